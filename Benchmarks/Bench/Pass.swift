// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What the bench is let in by: the session of someone who came by a link.
struct Pass {
    /// As a browser sends it.
    let cookie: String

    struct Refused: Error {}

    /// Adds someone to the territory `bench` and signs them in, with a server of its own.
    static func made(for database: String, port: Int) throws -> Pass {
        let email = "banc@demo.example"
        try Program.run([
            "person",
            "add",
            "--territory",
            "bench",
            "--name",
            "Banc",
            "--email",
            email,
            "--mandate",
            "chef-de-projet",
            "--database",
            database,
        ])
        let server = try Serving(database, port: port, Pass(cookie: ""))
        defer { server.stop() }
        let link = try Program.output(
            of: try Program.path(),
            [
                "login-link", "--territory", "bench", "--email", email, "--database", database,
                "--base-url", server.base,
            ]
        )
        // Tried until the server answers; a link is only ever used once.
        let answer = try Program.output(
            of: "/usr/bin/curl",
            [
                "--silent", "--include", "--retry", "50", "--retry-connrefused", "--retry-delay",
                "1", "--request", "POST", link.filter { !$0.isWhitespace },
            ]
        )
        guard let found = answer.firstMatch(of: /(?i)set-cookie: ([^;\s]+)/) else {
            throw Refused()
        }
        return Pass(cookie: String(found.1))
    }
}
