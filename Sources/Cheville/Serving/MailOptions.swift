// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Formats
import Foundation
import Mail
import Phrases

/// How letters leave; without a relay they wait in the outbox.
struct MailOptions: ParsableArguments {
    @Option(help: "The relay for e-mail: smtp://user:password@host:port or smtps://…")
    var smtp: String?
    @Option(help: "A file whose first line is the relay's password, kept off the command line.")
    var smtpPasswordFile: String?
    @Option(help: "The address that e-mail comes from.") var mailFrom: String?

    /// Where letters are handed over, and whom they come from.
    struct Relay: Sendable {
        let server: SMTPServer
        let sender: MailAddress
    }

    func relay() throws(Complaint) -> Relay? {
        guard let smtp else { return nil }
        guard let mailFrom else { throw Complaint(.smtpWithoutSender) }
        guard let sender = MailAddress(mailFrom) else { throw Complaint(.emailMalformed(mailFrom)) }
        let password = try password()
        do throws(SMTPServer.Refusal) {
            return Relay(server: try SMTPServer(parsing: smtp, password: password), sender: sender)
        } catch {
            switch error {
            case .malformed: throw Complaint(.smtpMalformed)
            case .passwordInClear: throw Complaint(.smtpUnsafe)
            }
        }
    }

    private func password() throws(Complaint) -> String? {
        guard let smtpPasswordFile else { return nil }
        let text = String(decoding: try Files.bytes(at: smtpPasswordFile), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
}

extension Optional<MailOptions.Relay> {
    /// What the start says of it.
    var announcement: Phrase {
        map { .mailThrough($0.server.description, from: $0.sender.text) } ?? .mailOff
    }
}
