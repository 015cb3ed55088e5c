// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Foundation
import FoundationNetworking
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

    /// What lets a program in, as a chef de projet.
    private func token(in database: TestDatabase) async throws -> String {
        let email = ["--email", "ada@example.org", "--territory", "ain"]
        let added = try await Program("cheville").run(
            ["person", "add", "--name", "Ada Martin", "--mandate", "chef-de-projet"] + email
                + ["--database", database.address]
        )
        try #require(added.status == 0, "\(added.errors)")
        let made = try await Program("cheville").run(
            ["token", "create"] + email + ["--database", database.address]
        )
        try #require(made.status == 0, "\(made.errors)")
        return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test(.timeLimit(.minutes(5)), arguments: StoreKind.allCases)
    func `shows what the command line writes beside it, and stops when told to`(
        kind: StoreKind
    ) async throws {
        let database = try await database(kind)
        try await take(["Composter au plus près"], into: database)
        let token = try await token(in: database)
        let server = try await Server.start(on: database)
        #expect(try await server.actions(token).contains("Composter au plus près"))

        try await take(["Planter des haies"], into: database)
        var actions = ""
        while !actions.contains("Planter des haies") { actions = try await server.actions(token) }
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

/// A server on a port of its own, answering.
private struct Server {
    let run: Program.Run
    let address: String

    static func start(on database: TestDatabase) async throws -> Server {
        let run = try Program("cheville").start([
            "serve", "--port", "0", "--database", database.address,
        ])
        while !Task.isCancelled {
            let said = run.said
            if said.hasSuffix("\n"), let start = said.range(of: "http://") {
                let address = said[start.lowerBound...].split(whereSeparator: \.isWhitespace)[0]
                return Server(run: run, address: String(address))
            }
            await Task.yield()
        }
        run.kill()
        throw Program.Silence()
    }

    /// The territory's actions, as a program is given them.
    func actions(_ token: String) async throws -> String {
        let base = address.hasSuffix("/") ? String(address.dropLast()) : address
        let url = try #require(URL(string: base + "/api/v1/territories/ain/actions"))
        var request = URLRequest(url: url)
        request.setValue("Bearer " + token, forHTTPHeaderField: "Authorization")
        let (data, response): (Data?, URLResponse?) = await withCheckedContinuation {
            continuation in
            URLSession.shared.dataTask(with: request) { data, response, _ in
                continuation.resume(returning: (data, response))
            }.resume()
        }
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}
