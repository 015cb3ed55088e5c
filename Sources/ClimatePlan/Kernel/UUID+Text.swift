// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

// A journal of 100 000 entries holds a million identifiers: Foundation's own reading and writing,
// made on scanf and printf, would take most of the time it takes to open a territory.
extension UUID {
    /// Columns where a hyphen stands, as bits.
    private static let hyphens: UInt64 = 1 << 8 | 1 << 13 | 1 << 18 | 1 << 23

    /// Reads "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", in either case of letters.
    init?(hyphenated text: UnsafeBufferPointer<UInt8>) {
        guard text.count == 36 else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        var digits = 0
        for column in 0..<36 {
            if Self.hyphens & 1 << column != 0 {
                guard text[column] == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Self.digit(text[column]) else { return nil }
            if digits < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
            digits += 1
        }
        self = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes in
            UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
        }
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x41...0x46: UInt64(byte - 0x41 + 10)
        case 0x61...0x66: UInt64(byte - 0x61 + 10)
        default: nil
        }
    }

    /// The same form, in lower case.
    var hyphenated: String {
        withUnsafeBytes(of: uuid) { bytes in
            String(unsafeUninitializedCapacity: 36) { text in
                var column = 0
                for byte in bytes {
                    if Self.hyphens & 1 << column != 0 {
                        text[column] = UInt8(ascii: "-")
                        column += 1
                    }
                    text[column] = Self.letter(byte >> 4)
                    text[column + 1] = Self.letter(byte & 15)
                    column += 2
                }
                return column
            }
        }
    }

    private static func letter(_ digit: UInt8) -> UInt8 {
        digit < 10 ? 0x30 + digit : 0x61 + digit - 10
    }
}
