// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Storage
import StorageSQLite
import Testing

@Suite("Erasing")
struct ErasureTests {
    private static let words = "Madame Unetelle habite au 12 de la rue des Lilas"
    private static let person = Person(
        id: .sample(1),
        name: "Yvonne Introuvable",
        email: "yvonne@introuvable.example",
        phone: "0611223344"
    )

    private static func scene(in database: TestDatabase) async throws -> Scene {
        let scene = try await Scene.open(in: database)
        try await scene.append {
            $0.texts = [
                SealedContent(id: .sample(1), salt: .sample(16, seed: 3), content: words),
                SealedContent(id: .sample(2), salt: [2], content: "un autre"),
            ]
            $0.people = [person]
        }
        try await scene.append(20)
        return scene
    }

    @Test(arguments: StoreKind.allCases)
    func `deletes a text and leaves a chain that verifies`(_ kind: StoreKind) async throws {
        let scene = try await Self.scene(in: TestDatabase(kind))
        let head = try await scene.head()
        let before = try await PeopleRegister(scene.store).version(of: scene.territory)
        try await Erasures(scene.store, log: nil).erase(
            [.text(.sample(1))],
            in: scene.territory,
            by: .operator,
            at: 9
        )
        let left = try await Texts(scene.store).all(of: scene.territory)
        #expect(left.map(\.id) == [.sample(2)])
        #expect(try await scene.journal.verify(scene.territory) == .sound(head))
        let after = try await PeopleRegister(scene.store).version(of: scene.territory)
        #expect(after == before + 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `leaves of a person the identifier alone, for good`(_ kind: StoreKind) async throws {
        let scene = try await Self.scene(in: TestDatabase(kind))
        let register = PeopleRegister(scene.store)
        try await Erasures(scene.store, log: nil).erase(
            [.person(.sample(1))],
            in: scene.territory,
            by: .operator,
            at: 9
        )
        let erased = Person(id: .sample(1), name: "", standing: .erased)
        #expect(try await register.listing(of: scene.territory).people == [erased])
        let audit = try await register.audit(of: .sample(1), in: scene.territory)
        #expect(!audit.contains { ($0.before ?? $0.after ?? "").contains("Introuvable") })
        #expect(audit.last?.after == "erased")
        #expect(audit.last?.author == .operator)
        // A command decided before the erasure was known does not bring the name back.
        try await scene.append { $0.people = [Self.person] }
        #expect(try await register.listing(of: scene.territory).people == [erased])
    }

    @Test
    func `leaves no trace in the files of SQLite`() async throws {
        let database = try await TestDatabase(.sqlite)
        let scene = try await Self.scene(in: database)
        let path = try #require(database.path)
        #expect(try Self.files(path).contains { $0.holds(Self.words) })
        #expect(try Self.files(path).contains { $0.holds(Self.person.name) })
        try await Erasures(scene.store, log: .beside(sqlite: path)).erase(
            [.text(.sample(1)), .person(.sample(1))],
            in: scene.territory,
            by: .operator,
            at: 9
        )
        let salt = Data([UInt8].sample(16, seed: 3))
        for file in try Self.files(path) {
            #expect(!file.holds(Self.words))
            #expect(!file.holds("Introuvable"))
            #expect(!file.holds("introuvable.example"))
            #expect(file.range(of: salt) == nil)
        }
    }

    @Test
    func `leaves no trace in the tables of PostgreSQL`() async throws {
        let scene = try await Self.scene(in: try await TestDatabase(.postgres))
        try await Erasures(scene.store, log: nil).erase(
            [.text(.sample(1)), .person(.sample(1))],
            in: scene.territory,
            by: .operator,
            at: 9
        )
        let tables = try await Self.tables(of: scene.store)
        #expect(tables.contains { $0.holds("record.") }, "the files are those of this database")
        for table in tables {
            #expect(!table.holds(Self.words))
            #expect(!table.holds("Introuvable"))
        }
    }

    /// The files of the tables, as the server has written them to the disk.
    private static func tables(of store: any Store) async throws -> [Data] {
        _ = try await store.rows(Statement(sql: "CHECKPOINT"))
        let place = try await store.rows(
            """
            SELECT current_setting('data_directory') || '/base/' || oid
            FROM pg_database WHERE datname = current_database()
            """
        )
        let folder = URL(filePath: try #require(place.first).text(0))
        return try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .map { try Data(contentsOf: $0) }
    }

    private static func files(_ path: String) throws -> [Data] {
        let directory = URL(filePath: path).deletingLastPathComponent()
        return try FileManager.default
            .contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
            .map { try Data(contentsOf: $0) }
    }

    @Test
    func `is logged in a file before it is done`() async throws {
        let database = try await TestDatabase(.sqlite)
        let scene = try await Self.scene(in: database)
        let log = ErasureLog(path: Scratch.shared.file("log"))
        try await Erasures(scene.store, log: log).erase(
            [.text(.sample(1)), .person(.sample(1))],
            in: scene.territory,
            by: .operator,
            at: 9
        )
        let text = try String(contentsOfFile: log.path, encoding: .utf8)
        #expect(
            text == """
                9\t\(scene.territory)\ttext\t\(TextID.sample(1))\toperator
                9\t\(scene.territory)\tperson\t\(PersonID.sample(1))\toperator

                """
        )
        let nowhere = ErasureLog(path: "/nonexistent/log")
        await #expect(throws: Erasures.Failure.log(.unwritable(code: ENOENT))) {
            try await Erasures(scene.store, log: nowhere).erase(
                [.text(.sample(2))],
                in: scene.territory,
                by: .operator,
                at: 9
            )
        }
        #expect(try await Texts(scene.store).all(of: scene.territory).count == 1)
    }
}

extension Data {
    fileprivate func holds(_ words: String) -> Bool { range(of: Data(words.utf8)) != nil }
}
