// SPDX-License-Identifier: EUPL-1.2

/// The entry gate (TES): what the President and the DGS committed to, and whether those who signed
/// still hold their office. Its absence is said; it stops nothing.
public struct EntryGate: Sendable {
    /// The two who must have signed.
    public static let offices: [Mandate.Role] = [.president, .director]

    public struct Signatory: Hashable, Sendable {
        public let person: PersonID
        /// What they signed as; nil when they held neither office.
        public let office: Mandate.Role?
        /// The last day they held it, once they do not any more.
        public let heldUntil: Day?
    }

    public enum State: Hashable, Sendable {
        case absent
        /// One of the two, or both, did not sign.
        case awaiting([Mandate.Role])
        case standing
        /// A signatory left their office the day before.
        case lapsed(since: Day)
        /// Its term has passed.
        case expired(since: Day)
    }

    /// The last one signed.
    public let commitment: Record?
    public let signatories: [Signatory]
    public let state: State
    /// Those before it, the latest first.
    public let earlier: [Record]
}

extension View {
    public func entryGate(on day: Day) -> EntryGate {
        let entries = (sheet.map { children(of: $0.id, kind: .commitment) } ?? [])
            .filter { $0.choice(.kind) == "entry" && !$0.isSigned(after: day) }
        let ordered = entries.enumerated().sorted { left, right in
            let first = left.element.date(.signedOn)?.days.lowerBound.sinceEpoch ?? 0
            let second = right.element.date(.signedOn)?.days.lowerBound.sinceEpoch ?? 0
            return (first, left.offset) > (second, right.offset)
        }
        .map(\.element)
        guard let commitment = ordered.first else {
            return EntryGate(commitment: nil, signatories: [], state: .absent, earlier: [])
        }
        let signatories = commitment.people(.signatories)
            .map { signatory($0, of: commitment, on: day) }
        return EntryGate(
            commitment: commitment,
            signatories: signatories,
            state: state(of: commitment, signatories, on: day),
            earlier: Array(ordered.dropFirst())
        )
    }

    private func signatory(
        _ person: PersonID,
        of commitment: Record,
        on day: Day
    ) -> EntryGate.Signatory {
        let offices = mandates(of: person).filter { EntryGate.offices.contains($0.role) }
        let signing = commitment.date(.signedOn)?.days
        let signed = offices.first { mandate in
            guard let signing else { return mandate.start <= day }
            return mandate.start <= signing.upperBound
                && (mandate.end.map { signing.lowerBound <= $0 } ?? true)
        }
        guard let office = signed?.role else {
            return EntryGate.Signatory(person: person, office: nil, heldUntil: nil)
        }
        let held = offices.filter { $0.role == office && $0.start <= day }
        let isHeld = held.contains { $0.isHeld(on: day) }
        return EntryGate.Signatory(
            person: person,
            office: office,
            heldUntil: isHeld ? nil : held.compactMap(\.end).max()
        )
    }

    private func state(
        of commitment: Record,
        _ signatories: [EntryGate.Signatory],
        on day: Day
    ) -> EntryGate.State {
        if let left = signatories.compactMap(\.heldUntil).min() {
            return .lapsed(since: left.next)
        }
        if let end = commitment.date(.end)?.days.upperBound, end < day {
            return .expired(since: end.next)
        }
        let signed = Set(signatories.compactMap(\.office))
        let awaited = EntryGate.offices.filter { !signed.contains($0) }
        return awaited.isEmpty ? .standing : .awaiting(awaited)
    }
}

extension Record {
    fileprivate func isSigned(after day: Day) -> Bool {
        date(.signedOn).map { day < $0.days.lowerBound } ?? false
    }
}
