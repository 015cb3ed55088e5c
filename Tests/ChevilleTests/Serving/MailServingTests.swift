// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Testing

@Suite("A server and its e-mail")
struct MailServingTests {
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            ["--smtp", "smtp://moi:s3cret@relais.example"],
            ["--smtp", "http://moi:s3cret@relais.example", "--mail-from", "a@b.example"],
            [
                "--smtp", "smtp://moi:s3cret@relais.example?starttls=none", "--mail-from",
                "a@b.example",
            ],
            ["--smtp", "smtp://moi:s3cret@relais.example", "--mail-from", "a b@c"],
            [
                "--smtp", "smtp://moi@relais.example", "--mail-from", "a@b.example",
                "--smtp-password-file", "absent.s3cret.missing",
            ],
        ]
    )
    func `says in one line what is wrong, and never the password`(
        arguments: [String]
    ) async throws {
        let database = try await TestDatabase(.sqlite)
        let outcome = try await Program("cheville").run(
            ["serve", "--port", "0", "--database", database.address] + arguments
        )
        #expect(outcome.status != 0)
        #expect(outcome.output.isEmpty, "\(outcome.output)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(!outcome.errors.contains("moi"), "\(outcome.errors)")
    }

    @Test(.timeLimit(.minutes(2)))
    func `says at its start whether e-mail leaves`() async throws {
        let database = try await TestDatabase(.sqlite)
        let base = ["serve", "--port", "0", "--database", database.address]
        let relay = ["--smtp", "smtps://moi:s3cret@relais.example", "--mail-from", "a@b.example"]
        for (arguments, words) in [(base, "--smtp"), (base + relay, "smtps://relais.example:465")] {
            let run = try Program("cheville").start(arguments)
            while !run.said.contains(words) { await Task.yield() }
            run.stop()
            let outcome = await run.ended()
            #expect(outcome.status == 0)
            #expect(!outcome.output.contains("moi"), "\(outcome.output)")
        }
    }
}
