// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Demo
import Desk
import Foundation
import Phrases
import Storage
import Synchronization

/// The demo told on a database of its own, at noon of a day.
struct Telling {
    let store: any Store
    let desk: Desk
    let today: Day

    static let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt

    static func on(
        _ day: String = "2026-11-22",
        _ kind: StoreKind = .sqlite,
        seed: UInt64 = 1
    ) async throws -> Telling {
        let store = try await TestDatabase(kind).open()
        let today = try Self.day(day)
        let id = try await tell(to: store, today, seed: seed)
        let desk = try await Desk.open(id, store: store, instruments: .system(in: paris))
        return Telling(store: store, desk: desk, today: today)
    }

    /// The demo as of an ordinary Sunday, told once for all the tests that only read it.
    static func ordinary() async throws -> Telling { try await told.value }

    private static let told = Task { try await on() }

    /// The demo as of some day, told once for all the tests that only read it.
    static func read(_ day: String) async throws -> Telling {
        let telling = shelf.withLock { shelf in
            let telling = shelf[day] ?? Task { try await on(day) }
            shelf[day] = telling
            return telling
        }
        return try await telling.value
    }

    private static let shelf = Mutex<[String: Task<Telling, any Error>]>([:])

    @discardableResult
    static func tell(
        to store: any Store,
        _ today: Day,
        seed: UInt64 = 1
    ) async throws -> TerritoryID {
        try await DemoTerritory.seed(
            store: store,
            phrasebooks: try Phrasebooks.load(),
            now: Int64(today.sinceEpoch * 86_400 + 11 * 3_600) * 1_000,
            timeZone: paris,
            seed: seed
        )
    }

    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw Unreadable(text: text) }
        return day
    }

    struct Unreadable: Error {
        let text: String
    }

    /// What the operator sees of it today.
    var view: View { desk.snapshot.seen(by: .operator, on: today) }

    func entries() async throws -> [Entry] {
        var entries: [Entry] = []
        try await Journal(store).forEachEntry(of: desk.id) { entries.append($0) }
        return entries
    }

    /// All that stands under the actions, of one kind.
    func under(_ kind: RecordKind) -> [Record] {
        view.actions.flatMap { action in
            view.children(of: action.id, kind: kind).flatMap { record in
                [record] + view.children(of: record.id, kind: kind)
            }
        }
    }

    func people(holding role: Mandate.Role, on day: Day) -> Set<PersonID> {
        let territory = desk.snapshot.territory
        return Set(
            view.people.map(\.id).filter { person in
                territory.mandates(of: person, on: day).contains { $0.role == role }
            }
        )
    }

    /// Actions that go on, and whose pilots or élus have all left.
    var orphans: [Record] {
        let territory = desk.snapshot.territory
        return view.actions.filter { action in
            guard !["done", "abandoned"].contains(action.choice(.status)) else { return false }
            return [action.people(.pilots), action.people(.electedReferents)].contains { people in
                !people.isEmpty
                    && people.allSatisfy { territory.mandates(of: $0, on: today).isEmpty }
            }
        }
    }

    /// What ends before today and is not over.
    func overdue(among records: [Record]) -> [Record] {
        records.filter { record in
            guard !["done", "abandoned"].contains(record.choice(.status)) else { return false }
            return record.date(.end).map { $0.days.upperBound < today } ?? false
        }
    }

    /// What is due in so many days from today.
    func due(within days: Int, among records: [Record]) -> [Record] {
        records.filter { record in
            guard case .day(let day)? = record.date(.end) else { return false }
            return today <= day && day.sinceEpoch <= today.sinceEpoch + days
        }
    }
}
