// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Who holds what on a day, and who held it last, as far as one reader may know: one pass over the
/// mandates, for all the bodies, roles and posts of a page.
public struct Incumbents: Sendable {
    /// Something that one person, or a few, hold by mandate.
    public enum Place: Hashable, Sendable {
        case role(Mandate.Role)
        case post(RecordID)
        case seat(RecordID)
        /// The référent Plan Climat of a service.
        case referent(RecordID)
    }

    public let day: Day
    /// Whether the reader belongs to the territory: to others, nobody holds anything.
    public let isKnown: Bool
    private var mandates: [Place: [Mandate]] = [:]

    fileprivate init(_ mandates: [Mandate], on day: Day, isKnown: Bool) {
        self.day = day
        self.isKnown = isKnown
        for mandate in mandates {
            for place in mandate.places { self.mandates[place, default: []].append(mandate) }
        }
    }

    /// Who holds a place that day, or since when nobody does.
    public func tenure(of place: Place) -> Tenure {
        let all = mandates[place, default: []]
        let running = all.filter { $0.isHeld(on: day) }
        let holders = running.filter { $0.terms.substituteFor == nil }
        let last = all.filter { $0.terms.substituteFor == nil }.compactMap(\.end)
            .filter { $0 < day }.max()
        return Tenure(
            holders: holders,
            substitutes: running.filter { $0.terms.substituteFor != nil },
            vacantSince: holders.isEmpty ? last.map(\.next) : nil
        )
    }

    /// Whether someone held a place on another day, in their own name.
    public func isHeld(_ place: Place, on day: Day) -> Bool {
        mandates[place, default: []].contains {
            $0.isHeld(on: day) && $0.terms.substituteFor == nil
        }
    }
}

/// The holding of one place: by whom, or vacant since when.
public struct Tenure: Hashable, Sendable {
    /// In their own name, the longest in place first.
    public let holders: [Mandate]
    /// Who stands in for them on the days of a noted absence.
    public let substitutes: [Mandate]
    /// The day after the last holder's mandate ended; nil when someone holds the place, and when
    /// nobody is known to have held it.
    public let vacantSince: Day?

    public var isVacant: Bool { holders.isEmpty }
}

extension View {
    /// Who holds what on a day.
    public func incumbents(on day: Day) -> Incumbents {
        let seen = territory.mandates.keys.compactMap { mandate($0) }
        return Incumbents(
            seen.sorted { ($0.start, $0.id) < ($1.start, $1.id) },
            on: day,
            isKnown: rights.isInside
        )
    }
}

extension Mandate {
    fileprivate var places: [Incumbents.Place] {
        var places: [Incumbents.Place] = [.role(role)]
        if role == .postHolder, let post { places.append(.post(post)) }
        if role == .bodyMember, let seat { places.append(.seat(seat)) }
        if role == .serviceReferent, let service { places.append(.referent(service)) }
        return places
    }
}

extension Day {
    var next: Day { Day(sinceEpoch: sinceEpoch + 1) }
}
