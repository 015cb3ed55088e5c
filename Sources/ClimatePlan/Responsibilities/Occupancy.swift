// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Who holds the posts on a day, as far as the reader may know: to someone from outside no post is
/// vacant, and none is in a territory that has never noted who holds one.
public struct Occupancy: Sendable {
    private let holders: [RecordID: [PersonID]]
    private let isKnown: Bool

    /// A suppléant stands in for a holder, and fills no vacancy.
    public init(_ view: View, on day: Day) {
        isKnown =
            view.rights.isInside
            && view.territory.mandates.values.contains { $0.role == .postHolder }
        var holders: [RecordID: [PersonID]] = [:]
        for mandate in view.mandates(on: day).values.joined()
        where mandate.role == .postHolder && mandate.terms.substituteFor == nil {
            if let post = mandate.post { holders[post, default: []].append(mandate.person) }
        }
        self.holders = holders.mapValues { $0.sorted() }
    }

    public func holders(of post: RecordID) -> [PersonID] { holders[post, default: []] }

    public func isVacant(_ post: RecordID) -> Bool { isKnown && holders[post] == nil }

    /// The posts that someone holds.
    public func posts(of person: PersonID) -> [RecordID] {
        holders.filter { $0.value.contains(person) }.map(\.key).sorted()
    }
}
