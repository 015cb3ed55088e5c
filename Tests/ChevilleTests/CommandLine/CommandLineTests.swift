// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    private static let plan = """
        Axe (x);Titre de la fiche action;Statut;Personne pilote;Date de début;Financeur 1;\
        Montant € HT
        1. Sobriété;Composter au plus près;En cours;Camille Fictive;mi-2025;ADEME;50 000 €
        1. Sobriété;Rénover le groupe scolaire;À venir;Camille Fictive, Noé Inventé;T2 2026;;
        2. Mobilités;Tracer deux chemins;perhaps;;2 chemins/an;;
        """

    private func file(_ name: String, _ text: String) throws -> String {
        let path = Scratch.shared.file(name)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// A territory with the small plan above.
    private func territory(on kind: StoreKind) async throws -> TestDatabase {
        let database = try await TestDatabase(kind)
        let created = try await Program.cheville(
            "territory",
            "create",
            "--siren",
            "200029999",
            "--slug",
            "ain",
            "--database",
            database.address
        )
        try #require(created.status == 0, "\(created.errors)")
        #expect(created.output.contains("CC Rives de l'Ain - Pays du Cerdon"))
        let imported = try await Program.cheville(
            "import",
            try file("plan.csv", Self.plan),
            "--territory",
            "ain",
            "--plan",
            "PCAET 2025-2030",
            "--database",
            database.address
        )
        try #require(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("3 actions créées"))
        return database
    }

    @Test(arguments: StoreKind.allCases)
    func `takes a plan in, and gives it back`(kind: StoreKind) async throws {
        let database = try await territory(on: kind)
        for format in ["xlsx", "ods", "csv"] {
            let path = Scratch.shared.file("export.\(format)")
            let exported = try await Program.cheville(
                "export",
                path,
                "--territory",
                "ain",
                "--database",
                database.address
            )
            #expect(exported.status == 0, "\(exported.errors)")
            let again = try await Program.cheville(
                "import",
                path,
                "--territory",
                "ain",
                "--dry-run",
                "--json",
                "--database",
                database.address
            )
            #expect(again.status == 0, "\(again.errors)")
            let summary = try Summary(again.output)
            #expect(summary.created == 0)
            #expect(summary.changed == 0)
            #expect(summary.unchanged == 3)
        }
        let path = Scratch.shared.file("export.json")
        _ = try await Program.cheville(
            "export",
            path,
            "--territory",
            "ain",
            "--plan",
            "pcaet 2025-2030",
            "--database",
            database.address
        )
        let document =
            try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
            as? [String: Any]
        let actions = document?["actions"] as? [[String: Any]]
        #expect(actions?.compactMap { $0["number"] as? Int } == [1, 2, 3])
        #expect(actions?.first?["title"] as? String == "Composter au plus près")
    }

    @Test func `writes nothing on a dry run, nor when nothing changed`() async throws {
        let database = try await territory(on: .sqlite)
        let before = try await shown(database)
        let again = try file("plan.csv", Self.plan)
        for flags in [["--dry-run"], []] {
            let outcome = try await Program("cheville").run(
                ["import", again, "--territory", "ain", "--database", database.address] + flags
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(try await shown(database) == before)
    }

    @Test(arguments: StoreKind.allCases)
    func `goes from one store to the other through a backup`(kind: StoreKind) async throws {
        let database = try await territory(on: kind)
        let backup = Scratch.shared.file("cheville.backup")
        let saved = try await Program.cheville("backup", backup, "--database", database.address)
        #expect(saved.status == 0, "\(saved.errors)")
        let other = try await TestDatabase(kind == .sqlite ? .postgres : .sqlite)
        let restored = try await Program.cheville(
            "restore",
            backup,
            "--database",
            other.address
        )
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try await shown(other) == shown(database))
        let verified = try await Program.cheville(
            "journal",
            "verify",
            "--territory",
            "ain",
            "--database",
            other.address
        )
        #expect(verified.status == 0, "\(verified.errors)")
        let twice = try await Program.cheville("restore", backup, "--database", other.address)
        #expect(twice.status != 0)
        #expect(twice.errors.split(separator: "\n").count == 1)
    }

    @Test func `adds a person who takes over what a file said of them`() async throws {
        let database = try await territory(on: .sqlite)
        let added = try await Program.cheville(
            "person",
            "add",
            "--territory",
            "ain",
            "--name",
            "Camille FICTIVE",
            "--email",
            "camille@exemple.fr",
            "--mandate",
            "chef-de-projet",
            "--database",
            database.address
        )
        #expect(added.status == 0, "\(added.errors)")
        let path = Scratch.shared.file("export.csv")
        _ = try await Program.cheville(
            "export",
            path,
            "--territory",
            "ain",
            "--database",
            database.address
        )
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("Camille FICTIVE"))
        #expect(!text.contains("Camille Fictive"))
    }

    @Test func `says in one line what is wrong, and fails`() async throws {
        let database = try await territory(on: .sqlite)
        let address = database.address
        let wrong: [[String]] = [
            ["journal", "verify", "--territory", "nulle-part", "--database", address],
            [
                "territory", "create", "--siren", "200029999", "--slug", "ain", "--database",
                address,
            ],
            ["territory", "create", "--siren", "12", "--database", address],
            ["territory", "create", "--siren", "999999999", "--database", address],
            ["import", "/nonexistent.xlsx", "--territory", "ain", "--database", address],
            ["export", "plan.docx", "--territory", "ain", "--database", address],
            [
                "export", Scratch.shared.file("a.csv"), "--territory", "ain", "--as-of", "hier",
                "--database", address,
            ],
            ["serve", "--host", "0.0.0.0", "--database", address],
            ["doctor", "--database", "mysql:what"],
        ]
        for arguments in wrong {
            let outcome = try await Program("cheville").run(arguments)
            #expect(outcome.status != 0, "\(arguments)")
            #expect(outcome.output.isEmpty, "\(arguments)")
            #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `examines what is installed`(kind: StoreKind) async throws {
        let database = try await territory(on: kind)
        let outcome = try await Program.cheville("doctor", "--database", database.address)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("/t/ain"))
    }

    /// The journal as `show` prints it.
    private func shown(_ database: TestDatabase) async throws -> [String] {
        let outcome = try await Program.cheville(
            "journal",
            "show",
            "--territory",
            "ain",
            "--database",
            database.address
        )
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.lines.isEmpty)
        return outcome.lines
    }
}

/// What `import --json` counted.
private struct Summary {
    let created: Int
    let changed: Int
    let unchanged: Int

    init(_ json: String) throws {
        let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let report = document?["report"] as? [String: Any]
        let counts = try #require(report?["counts"] as? [String: Int])
        created = counts["created"] ?? -1
        changed = counts["changed"] ?? -1
        unchanged = counts["unchanged"] ?? -1
    }
}
