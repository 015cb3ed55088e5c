// SPDX-License-Identifier: EUPL-1.2

import Mail
import Testing

@Suite("A relay's address")
struct SMTPServerTests {
    @Test(
        arguments: [
            ("smtp://relais.example", 25, .startTLS),
            ("smtp://relais.example:587", 587, .startTLS),
            ("smtps://u:p@relais.example", 465, .implicitTLS),
            ("smtp://relais.example:25/?starttls=none", 25, .clear),
            ("smtp://127.0.0.1:2525", 2_525, .clear),
            ("smtp://u:p@localhost", 25, .clear),
            ("smtp://[::1]:25", 25, .clear),
            ("smtp://localhost?starttls=required", 25, .startTLS),
        ] as [(String, Int, SMTPServer.Security)]
    )
    func `says where to go and how safely`(
        text: String,
        port: Int,
        security: SMTPServer.Security
    ) throws {
        let server = try SMTPServer(parsing: text)
        #expect(server.port == port)
        #expect(server.security == security)
    }

    @Test(
        arguments: [
            "", "relais.example", "http://relais.example", "smtp://", "smtp://relais.example:0",
            "smtp://relais.example:70000", "smtp://relais.example/file", "smtp://a b",
            "smtp://relais.example?starttls=maybe", "smtps://relais.example?starttls=none",
            "smtp://relais.example?tls=no&starttls=none", "smtp://relais%0d%0a.example",
        ]
    )
    func `is refused when it cannot be what was meant`(text: String) {
        #expect(throws: SMTPServer.Refusal.malformed) { try SMTPServer(parsing: text) }
    }

    @Test func `sends no password in clear over a network`() {
        #expect(throws: SMTPServer.Refusal.passwordInClear) {
            try SMTPServer(parsing: "smtp://u:p@relais.example?starttls=none")
        }
    }

    @Test func `shows its password nowhere`() throws {
        for text in ["smtp://moi:s%40cret@relais.example", "smtps://moi:s%40cret@[::1]:465"] {
            let server = try SMTPServer(parsing: text)
            var dumped = ""
            dump(server, to: &dumped)
            for shown in ["\(server)", String(reflecting: server), dumped] {
                #expect(!shown.contains("s@cret") && !shown.contains("s%40cret"))
                #expect(!shown.contains("moi"))
            }
        }
    }

    @Test func `takes a password from elsewhere for the user it names`() throws {
        let apart = try SMTPServer(parsing: "smtp://moi@localhost", password: "s@cret")
        #expect(try apart == SMTPServer(parsing: "smtp://moi:s%40cret@localhost"))
        #expect(throws: SMTPServer.Refusal.malformed) {
            try SMTPServer(parsing: "smtp://localhost", password: "s@cret")
        }
    }
}
