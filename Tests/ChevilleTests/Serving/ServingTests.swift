// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Foundation
import Testing

@Suite("A server")
struct ServingTests {
    private func database(_ kind: StoreKind) async throws -> TestDatabase {
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
        try await Server.admit(to: database)
        return database
    }

    private func take(_ titles: [String], into database: TestDatabase) async throws {
        let file = Scratch.shared.file("titres.csv")
        let text = (["Titre de l'action"] + titles).joined(separator: "\n")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let imported = try await Program.cheville(
            "import",
            file,
            "--territory",
            "ain",
            "--database",
            database.address
        )
        try #require(imported.status == 0, "\(imported.errors)")
    }

    @Test(.timeLimit(.minutes(5)), arguments: StoreKind.allCases)
    func `shows what the command line writes beside it, and stops when told to`(
        kind: StoreKind
    ) async throws {
        let database = try await database(kind)
        try await take(["Composter au plus près"], into: database)
        let server = try await Server.start(on: database)
        #expect(try await server.page("/t/ain/actions").contains("Composter au plus près"))

        try await take(["Planter des haies"], into: database)
        var page = ""
        while !page.contains("Planter des haies") {
            page = try await server.page("/t/ain/actions")
        }
        server.run.stop()
        let outcome = await server.run.ended()
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    }

    @Test(.timeLimit(.minutes(5)))
    func `says in one line that its port is taken`() async throws {
        let database = try await database(.sqlite)
        let server = try await Server.start(on: database)
        let port = try #require(server.address.split(separator: ":").last)
        let second = try await Program.cheville(
            "serve",
            "--port",
            String(port.filter(\.isNumber)),
            "--database",
            database.address
        )
        #expect(second.status != 0)
        #expect(second.errors.split(separator: "\n").count == 1, "\(second.errors)")
        server.run.stop()
        _ = await server.run.ended()
    }
}
