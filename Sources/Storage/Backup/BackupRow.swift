// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// A row as a line of JSON: a flat array of strings, whole numbers and null. Bytes are strings
/// in base 64; the table says which strings those are. Written and read here rather than by a
/// general coder, which takes ten times as long over the millions of values of a journal.
enum BackupRow {
    static func line(_ row: Row) -> [UInt8] {
        var line: [UInt8] = [UInt8(ascii: "[")]
        for (index, datum) in row.data.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            switch datum {
            case .null: line += "null".utf8
            case .integer(let value): line += String(value).utf8
            case .text(let text): append(text, to: &line)
            case .bytes(let bytes): append(Data(bytes).base64EncodedString(), to: &line)
            }
        }
        line.append(UInt8(ascii: "]"))
        return line
    }

    private static func append(_ text: String, to line: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                line += [UInt8(ascii: "\\"), byte]
            case 0..<32:
                line += "\\u00".utf8
                line += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default:
                line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }

    /// Nothing if the line is not a row of the table.
    static func read(_ line: ArraySlice<UInt8>, of table: BackupTable) -> [Datum]? {
        var scanner = RowScanner(line)
        guard scanner.take("[") else { return nil }
        var row: [Datum] = []
        for (index, column) in table.columns.enumerated() {
            guard index == 0 || scanner.take(","), let value = scanner.value() else { return nil }
            guard let datum = datum(value, kind: column.kind) else { return nil }
            row.append(datum)
        }
        guard scanner.take("]"), scanner.isAtEnd else { return nil }
        return row
    }

    private static func datum(_ value: Datum, kind: BackupTable.Kind) -> Datum? {
        switch (value, kind) {
        case (.null, _), (.integer, .integer), (.text, .text): value
        case (.text(let text), .bytes): Data(base64Encoded: text).map { .bytes(Array($0)) }
        default: nil
        }
    }
}

/// Reads the little of JSON that rows are written in.
private struct RowScanner {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }

    private mutating func next() -> UInt8? {
        guard place < bytes.endIndex else { return nil }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func take(_ words: StaticString) -> Bool {
        words.withUTF8Buffer { expected in
            guard bytes[place...].starts(with: expected) else { return false }
            place += expected.count
            return true
        }
    }

    mutating func value() -> Datum? {
        if take("null") { return .null }
        if take("\"") { return string().map { .text($0) } }
        let digits = bytes[place...].prefix { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
        place += digits.count
        return Int64(String(decoding: digits, as: UTF8.self)).map { .integer($0) }
    }

    private mutating func string() -> String? {
        var text: [UInt8] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escaped() else { return nil }
                text.append(escaped)
            case 0..<32: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    /// A quotation mark, a backslash or a control character: no other is written escaped.
    private mutating func escaped() -> UInt8? {
        guard take("u00") else {
            let byte = next()
            return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? byte : nil
        }
        let digits = bytes[place...].prefix(2)
        place += digits.count
        guard digits.count == 2 else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
