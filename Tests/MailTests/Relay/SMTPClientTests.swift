// SPDX-License-Identifier: EUPL-1.2

import Formats
import Foundation
import Mail
import Testing

@Suite("A letter handed to a relay", .timeLimit(.minutes(2)))
struct SMTPClientTests {
    private func message(to recipient: String = "camille") throws -> MailMessage {
        MailMessage(
            from: MailMessage.Mailbox(try #require(MailAddress("cheville@sorgne.example"))),
            to: MailMessage.Mailbox(try #require(MailAddress("\(recipient)@sorgne.example"))),
            subject: "Réunion",
            text: "Bonjour,\n.\n..\nFin\n",
            id: UUID(),
            date: 0
        )
    }

    @Test func `is taken from whoever knows the password, and from nobody else`() async throws {
        let relay = try await Relay.start(password: "s@cret")
        let known = try SMTPServer(parsing: "smtp://moi:s%40cret@127.0.0.1:\(relay.port)")
        try await SMTPClient(known).send(message())
        #expect(try await relay.next().body == "Bonjour,\n.\n..\nFin\n")
        let unknown = try SMTPServer(parsing: "smtp://moi:autre@127.0.0.1:\(relay.port)")
        await #expect(throws: SMTPFault.unauthenticated) {
            try await SMTPClient(unknown).send(message())
        }
        let silent = try SMTPServer(parsing: relay.address)
        await #expect(throws: SMTPFault.rejectedSender(.init(code: 530, enhanced: "5.7.0"))) {
            try await SMTPClient(silent).send(message())
        }
        #expect(try await relay.stop().isEmpty)
    }

    @Test(
        arguments: [
            (
                "camille", "550 5.1.1 nobody",
                .rejectedRecipient(.init(code: 550, enhanced: "5.1.1"))
            ),
            ("camille", "451 later", .rejectedRecipient(.init(code: 451))),
            ("letter", "554 5.6.0 no", .refused(.init(code: 554, enhanced: "5.6.0"))),
            ("letter", "452 4.3.1 full", .refused(.init(code: 452, enhanced: "4.3.1"))),
            ("sender", "553 5.7.1 who", .rejectedSender(.init(code: 553, enhanced: "5.7.1"))),
        ] as [(String, String, SMTPFault)]
    )
    func `comes back with what was refused`(
        step: String,
        answer: String,
        fault: SMTPFault
    ) async throws {
        let relay = try await Relay.start(answers: [step: answer])
        let client = SMTPClient(try SMTPServer(parsing: relay.address))
        await #expect(throws: fault) { try await client.send(message()) }
        #expect(fault.isPermanent == (answer.hasPrefix("5") && step != "sender"))
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `goes to no relay that offers no TLS when TLS is required`() async throws {
        let relay = try await Relay.start()
        let client = SMTPClient(try SMTPServer(parsing: relay.address + "?starttls=required"))
        await #expect { try await client.send(message()) } throws: { error in
            guard case .unreachable? = error as? SMTPFault else { return false }
            return true
        }
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `waits no longer than it was told to`() async throws {
        let port = try SilentPort()
        let client = SMTPClient(
            try SMTPServer(parsing: port.address),
            patience: .init(connecting: .milliseconds(50), whole: .milliseconds(50))
        )
        await #expect { try await client.send(message()) } throws: { error in
            guard case .unreachable? = error as? SMTPFault else { return false }
            return true
        }
    }

    @Test func `is left there when the task is cancelled`() async throws {
        let port = try SilentPort()
        let client = SMTPClient(try SMTPServer(parsing: port.address))
        let message = try message()
        let sending = Task { try await client.send(message) }
        sending.cancel()
        await #expect(throws: SMTPFault.interrupted) { try await sending.value }
    }
}
