// SPDX-License-Identifier: EUPL-1.2

/// The renewal of the council: what ends on the eve of the installation, what goes on, and what is
/// to be taken up again.
public struct Renewal: Sendable {
    /// The day on which the new council is installed.
    public let day: Day
    /// The mandates of the élus, and the seats of the college of the élus.
    public let ending: [Mandate]
    /// Those among them that the reader may not end: their own.
    public let leftToOthers: [Mandate]
    /// Mandates that go on, those of the agents first of all.
    public let kept: Int
    /// The bodies in which a seat of the élus is then empty.
    public let bodies: [Record]
    /// Actions that an élu carried, and that none in office does any more.
    public let orphans: [Record]
    /// Commitments one of whose signatories is no longer in office.
    public let commitments: [Record]
}

extension View {
    public func renewal(on day: Day) -> Renewal {
        let seats = Dictionary(
            uniqueKeysWithValues: records(of: .seat).map { ($0.id, $0) }
        )
        func isElective(_ mandate: Mandate) -> Bool {
            if mandate.role.isElective { return true }
            guard mandate.role == .bodyMember, let seat = mandate.seat.flatMap({ seats[$0] }) else {
                return false
            }
            return seat.choice(.college) == "elected"
        }
        // What begins with the new council is its own.
        let lasting = lastingMandates(on: day)
        let concerned = lasting.filter { $0.start < day && isElective($0) }
        let gone = Set(concerned.map(\.id))
        let staying = lasting.filter { !gone.contains($0.id) }
        let inOffice = Set(staying.map(\.person))
        let elected = Set(staying.filter(isElective).map(\.person))
        let filled = Set(staying.compactMap(\.seat))
        let empty = seats.values.filter { seat in
            seat.choice(.college) == "elected" && !filled.contains(seat.id)
                && seat.records(.post).isEmpty && seat.date(.end) == nil
        }
        let incomplete = Set(empty.compactMap(\.parent))
        return Renewal(
            day: day,
            ending: concerned.filter(ends),
            leftToOthers: concerned.filter { !ends($0) },
            kept: staying.count,
            bodies: records(of: .body).filter { incomplete.contains($0.id) },
            orphans: actions.filter { action in
                let carriers = action.people(.electedReferents)
                return !carriers.isEmpty && elected.isDisjoint(with: carriers)
            },
            commitments: records(of: .commitment).filter { commitment in
                let signatories = commitment.people(.signatories)
                let runs = commitment.date(.end).map { day <= $0.days.upperBound } ?? true
                return runs && !signatories.isEmpty && !inOffice.isSuperset(of: signatories)
            }
        )
    }
}

extension Renewal {
    /// What ends every mandate of the élus on the eve of the installation.
    public var commands: [Command] {
        ending.map { .mandate(.end($0.id, on: max($0.start, day.before))) }
    }
}
