// SPDX-License-Identifier: EUPL-1.2

/// An e-mail address that every relay takes: ASCII, without quotes, comments or spaces, and so
/// nothing that could end a header line or a command.
public struct MailAddress: Hashable, Sendable {
    public let text: String

    /// Refuses what RFC 5321 does not allow, and the quoted forms that it does: at most 64 bytes
    /// before the sign, 254 in all.
    public init?(_ text: some StringProtocol) {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, halves.count == 2,
            (1...64).contains(halves[0].utf8.count), Self.isDotted(halves[0], Self.isAtom),
            Self.isDotted(halves[1], Self.isLabel)
        else { return nil }
        self.text = String(text)
    }

    /// What follows the sign.
    public var domain: Substring { text[text.index(after: signIndex)...] }

    private var signIndex: String.Index { text.firstIndex(of: "@") ?? text.startIndex }

    private static func isDotted(
        _ text: some StringProtocol,
        _ isPart: (Substring) -> Bool
    ) -> Bool {
        String(text).split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isPart)
    }

    private static func isAtom(_ part: Substring) -> Bool {
        !part.isEmpty && part.utf8.allSatisfy { $0.isAlphanumeric || atomMarks.contains($0) }
    }

    private static func isLabel(_ part: Substring) -> Bool {
        (1...63).contains(part.utf8.count)
            && part.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
            && part.utf8.first != UInt8(ascii: "-") && part.utf8.last != UInt8(ascii: "-")
    }

    private static let atomMarks = Set("!#$%&'*+-/=?^_`{|}~".utf8)
}

extension UInt8 {
    /// A letter or digit of ASCII.
    var isAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default:
            false
        }
    }
}
