// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Foundation
import Testing

@Suite("The command line's ways in")
struct IdentityCommandTests {
    private func database(_ kind: StoreKind) async throws -> TestDatabase {
        let database = try await TestDatabase(kind)
        let created = try await Program("cheville").run([
            "territory", "create", "--siren", "200029999", "--slug", "ain", "--database",
            database.address,
        ])
        try #require(created.status == 0, "\(created.errors)")
        try await Server.admit(to: database)
        return database
    }

    private func run(
        _ arguments: String...,
        on database: TestDatabase
    ) async throws -> Program.Outcome {
        try await Program("cheville").run(
            arguments + ["--territory", "ain", "--database", database.address]
        )
    }

    @Test(arguments: StoreKind.allCases)
    func `print an address that nobody else can make`(kind: StoreKind) async throws {
        let database = try await database(kind)
        let keys = Scratch.shared.file("cheville.keys")
        var links: Set<String> = []
        for _ in 0..<2 {
            let printed = try await run(
                "login-link",
                "--email",
                " \(Server.email.uppercased())",
                "--keys",
                keys,
                "--base-url",
                "https://plan.example/",
                on: database
            )
            #expect(printed.status == 0, "\(printed.errors)")
            let link = try #require(printed.lines.first)
            #expect(link.wholeMatch(of: /https:\/\/plan\.example\/lien\/[A-Za-z0-9_-]{64}/) != nil)
            links.insert(link)
        }
        #expect(links.count == 2)
    }

    @Test func `say what is wrong in one line`() async throws {
        let database = try await database(.sqlite)
        let unknown = try await run("login-link", "--email", "x@ain.example", on: database)
        let nowhere = try await run(
            "login-link",
            "--email",
            Server.email,
            "--keys",
            "/nonexistent/cheville.keys",
            on: database
        )
        let noToken = try await run(
            "token",
            "revoke",
            "00000000-0000-4000-8000-000000000000",
            on: database
        )
        for outcome in [unknown, nowhere, noToken] {
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `give a program a token, list it without its secret, and take it back`(
        kind: StoreKind
    ) async throws {
        let database = try await database(kind)
        let empty = try await run("token", "list", on: database)
        #expect(empty.lines == ["Aucun jeton dans ce territoire"])
        let created = try await run(
            "token",
            "create",
            "--email",
            Server.email,
            "--label",
            "Tableau de bord",
            on: database
        )
        let token = try #require(created.lines.first, "\(created.errors)")
        #expect(token.hasPrefix("chv_"))
        let listed = try #require(try await run("token", "list", on: database).lines.first)
        #expect(listed.contains("Camille Roche"))
        #expect(listed.contains("Tableau de bord"))
        #expect(listed.contains("jamais utilisé"))
        #expect(!listed.contains(token.dropFirst(4)))
        let id = try #require(listed.split(separator: " ").map(String.init).first)
        #expect(try await run("token", "revoke", id, on: database).status == 0)
        let after = try #require(try await run("token", "list", on: database).lines.first)
        #expect(after.contains("révoqué"))
    }
}
