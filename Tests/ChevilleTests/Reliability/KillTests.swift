// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Foundation
import Storage
import Testing

@Suite("A server killed while it writes")
struct KillTests {
    static let blows = 100

    @Test(arguments: StoreKind.allCases)
    func `a hundred times keeps all it acknowledged, and nothing by halves`(
        kind: StoreKind
    ) async throws {
        let territory = try await Besieged(kind)
        var acknowledged: [String] = []
        for blow in 1...Self.blows {
            let struck = try await Struck.run(
                try Program("Hammer"), [territory.database.address, "sorgne", "coup \(blow)"],
                after: 1 + blow % 6)
            #expect(struck.lines.count >= 1)
            acknowledged += struck.lines
        }
        #expect(acknowledged.count > Self.blows)
        try await territory.holds(acknowledged)
    }

    @Test(arguments: StoreKind.allCases)
    func `with another process writing beside it loses nothing of either`(
        kind: StoreKind
    ) async throws {
        let territory = try await Besieged(kind)
        let address = territory.database.address
        let lines = try await withThrowingTaskGroup(of: [String].self) { group in
            for hammer in 1...2 {
                group.addTask {
                    try await Struck.run(
                        try Program("Hammer"), [address, "sorgne", "marteau \(hammer)"], after: 25
                    ).lines
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(lines.count >= 50)
        try await territory.holds(lines)
    }
}

/// A territory that programs write to until they are killed.
private struct Besieged {
    let database: TestDatabase
    let id: TerritoryID

    init(_ kind: StoreKind) async throws {
        database = try await TestDatabase(kind)
        let instruments = Instruments.system(in: .gmt)
        let store = try await database.open()
        let desks = Desks(store: store, instruments: instruments)
        id = try await desks.found(Founding(name: "Hauts de Sorgne"), slug: "sorgne").id
        await store.close()
    }

    /// Every acknowledged gesture is there once and whole; no gesture is there by halves.
    func holds(_ lines: [String]) async throws {
        let store = try await database.open()
        let journal = Journal(store)
        let head = try #require(try await journal.head(of: id))
        #expect(try await journal.verify(id) == .sound(head))

        var actions: [GestureID: Int] = [:]
        var closed: Set<GestureID> = []
        try await journal.forEachEntry(of: id) { entry in
            guard let event = try? Event(wire: entry.wire) else { return }
            actions[entry.stamp.gesture, default: 0] += event.actions
            if event.endsImport { closed.insert(entry.stamp.gesture) }
        }
        for line in lines {
            let words = line.split(separator: " ")
            let gesture = try #require(GestureID(words[1]))
            #expect(actions[gesture] == (words.count == 3 ? Int(words[2]) : 1))
        }
        for (gesture, count) in actions where count > 1 {
            #expect(closed.contains(gesture), "an import has its end or nothing at all")
        }
        let numbers = try await numbers(store)
        #expect(numbers == Array(1...max(1, numbers.count)))
        await store.close()
    }

    private func numbers(_ store: any Store) async throws -> [Int] {
        let desk = try await Desk.open(id, store: store, instruments: .system(in: .gmt))
        #expect(desk.snapshot.halt == nil)
        return desk.snapshot.territory.records(of: .action).compactMap(\.number).sorted()
    }
}

extension Event {
    fileprivate var actions: Int {
        switch self {
        case .record(.created(let creation)): creation.kind == .action ? 1 : 0
        case .batch(let events): events.reduce(0) { $0 + $1.actions }
        case .record, .founded, .fieldAdded, .mandate, .file, .undone: 0
        }
    }

    fileprivate var endsImport: Bool {
        switch self {
        case .file: true
        case .batch(let events): events.contains(where: \.endsImport)
        case .record, .founded, .fieldAdded, .mandate, .undone: false
        }
    }
}
