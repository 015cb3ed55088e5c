// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Storage
import StorageSQLite
import Testing

@Suite("A database in a file")
struct SQLiteStoreTests {
    @Test
    func `refuses writes and goes on reading when the disk is full`() async throws {
        let scene = try await Scene.open(.sqlite)
        let head = try await scene.append(5)
        // SQLite answers its own page limit as it answers a full disk.
        _ = try await scene.store.perform(["PRAGMA max_page_count = 1"])
        let text = SealedContent(
            id: .sample(1),
            salt: [],
            content: String(repeating: "long ", count: 400_000)
        )
        await #expect(throws: AppendFault.fault(.full)) {
            try await scene.append { $0.texts = [text] }
        }
        #expect(try await scene.head() == head)
        #expect(try await scene.journal.verify(scene.territory) == .sound(head))
    }

    @Test
    func `opened to be read refuses writes and reads`() async throws {
        let database = try await TestDatabase(.sqlite)
        let writer = try await Scene.open(in: database)
        let head = try await writer.append(5)
        let path = try #require(database.path)
        let reader = Scene(store: try SQLiteStore(path: path, access: .readOnly))
        try await reader.store.prepareSchema()
        #expect(try await reader.head() == head)
        await #expect(throws: AppendFault.fault(.readOnly)) { try await reader.append() }
        #expect(try await reader.store.diagnosis().version.hasPrefix("SQLite 3."))
        try await Backup(reader.store).write(to: Scratch.shared.file("backup"), now: 1)
        try await writer.append()
        #expect(try await reader.head().position == 6)
    }

    @Test
    func `writes through to the disk before it answers`() async throws {
        let store = try await TestDatabase(.sqlite).open()
        let settings = try await store.diagnosis().settings
        #expect(settings.map(\.name) == ["journal_mode", "synchronous"])
        #expect(settings.map(\.isDurable) == [true, true])
    }

    @Test
    func `is its owner's to read`() async throws {
        let database = try await TestDatabase(.sqlite)
        try await Scene.open(in: database).append()
        let path = try #require(database.path)
        for file in [path, path + "-wal"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test
    func `that is something else is refused`() async throws {
        let path = Scratch.shared.file("photo.jpeg")
        try Data([UInt8].sample(9_000, seed: 2)).write(to: URL(filePath: path))
        #expect(throws: StoreFault.self) { try SQLiteStore(path: path) }
        #expect(throws: StoreFault.self) { try SQLiteStore(path: "/nonexistent/plan.sqlite") }
        #expect(throws: StoreFault.self) {
            try SQLiteStore(path: Scratch.shared.file("missing"), access: .readOnly)
        }
    }
}
