// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Storage
import Synchronization
import Views

/// The overviews counted lately. One changes with the register, with the day, and with whoever
/// reads it. Bounded: the one not asked for longest goes first.
final class OverviewShelf: Sendable {
    struct Key: Hashable, Sendable {
        let territory: TerritoryID
        let position: Int64
        let asOf: AsOf?
        let rights: Rights
        /// The day that deadlines are compared with.
        let day: Day
    }

    private static let places = 32
    private let shelf = Mutex<[(key: Key, overview: Overview)]>([])

    /// The overview of that key, counted now unless it was lately.
    func overview(_ key: Key, counted: () -> Overview) -> Overview {
        if let kept = taken(key) { return kept }
        let overview = counted()
        shelf.withLock { shelf in
            // What the same reader saw of an earlier position is not asked for again.
            shelf.removeAll { $0.key.isSuperseded(by: key) }
            shelf.append((key, overview))
            if shelf.count > Self.places { shelf.removeFirst() }
        }
        return overview
    }

    private func taken(_ key: Key) -> Overview? {
        shelf.withLock { shelf in
            guard let place = shelf.firstIndex(where: { $0.key == key }) else { return nil }
            shelf.append(shelf.remove(at: place))
            return shelf.last?.overview
        }
    }
}

extension OverviewShelf.Key {
    fileprivate func isSuperseded(by other: Self) -> Bool {
        territory == other.territory && asOf == other.asOf && rights == other.rights
            && day == other.day && position <= other.position
    }
}

extension Site {
    /// The plans and how their actions stand, as this visit may see them.
    func overview(for visit: TerritoryVisit) -> Overview {
        let (view, day) = (visit.view, visit.reader.day)
        let key = OverviewShelf.Key(
            territory: view.id,
            position: visit.arrival.snapshot.head.position,
            asOf: view.asOf,
            rights: view.rights,
            day: day
        )
        return overviews.overview(key) { Overview(view, on: day) }
    }
}
