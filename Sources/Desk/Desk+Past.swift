// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// The pasts shown lately, kept so that paging through one does not fold it again. Bounded.
struct PastShelf {
    private static let places = 6
    private var shelf: [(asOf: AsOf, position: Int64, territory: Territory)] = []

    mutating func put(_ territory: Territory, asOf: AsOf, at position: Int64) {
        shelf.removeAll { $0.asOf == asOf }
        shelf.append((asOf, position, territory))
        if shelf.count > Self.places { shelf.removeFirst() }
    }

    func find(_ asOf: AsOf, at position: Int64) -> Territory? {
        shelf.first { $0.asOf == asOf && $0.position == position }?.territory
    }
}

extension Desk {
    /// The territory as it was: « état au » or « tel que connu le » a day. What lies beside the
    /// journal is today's: an erased text stays erased in every past.
    public func snapshot(asOf: AsOf) async throws(DeskFault) -> Snapshot {
        let present = snapshot
        let territory: Territory
        if let kept = pasts.find(asOf, at: present.head.position) {
            territory = kept
        } else {
            territory = try await folded(through: present.head.position) { asOf.includes($0.stamp) }
            pasts.put(territory, asOf: asOf, at: present.head.position)
        }
        return Snapshot(
            territory: territory,
            beside: present.beside,
            head: present.head,
            instant: present.instant,
            halt: present.halt,
            past: Snapshot.Past(asOf: asOf, present: present.territory)
        )
    }

    /// The territory as it stood right after an entry.
    public func territory(at position: Int64) async throws(DeskFault) -> Territory {
        position >= snapshot.head.position
            ? snapshot.territory : try await folded(through: position) { _ in true }
    }

    /// An entry of a past may rest on one that is not part of it (a step noted before the day its
    /// action is said to begin): it is then no part of that past either.
    private func folded(
        through last: Int64,
        _ isIncluded: @escaping @Sendable (Entry) -> Bool
    ) async throws(DeskFault) -> Territory {
        var territory = Territory(id: id)
        do throws(StoreFault) {
            try await journal.forEachEntry(of: id) { entry in
                guard entry.position <= last, isIncluded(entry),
                    let event = try? Event(wire: entry.wire)
                else { return }
                territory.applyWhatHolds(event, at: entry.position)
            }
        } catch {
            throw .storage(error)
        }
        return territory
    }
}

extension Desk {
    /// Entries at the given positions, read back.
    public func recorded(at positions: [Int64]) async throws(DeskFault) -> [Recorded] {
        try await read { journal throws(StoreFault) in
            try await journal.entries(of: id, at: positions)
        }
    }

    /// A page of the journal, latest last.
    public func recorded(after position: Int64, limit: Int) async throws(DeskFault) -> [Recorded] {
        try await read { journal throws(StoreFault) in
            try await journal.entries(of: id, after: position, limit: limit)
        }
    }

    /// What one act recorded, in order.
    public func recorded(gesture: GestureID) async throws(DeskFault) -> [Recorded] {
        try await read { journal throws(StoreFault) in
            try await journal.entries(of: id, gesture: gesture)
        }
    }

    private func read(
        _ entries: (Journal) async throws(StoreFault) -> [Entry]
    ) async throws(DeskFault) -> [Recorded] {
        do throws(StoreFault) {
            return try await entries(journal).compactMap { entry in
                (try? Event(wire: entry.wire)).map {
                    Recorded(position: entry.position, stamp: entry.stamp, event: $0)
                }
            }
        } catch {
            throw .storage(error)
        }
    }

    /// What undoing a gesture would do now.
    public func undoing(_ gesture: GestureID) async throws(DeskFault) -> Undoing {
        let entries = try await recorded(gesture: gesture)
        let before = try await standing(before: entries)
        return Undoing(of: gesture, entries, before: before, now: snapshot.territory)
    }

    /// The records that an act touched, as they stood before it: what it is compared with.
    public func standing(before act: [Recorded]) async throws(DeskFault) -> Territory {
        var before = Territory(id: id)
        for entry in try await recorded(at: snapshot.territory.entries(leadingTo: act)) {
            before.applyWhatHolds(entry.event, at: entry.position)
        }
        return before
    }
}
