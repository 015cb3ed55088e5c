// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

/// Each store instance stands for a process: they share nothing but the database.
@Suite("Two processes on one database", .timeLimit(.minutes(2)))
struct TwoProcessesTests {
    /// Appends until each of its gestures is in, as a desk does when it is told it is stale.
    private static func insist(_ scene: Scene, gestures: Range<Int>) async throws {
        for gesture in gestures {
            while try await !isAppended(scene, gesture: .sample(gesture)) {}
        }
    }

    private static func isAppended(_ scene: Scene, gesture: GestureID) async throws -> Bool {
        do {
            try await scene.append(2, gesture: gesture) {
                $0.answers = [Answer(gesture: gesture, bytes: [])]
            }
            return true
        } catch AppendFault.stale, AppendFault.fault(.busy) {
            return false
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `never lose nor duplicate an accepted commit`(_ kind: StoreKind) async throws {
        let database = try await TestDatabase(kind)
        let here = try await Scene.open(in: database)
        let there = Scene(store: try await database.open())
        try await withThrowingTaskGroup { group in
            group.addTask { try await Self.insist(here, gestures: 100..<140) }
            group.addTask { try await Self.insist(there, gestures: 200..<240) }
            group.addTask { try await Self.insist(there, gestures: 300..<320) }
            try await group.waitForAll()
        }
        #expect(try await here.head().position == 200)
        #expect(try await there.journal.verify(there.territory) == .sound(here.head()))
        for gesture in [100, 139, 200, 239, 300, 319] {
            let entries = try await there.journal.entries(
                of: there.territory,
                gesture: .sample(gesture)
            )
            #expect(entries.count == 2)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `prepare the same empty database at once`(_ kind: StoreKind) async throws {
        let database = try await TestDatabase(kind)
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask { await (try database.open()).close() }
            }
            try await group.waitForAll()
        }
        _ = try await Scene.open(in: database).append()
    }

    @Test(arguments: StoreKind.allCases)
    func `see each other's appends and Directory changes`(_ kind: StoreKind) async throws {
        let database = try await TestDatabase(kind)
        let here = try await Scene.open(in: database)
        let there = try await database.open()
        var moves = try await HeadWatch(there).moves().makeAsyncIterator()
        try await here.append(3)
        #expect(await moves.next()?.position == 3)
        try await PeopleRegister(here.store).record(
            [Person(id: .sample(1), name: "Nom")],
            in: here.territory,
            by: .operator,
            at: 1
        )
        #expect(await moves.next()?.directoryVersion == 1)
        try await Territories(here.store).create(
            .sample(8),
            slug: "autre",
            siren: nil,
            name: "Autre",
            created: 0
        )
        #expect(await moves.next()?.territory == .sample(8))
    }

    @Test
    func `hear an announcement on PostgreSQL without looking`() async throws {
        let database = try await TestDatabase(.postgres)
        let (here, there) = (try await database.open(), try await database.open())
        var heard = there.announcements().makeAsyncIterator()
        // What is announced before the other listens is lost, so it is said until it is heard.
        let saying = Task {
            while !Task.isCancelled {
                here.announce(.sample(7))
                _ = try await here.rows("SELECT 1")
            }
        }
        #expect(await heard.next() == .sample(7))
        saying.cancel()
    }
}
