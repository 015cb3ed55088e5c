// SPDX-License-Identifier: EUPL-1.2

/// Writes comma-separated values as French spreadsheet programs open them: UTF-8 with its mark,
/// semicolons, decimal commas, CRLF (RFC 4180 for the quotes).
enum CSVWriter {
    static func bytes(of sheet: SheetDesign?) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard let sheet else { return bytes }
        for row in sheet.allRows {
            // Rows as wide as the header let any reader recognise the separator.
            for column in 0..<max(row.count, sheet.columns.count) {
                if column > 0 { bytes.append(0x3B) }
                if column < row.count { append(row[column], to: &bytes) }
            }
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
        switch cell {
        case .blank: break
        case .text(let text): append(Defusing.defused(text.cleanedForCell), to: &bytes)
        case .number(let number): bytes += written(number).utf8
        case .flag(let flag): bytes += (flag ? "TRUE" : "FALSE").utf8
        case .day(let day): bytes += day.description.utf8
        case .moment(let day, let second):
            bytes += "\(day) \(clockText(seconds: second))".utf8
        }
    }

    private static func append(_ field: String, to bytes: inout [UInt8]) {
        let isSpaced = field.first == " " || field.last == " "
        let needsQuotes = isSpaced || field.utf8.contains { special.contains($0) }
        guard needsQuotes else {
            bytes += field.utf8
            return
        }
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    /// Whole numbers without a decimal part, the others with a comma.
    private static func written(_ number: Double) -> String {
        if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
        return String("\(number)".map { $0 == "." ? "," : $0 })
    }

    private static let quote: UInt8 = 0x22
    private static let special = Set(",;\t|\"\r\n".utf8)
}
