// SPDX-License-Identifier: EUPL-1.2

/// Header lines that hold whatever people wrote: encoded words (RFC 2047) where it is not plain
/// ASCII, folded at 76 columns, and never a control character.
enum HeaderLine {
    static let columns = 76
    /// Nobody reads a longer subject, and no mailbox shows one.
    static let longestText = 500

    static func text(_ name: String, _ value: String) -> String {
        let value = cleaned(value)
        return isPlain(value)
            ? folded(name, value.split(separator: " ").map(String.init))
            : folded(name, encodedWords(value, after: name.utf8.count + 2))
    }

    static func mailbox(_ name: String, _ mailbox: MailMessage.Mailbox) -> String {
        let address = mailbox.address.text
        let words = cleaned(mailbox.name ?? "")
        if words.isEmpty { return folded(name, [address]) }
        let shown =
            isPlain(words)
            ? [quoted(words)] : encodedWords(words, after: name.utf8.count + 2)
        return folded(name, shown + ["<\(address)>"])
    }

    /// One line: controls and marks that turn the direction of writing become spaces.
    static func cleaned(_ text: String) -> String {
        var cleaned = ""
        for scalar in text.unicodeScalars.prefix(longestText) {
            cleaned.unicodeScalars.append(isForbidden(scalar) ? " " : scalar)
        }
        return cleaned.split(separator: " ").joined(separator: " ")
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// ASCII that fits on lines and cannot be taken for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 < 0x80 } && !text.contains("=?")
            && text.split(separator: " ").allSatisfy { $0.utf8.count <= 60 }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }

    private static func folded(_ name: String, _ words: [String]) -> String {
        var text = "\(name):"
        var column = text.utf8.count
        for (index, word) in words.enumerated() {
            if index > 0, column + 1 + word.utf8.count > columns {
                text += "\r\n"
                column = 0
            }
            text += " \(word)"
            column += 1 + word.utf8.count
        }
        return text
    }

    /// Between two encoded words the fold is no space: a space is encoded in one of them.
    private static func encodedWords(_ text: String, after column: Int) -> [String] {
        var words: [String] = []
        var payload = ""
        var room = columns - column - 12
        for scalar in text.unicodeScalars {
            let code = encoded(scalar)
            if payload.utf8.count + code.utf8.count > room {
                words.append("=?UTF-8?Q?\(payload)?=")
                payload = ""
                room = columns - 1 - 12
            }
            payload += code
        }
        return words + ["=?UTF-8?Q?\(payload)?="]
    }

    /// The "Q" encoding with the few characters that a display name allows.
    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        if scalar.isASCII,
            UInt8(ascii: scalar).isAlphanumeric || "!*+-/".contains(Character(scalar))
        {
            return String(scalar)
        }
        return String(scalar).utf8.map { "=\(Hexadecimal.text($0))" }.joined()
    }
}

/// Bytes in two capital hexadecimal digits, as MIME writes them.
enum Hexadecimal {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func bytes(_ byte: UInt8) -> [UInt8] {
        [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    static func text(_ byte: UInt8) -> String { String(decoding: bytes(byte), as: UTF8.self) }
}
