// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// A letter of plain text, before it is put on the wire.
public struct MailMessage: Hashable, Sendable {
    /// Who sends or receives: a name to show, which may be any text, and an address.
    public struct Mailbox: Hashable, Sendable {
        public let name: String?
        public let address: MailAddress

        public init(_ address: MailAddress, name: String? = nil) {
            self.name = name
            self.address = address
        }
    }

    /// A header besides those that every letter has.
    public struct Header: Hashable, Sendable {
        public let name: String
        public let value: String

        /// Refuses a name that is not letters, digits and hyphens; the value may be any text.
        public init?(_ name: String, _ value: String) {
            guard (1...60).contains(name.utf8.count),
                name.utf8.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") })
            else { return nil }
            self.name = name
            self.value = value
        }
    }

    public let from: Mailbox
    public let to: Mailbox
    public let subject: String
    public let text: String
    /// The same letter sent again keeps it, so that the one who receives it twice may know.
    public let id: UUID
    /// In milliseconds since 1970 UTC.
    public let date: Int64
    public var replyTo: Mailbox?
    public var headers: [Header] = []

    public init(
        from: Mailbox,
        to: Mailbox,
        subject: String,
        text: String,
        id: UUID,
        date: Int64
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.id = id
        self.date = date
    }
}

extension MailMessage {
    /// What someone gave for a name, fit to stand in a letter: one line of at most 500 characters
    /// without controls or marks that turn the direction of writing.
    public static func oneLine(_ text: String) -> String { HeaderLine.cleaned(text) }

    /// The letter as RFC 5322 and MIME write it: ASCII, lines of at most 76 columns, CRLF.
    public var bytes: [UInt8] {
        let identifier = "\(id.uuidString.lowercased())@\(from.address.domain)"
        var lines = [
            HeaderLine.mailbox("From", from),
            HeaderLine.mailbox("To", to),
        ]
        if let replyTo { lines.append(HeaderLine.mailbox("Reply-To", replyTo)) }
        lines += [
            HeaderLine.text("Subject", subject),
            "Date: \(MailDate.text(date))",
            // Never folded: some relays take a folded identifier for a broken one.
            "Message-ID: <\(identifier)>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
        ]
        lines += headers.map { HeaderLine.text($0.name, $0.value) }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
            + QuotedPrintable.encoded(text)
    }
}

/// Dates as RFC 5322 writes them, in UTC.
enum MailDate {
    /// "Tue, 17 Nov 2026 08:12:00 +0000".
    static func text(_ milliseconds: Int64) -> String {
        let (lowest, highest): (Int64, Int64) = (-62_135_596_800, 253_402_300_799)
        let seconds = min(highest, max(lowest, milliseconds / 1_000))
        let ordinal = Int((Double(seconds) / 86_400).rounded(.down))
        let day = CalendarDay(daysSince1970: Int32(ordinal))
        let clock = clockText(seconds: Int(seconds) - ordinal * 86_400)
        // 1 January 1970 was a Thursday.
        let weekday = weekdays[((ordinal % 7) + 11) % 7]
        return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(clock) +0000"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
