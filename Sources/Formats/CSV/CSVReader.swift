// SPDX-License-Identifier: EUPL-1.2

/// Reads comma-separated values whatever the separator and the encoding; every cell is text.
struct CSVReader {
    private var meter: ReadingMeter
    private let restoringDefused: Bool

    init(limits: ReadingLimits, restoringDefused: Bool) {
        meter = ReadingMeter(limits: limits)
        self.restoringDefused = restoringDefused
    }

    mutating func read(_ bytes: [UInt8]) throws(FormatRefusal) -> Workbook {
        let text = TextEncoding.utf8(of: bytes)
        guard !text.isEmpty else { throw .empty }
        var scanner = CSVScanner(bytes: text[...], separator: nil)
        if let declared = Self.declaredSeparator(of: text) {
            scanner = CSVScanner(bytes: text.dropFirst(declared.length), separator: declared.byte)
        } else {
            scanner.separator = CSVSeparator.guessed(in: text)
        }
        var builder = SheetBuilder(name: "")
        var row = 0
        while let fields = try scanner.nextRecord() {
            for (column, field) in fields.enumerated() where !field.isEmpty {
                var cell = try meter.cell(ofText: String(decoding: field, as: UTF8.self))
                if restoringDefused, case .text(let text) = cell {
                    cell = .text(Defusing.restored(text))
                }
                try builder.place(cell, row: row, column: column, meter: &meter)
            }
            row += 1
        }
        return Workbook(
            sheets: [Sheet(name: "", rows: builder.rows)],
            neutralised: meter.neutralised
        )
    }

    /// A first line `sep=;`, by which Excel is told the separator.
    private static func declaredSeparator(of text: [UInt8]) -> (byte: UInt8, length: Int)? {
        guard text.count > 5, text.starts(with: "sep=".utf8) else { return nil }
        let end = text[5...].prefix(2)
        if end.starts(with: [0x0D, 0x0A]) { return (text[4], 7) }
        return end.first == 0x0A || end.first == 0x0D ? (text[4], 6) : nil
    }
}

/// Cuts text into records of fields (RFC 4180): a quoted field may hold separators and lines.
struct CSVScanner {
    private var rest: ArraySlice<UInt8>
    var separator: UInt8?

    init(bytes: ArraySlice<UInt8>, separator: UInt8?) {
        rest = bytes
        self.separator = separator
    }

    /// The next line's fields, nil at the end; a quote never closed means a truncated file.
    mutating func nextRecord() throws(FormatRefusal) -> [[UInt8]]? {
        guard !rest.isEmpty else { return nil }
        var fields: [[UInt8]] = []
        while true {
            fields.append(try nextField())
            guard let byte = rest.popFirst() else { return fields }
            if byte == separator {
                continue
            }
            if byte == 0x0D, rest.first == 0x0A { rest.removeFirst() }
            return fields
        }
    }

    /// Leaves the byte that ends the field.
    private mutating func nextField() throws(FormatRefusal) -> [UInt8] {
        var field: [UInt8] = []
        if rest.first == quote {
            rest.removeFirst()
            try readQuoted(into: &field)
        }
        let end = rest.firstIndex { $0 == separator || $0 == 0x0D || $0 == 0x0A }
        field += rest[..<(end ?? rest.endIndex)]
        rest = rest[(end ?? rest.endIndex)...]
        return field
    }

    private mutating func readQuoted(into field: inout [UInt8]) throws(FormatRefusal) {
        while let end = rest.firstIndex(of: quote) {
            field += rest[..<end]
            rest = rest[(end + 1)...]
            guard rest.first == quote else { return }
            field.append(quote)
            rest.removeFirst()
        }
        throw .damaged(part: "quotes")
    }

    private var quote: UInt8 { 0x22 }
}

/// Tells the separator by the one that cuts the first records most evenly.
enum CSVSeparator {
    private static let candidates: [UInt8] = Array(";\t,|".utf8)
    private static let sampleBytes = 65_536
    private static let sampleRecords = 100

    /// Nil for a plain list: a single column, in which commas are only punctuation.
    static func guessed(in text: [UInt8]) -> UInt8? {
        var best: (separator: UInt8, evenness: Double, width: Int)?
        for separator in candidates {
            let widths = widths(of: text, cutBy: separator)
            guard let header = widths.first, header > 1 else { continue }
            let evenness = Double(widths.count { $0 == header }) / Double(widths.count)
            guard evenness > 0.4 else { continue }
            if let best, (best.evenness, best.width) >= (evenness, header) { continue }
            best = (separator, evenness, header)
        }
        return best?.separator
    }

    private static func widths(of text: [UInt8], cutBy separator: UInt8) -> [Int] {
        var scanner = CSVScanner(bytes: text.prefix(sampleBytes), separator: separator)
        var widths: [Int] = []
        // A record cut short by the end of the sample is not counted.
        while widths.count < sampleRecords, let fields = try? scanner.nextRecord() {
            if fields != [[]] { widths.append(fields.count) }
        }
        if text.count > sampleBytes, widths.count > 1, widths.count < sampleRecords {
            widths.removeLast()
        }
        return widths
    }
}
