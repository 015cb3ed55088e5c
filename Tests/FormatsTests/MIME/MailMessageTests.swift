// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import Formats

@Suite("A letter on the wire")
struct MailMessageTests {
    private func message(
        to name: String? = nil,
        subject: String = "Bonjour",
        text: String = "Bonjour,\n"
    ) throws -> MailMessage {
        MailMessage(
            from: MailMessage.Mailbox(try #require(MailAddress("cheville@sorgne.example"))),
            to: MailMessage.Mailbox(
                try #require(MailAddress("camille@sorgne.example")),
                name: name
            ),
            subject: subject,
            text: text,
            id: try #require(UUID(uuidString: "5B1E0C54-0000-4000-8000-000000000001")),
            date: 1_794_903_120_000
        )
    }

    private func head(_ message: MailMessage) throws -> [String] {
        let text = String(decoding: message.bytes, as: UTF8.self)
        let end = try #require(text.range(of: "\r\n\r\n"))
        return text[..<end.lowerBound].components(separatedBy: "\r\n")
    }

    @Test func `has the headers that every letter has`() throws {
        #expect(
            String(decoding: try message().bytes, as: UTF8.self) == """
                From: cheville@sorgne.example\r
                To: camille@sorgne.example\r
                Subject: Bonjour\r
                Date: Tue, 17 Nov 2026 08:12:00 +0000\r
                Message-ID: <5b1e0c54-0000-4000-8000-000000000001@sorgne.example>\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Bonjour,\r

                """
        )
    }

    @Test(
        arguments: [
            (0, "Thu, 1 Jan 1970 00:00:00 +0000"),
            (951_782_400_000, "Tue, 29 Feb 2000 00:00:00 +0000"),
            (-1_000, "Wed, 31 Dec 1969 23:59:59 +0000"),
        ] as [(Int64, String)]
    )
    func `is dated in UTC`(instant: Int64, written: String) {
        #expect(MailDate.text(instant) == written)
    }

    @Test func `encodes an accented subject and leaves a plain one alone`() throws {
        let accented = try head(message(subject: "Été à Sorgne"))
        #expect(accented.contains("Subject: =?UTF-8?Q?=C3=89t=C3=A9_=C3=A0_Sorgne?="))
        let plain = try head(message(subject: "COPIL: 3 actions = 2 (of 5)"))
        #expect(plain.contains("Subject: COPIL: 3 actions = 2 (of 5)"))
        let disguised = try head(message(subject: "=?UTF-8?Q?a?="))
        #expect(disguised.contains("Subject: =?UTF-8?Q?=3D=3FUTF-8=3FQ=3Fa=3F=3D?="))
    }

    @Test func `folds headers at 76 columns without cutting a character`() throws {
        let subject = String(repeating: "Réunion du comité de pilotage 🌱 ", count: 9)
        let lines = try head(message(to: "Élodie " + subject, subject: subject))
        #expect(lines.count > 20)
        for line in lines {
            #expect(line.utf8.count <= 76, "\(line)")
            guard let word = line.firstMatch(of: /=\?UTF-8\?Q\?(.*)\?=/) else { continue }
            let bytes = word.output.1.replacing("_", with: " ").replacing("=", with: "%")
            #expect(bytes.removingPercentEncoding != nil, "\(line)")
        }
    }

    @Test(
        arguments: [
            "Eve\r\nBcc: victim@example.org", "Eve\nBcc: victim@example.org",
            "Eve\u{85}Bcc: victim@example.org", "Eve\u{2028}Bcc: victim@example.org",
        ]
    )
    func `lets no name and no subject add a header`(hostile: String) throws {
        let lines = try head(message(to: hostile, subject: hostile))
        #expect(lines.count == 8)
        #expect(lines.contains("To: \"Eve Bcc: victim@example.org\" <camille@sorgne.example>"))
        #expect(lines.contains("Subject: Eve Bcc: victim@example.org"))
    }

    @Test func `lets no name close its quotes or turn the writing round`() throws {
        let quoted = try head(message(to: #"Eve" <eve@example.org>, \"#))
        #expect(quoted[1] == #"To: "Eve\" <eve@example.org>, \\" <camille@sorgne.example>"#)
        let turned = try head(message(subject: "a\u{202E}b"))
        #expect(turned[2] == "Subject: a b")
    }

    @Test(
        arguments: [
            ("J'interdis aux marchands d'œufs", "J'interdis aux marchands d'=C5=93ufs\r\n"),
            ("a=b\r\nc\rd", "a=3Db\r\nc\r\nd\r\n"),
            ("fin \nsuite\t", "fin=20\r\nsuite=09\r\n"),
            (".\n..\n", "=2E\r\n=2E.\r\n"),
            ("a\u{0}b\u{1B}[31m", "ab[31m\r\n"),
            ("", ""), ("\n", "\r\n"),
            (
                String(repeating: "x", count: 77),
                String(repeating: "x", count: 75) + "=\r\nxx\r\n"
            ),
            (String(repeating: "x", count: 76), String(repeating: "x", count: 76) + "\r\n"),
            (
                String(repeating: "é", count: 13),
                String(repeating: "=C3=A9", count: 12) + "=C3=\r\n=A9\r\n"
            ),
        ]
    )
    func `writes its text as quoted-printable`(text: String, written: String) {
        #expect(String(decoding: QuotedPrintable.encoded(text), as: UTF8.self) == written)
    }

    @Test(
        arguments: [
            "", "a", "@b.example", "a@", "a@b@c.example", "a b@c.example", "a@b..example",
            ".a@b.example", "a@-b.example", "a@b.example\r\nRCPT TO:<c@d.example>",
            "a@b.example>", "é@b.example", "a@bé.example", "\"a b\"@c.example",
            String(repeating: "a", count: 65) + "@b.example",
        ]
    )
    func `is sent to no address that a relay could misread`(text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test(
        arguments: ["camille.durand+plan@sorgne.example", "root@localhost", "o'neil@a-b.example"]
    )
    func `is sent to ordinary addresses`(text: String) {
        #expect(MailAddress(text)?.text == text)
    }

    @Test func `takes no header whose name is not one`() {
        #expect(MailMessage.Header("X\r\nBcc", "a") == nil)
        #expect(MailMessage.Header("", "a") == nil)
        #expect(MailMessage.Header("Auto-Submitted", "auto-generated") != nil)
    }
}
