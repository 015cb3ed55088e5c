// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Foundation
import Storage
import Testing

@Suite("A server killed while it writes")
struct KillTests {
    /// A hundred in all. Ten on each of ten registers, so that opening one stays short.
    static let rounds = 10
    static let blows = 10

    @Test(arguments: StoreKind.allCases)
    func `a hundred times keeps all it acknowledged, and nothing by halves`(
        kind: StoreKind
    ) async throws {
        let database = try await TestDatabase(kind)
        for round in 1...Self.rounds {
            let territory = try await Besieged(database, slug: "sorgne-\(round)")
            var acknowledged: [String] = []
            for blow in 1...Self.blows {
                let struck = try await Struck.run(
                    try Program("Hammer"),
                    [database.address, territory.slug, "coup \(blow)"],
                    after: 1 + (round + blow) % 6
                )
                #expect(struck.lines.count >= 1)
                acknowledged += struck.lines
            }
            try await territory.holds(acknowledged)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `with another process writing beside it loses nothing of either`(
        kind: StoreKind
    ) async throws {
        let database = try await TestDatabase(kind)
        let address = database.address
        let territory = try await Besieged(database, slug: "sorgne")
        let lines = try await withThrowingTaskGroup(of: [String].self) { group in
            for hammer in 1...2 {
                group.addTask {
                    try await Struck.run(
                        try Program("Hammer"),
                        [address, "sorgne", "marteau \(hammer)"],
                        after: 25
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
    let slug: String
    let id: TerritoryID

    init(_ database: TestDatabase, slug: String) async throws {
        self.database = database
        self.slug = slug
        let instruments = Instruments.system(in: .gmt)
        let store = try await database.open()
        let desks = Desks(store: store, instruments: instruments)
        id = try await desks.found(Founding(name: "Hauts de Sorgne"), slug: slug).id
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
        case .record, .founded, .fieldAdded, .mandate, .arbitration, .reorganisation, .file,
            .undone:
            0
        }
    }

    fileprivate var endsImport: Bool {
        switch self {
        case .file: true
        case .batch(let events): events.contains(where: \.endsImport)
        case .record, .founded, .fieldAdded, .mandate, .arbitration, .reorganisation, .undone:
            false
        }
    }
}
