// SPDX-License-Identifier: EUPL-1.2

/// Brings the encodings that spreadsheet programs write to UTF-8.
enum TextEncoding {
    static func utf8(of bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), high: 1) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), high: 0) }
        return String(validating: bytes, as: UTF8.self) != nil ? bytes : windows1252(bytes)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, high: Int) -> [UInt8] {
        let start = bytes.startIndex
        let units = stride(from: start, to: bytes.endIndex - 1, by: 2).map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let isSpecial = (0x80...0x9F).contains(byte)
            let code = isSpecial ? specials[Int(byte) - 0x80] : UInt16(byte)
            if let scalar = Unicode.Scalar(code) { text.append(scalar) }
        }
        return Array(String(text).utf8)
    }

    /// Windows-1252 from 0x80 to 0x9F, where it differs from Latin-1 (five places are unused).
    private static let specials: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
