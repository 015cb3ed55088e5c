// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Foundation
import FoundationNetworking
import Testing

/// A server on a port of its own, and a browser signed in to it.
struct Server {
    let run: Program.Run
    let address: String
    private let browser: URLSession

    static let email = "camille.roche@ain.example"

    /// Where the keys of a test's database lie.
    static func keys(of database: TestDatabase) -> String {
        Scratch.shared.directory + "/" + database.address.filter { $0.isLetter || $0.isNumber }
            + ".keys"
    }

    /// Adds the person in whose name pages are read.
    static func admit(to database: TestDatabase) async throws {
        let added = try await Program("cheville").run([
            "person", "add", "--territory", "ain", "--name", "Camille Roche", "--email", email,
            "--mandate", "chef-de-projet", "--database", database.address,
        ])
        try #require(added.status == 0, "\(added.errors)")
    }

    /// Starts to serve a database whose person was admitted, and signs in by a link.
    static func start(on database: TestDatabase) async throws -> Server {
        let keys = keys(of: database)
        let run = try Program("cheville").start([
            "serve", "--port", "0", "--database", database.address, "--keys", keys,
        ])
        let server = Server(
            run: run,
            address: try await run.address(scheme: "http://"),
            browser: URLSession(configuration: .ephemeral)
        )
        try await server.signIn(database, keys)
        return server
    }

    private func signIn(_ database: TestDatabase, _ keys: String) async throws {
        let printed = try await Program("cheville").run([
            "login-link", "--territory", "ain", "--email", Self.email, "--database",
            database.address, "--keys", keys, "--base-url", address,
        ])
        let link = try #require(printed.lines.first, "\(printed.errors)")
        let url = try #require(URL(string: link))
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        _ = await body(of: request)
    }

    func page(_ path: String) async throws -> String {
        let url = try #require(URL(string: address + path))
        return await body(of: URLRequest(url: url))
    }

    private func body(of request: URLRequest) async -> String {
        let data: Data? = await withCheckedContinuation { continuation in
            browser.dataTask(with: request) { data, _, _ in
                continuation.resume(returning: data)
            }.resume()
        }
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}
