// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Storage
import Testing

@Suite("A backup")
struct BackupTests {
    /// A territory with something in every table, in an order that a table's own need not be.
    private static func full(_ kind: StoreKind) async throws -> Scene {
        let scene = try await Scene.open(kind)
        let source = AsyncStream<[UInt8]> {
            $0.yield(.sample(300_000, seed: 4))
            $0.finish()
        }
        let file = try await Attachments(scene.store).write(
            source,
            as: .sample(1),
            mediaType: "image/png",
            in: scene.territory,
            limit: 1_000_000,
            now: 5
        )
        try await scene.append(700) {
            $0.texts = (0..<600).map {
                SealedContent(id: .sample($0), salt: [1], content: "texte\u{0}\n\"\\ é \($0)")
            }
            $0.people = [Person(id: .sample(1), name: "Nom", email: nil, phone: "06")]
            $0.attachments = [file]
            $0.notices = [
                Notice(
                    id: RecordID.sample(1).uuid,
                    kind: "k",
                    person: .sample(1),
                    facts: "{}",
                    due: 1
                )
            ]
            $0.jobs = [Job(name: "j", due: -5)]
            $0.answers = [Answer(gesture: .sample(50), bytes: [0, 1])]
            $0.summary = "{}"
        }
        try await Notebook(scene.store).write([3], under: "k", of: scene.territory)
        try await entrances(in: scene)
        try await Territories(scene.store).create(
            .sample(2),
            slug: "vide",
            siren: nil,
            name: "Vide",
            created: 3
        )
        return scene
    }

    private static func entrances(in scene: Scene) async throws {
        let person = Person(id: .sample(1), name: "Nom", phone: "06")
        _ = try await AccountRegister(scene.store).enrol(
            Enrolment(
                territory: scene.territory,
                person: person,
                email: "nom@introuvable.example",
                account: .sample(60),
                password: [7],
                author: .operator
            ),
            now: 5
        )
        let link = LinkRecord(
            id: .sample(70),
            territory: scene.territory,
            person: person.id,
            purpose: "invitation",
            facts: "{}",
            recipient: nil,
            starts: 1,
            expires: 9
        )
        try await LinkRegister(scene.store).add(link, forgettingBefore: 0)
        let token = AccessToken(
            id: .sample(80),
            territory: scene.territory,
            person: person.id,
            label: "Tableau",
            created: 1,
            expires: 9
        )
        try await TokenRegister(scene.store).add(token, digest: [9])
    }

    private static func contents(of path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "gzip -dc \"$0\"", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        return try output.fileHandleForReading.readToEnd() ?? Data()
    }

    @Test(arguments: StoreKind.allCases, StoreKind.allCases)
    func `restored into either store changes nothing`(
        _ from: StoreKind,
        _ to: StoreKind
    ) async throws {
        let scene = try await Self.full(from)
        let (there, back) = (Scratch.shared.file("backup"), Scratch.shared.file("again"))
        let written = try await Backup(scene.store).write(to: there, now: 9)
        #expect(written.entries == 700)
        #expect(written.territories == 2)
        let store = try await TestDatabase(to).open()
        #expect(try await Backup(store).restore(from: there, applying: nil) == written)
        try await Backup(store).write(to: back, now: 9)
        #expect(try Self.contents(of: there) == Self.contents(of: back))
        #expect(try await Journal(store).verify(scene.territory) == .sound(scene.head()))
        let moved = Scene(store: store)
        #expect(try await moved.append().position == 701)
    }

    @Test(arguments: StoreKind.allCases)
    func `is a moment of the database, whatever is written meanwhile`(
        _ kind: StoreKind
    ) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append(3)
        let snapshot = try await scene.store.snapshot()
        try await scene.append(4)
        let count = try await snapshot.rows("SELECT count(*) FROM entries").first?.integer(0)
        #expect(count == 3)
        await snapshot.end()
    }

    @Test(arguments: StoreKind.allCases)
    func `does not bring back what was erased since`(_ kind: StoreKind) async throws {
        let scene = try await Self.full(kind)
        let path = Scratch.shared.file("backup")
        try await Backup(scene.store).write(to: path, now: 9)
        let log = ErasureLog(path: Scratch.shared.file("erasures"))
        try await Erasures(scene.store, log: log).erase(
            [.text(.sample(3)), .person(.sample(1)), .attachment(.sample(1))],
            in: scene.territory,
            by: .operator,
            at: 10
        )
        let store = try await TestDatabase(kind).open()
        try await Backup(store).restore(from: path, applying: log)
        let texts = try await Texts(store).all(of: scene.territory)
        #expect(texts.count == 599)
        #expect(!texts.contains { $0.id == .sample(3) })
        let people = try await PeopleRegister(store).listing(of: scene.territory).people
        #expect(people == [Person(id: .sample(1), name: "", standing: .erased)])
        let file = try await Attachments(store).attachment(.sample(1), of: scene.territory)
        #expect(file == nil)
        #expect(try await AccountRegister(store).account(.sample(60)) == nil)
        #expect(try await TokenRegister(store).list(of: nil, in: scene.territory).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `is refused by a database in use`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let path = Scratch.shared.file("backup")
        try await Backup(scene.store).write(to: path, now: 9)
        await #expect(throws: Backup.Failure.notEmpty) {
            try await Backup(scene.store).restore(from: path, applying: nil)
        }
    }

    @Test
    func `is refused when damaged, before anything is written`() async throws {
        let scene = try await Self.full(.sqlite)
        let path = Scratch.shared.file("backup")
        try await Backup(scene.store).write(to: path, now: 9)
        let whole = try Data(contentsOf: URL(filePath: path))
        let store = try await TestDatabase(.sqlite).open()
        for length in [10, whole.count / 3, whole.count - 9, whole.count - 1] {
            try whole.prefix(length).write(to: URL(filePath: path))
            await #expect(throws: Backup.Failure.self) {
                try await Backup(store).restore(from: path, applying: nil)
            }
        }
        for place in [whole.count / 2, whole.count - 20] {
            var changed = whole
            changed[place] ^= 0x10
            try changed.write(to: URL(filePath: path))
            await #expect(throws: Backup.Failure.self) {
                try await Backup(store).restore(from: path, applying: nil)
            }
        }
        try Data("a photograph, say".utf8).write(to: URL(filePath: path))
        await #expect(throws: Backup.Failure.notABackup) {
            try await Backup(store).restore(from: path, applying: nil)
        }
        #expect(try await store.rows("SELECT * FROM entries LIMIT 1").isEmpty)
        try whole.write(to: URL(filePath: path))
        try await Backup(store).restore(from: path, applying: nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `of a broken chain restores nothing, and names the entry`(
        _ kind: StoreKind
    ) async throws {
        let scene = try await Self.full(kind)
        try await scene.store.perform([
            "UPDATE entries SET payload = '{}' WHERE position = 650"
        ])
        let path = Scratch.shared.file("backup")
        try await Backup(scene.store).write(to: path, now: 9)
        let store = try await TestDatabase(kind).open()
        let broken = Backup.Failure.brokenChain(
            scene.territory,
            .broken(position: 650, .altered)
        )
        await #expect(throws: broken) {
            try await Backup(store).restore(from: path, applying: nil)
        }
        #expect(try await Territories(store).list().isEmpty)
        #expect(try await store.rows("SELECT * FROM texts LIMIT 1").isEmpty)
    }
}
