// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Storage
import Views

/// The search index of each territory: made when it is first searched, then brought up to date by
/// what its journal tells.
struct SearchShelf: Sendable {
    /// Territories and pasts kept at once; those not asked for longest go first.
    private static let most = 24
    /// Entries read to bring an index up to date; past it, it is made anew.
    private static let mostEntries = 500

    private struct Key: Hashable {
        let territory: TerritoryID
        let asOf: AsOf?
    }

    private let kept = Shelf<Key, SearchIndex>(places: most)
    /// Making an index takes a processor for a while: one at a time, beside those that serve pages.
    private let bench = Workbench()

    /// What a visit searches, which shows at least what its page does.
    func index(for visit: TerritoryVisit) async throws -> SearchIndex {
        let arrival = visit.arrival
        let key = Key(territory: arrival.desk.id, asOf: visit.view.asOf)
        if let index = kept[key], index.serves(arrival.snapshot) { return index }
        return try await bench.perform {
            // Someone else may have waited for the same.
            let old = kept[key]
            if let old, old.serves(arrival.snapshot) { return old }
            let index = try await made(for: arrival, key.asOf, from: old)
            kept.keep(index, for: key)
            return index
        }
    }

    private func made(
        for arrival: Arrival,
        _ asOf: AsOf?,
        from old: SearchIndex?
    ) async throws -> SearchIndex {
        let position = arrival.snapshot.head.position
        guard let asOf else {
            let all = arrival.snapshot.seen(by: .operator, on: arrival.today)
            return try await updated(old, to: all, at: position, arrival.desk)
                ?? SearchIndex(all, at: position)
        }
        let past = try await arrival.desk.snapshot(asOf: asOf)
        return SearchIndex(past.seen(by: .operator, on: arrival.today), at: position)
    }

    private func updated(
        _ old: SearchIndex?,
        to all: View,
        at position: Int64,
        _ desk: Desk
    ) async throws -> SearchIndex? {
        guard let old, old.position < position, position - old.position <= Self.mostEntries
        else { return nil }
        let entries = try await desk.recorded(after: old.position, limit: Self.mostEntries)
        let changed = entries.filter { $0.position <= position }.flatMap(\.event.records)
        return old.updated(to: all, at: position, changed: changed)
    }
}

extension SearchIndex {
    fileprivate func serves(_ snapshot: Snapshot) -> Bool {
        position >= snapshot.head.position && directoryVersion >= snapshot.beside.version
    }
}
