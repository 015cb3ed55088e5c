// SPDX-License-Identifier: EUPL-1.2

/// The quoted-printable encoding (RFC 2045): text that any relay carries and that a person may
/// still read raw.
enum QuotedPrintable {
    static let columns = 76

    /// Lines end with CRLF whatever they ended with; control characters are left out.
    static func encoded(_ text: String) -> [UInt8] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.flatMap { encoded(line: $0) + newline }
    }

    private static let newline: [UInt8] = [13, 10]
    private static let softBreak = [UInt8(ascii: "=")] + newline

    private static func encoded(line: Substring) -> [UInt8] {
        let bytes = Array(line.utf8.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 9 })
        var output: [UInt8] = []
        var column = 0
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let width = isLiteral(byte, isLast: isLast, column: column) ? 1 : 3
            if column + width > (isLast ? columns : columns - 1) {
                output += softBreak
                column = 0
            }
            let piece =
                isLiteral(byte, isLast: isLast, column: column)
                ? [byte] : [UInt8(ascii: "=")] + Hexadecimal.bytes(byte)
            output += piece
            column += piece.count
        }
        return output
    }

    /// Blanks at the end of a line are lost on the way; a point at its start ends the letter for
    /// a careless relay.
    private static func isLiteral(_ byte: UInt8, isLast: Bool, column: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: " "), 9: !isLast
        case UInt8(ascii: "."): column > 0
        default: (0x21...0x7E).contains(byte)
        }
    }
}
