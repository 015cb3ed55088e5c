// SPDX-License-Identifier: EUPL-1.2

/// Reads the rows of one OpenDocument table as they stream by.
struct ODSTableReader {
    var meter: ReadingMeter
    private var builder: SheetBuilder
    private var row = 0

    init(name: String, meter: ReadingMeter) {
        self.meter = meter
        builder = SheetBuilder(name: name)
    }

    mutating func rows(_ xml: XMLPullReader) throws(FormatRefusal) -> [[Cell]] {
        try readRows(xml)
        return builder.rows
    }

    /// Rows may lie in groups, themselves in groups.
    private mutating func readRows(_ xml: XMLPullReader) throws(FormatRefusal) {
        try xml.forEachChild { () throws(FormatRefusal) in
            switch xml.name {
            case "table-row": try readRow(xml)
            case "table-row-group", "table-header-rows", "table-rows": try readRows(xml)
            default: break
            }
        }
    }

    private mutating func readRow(_ xml: XMLPullReader) throws(FormatRefusal) {
        let repeats = try Self.count(xml.attribute("number-rows-repeated", in: .table))
        var column = 0
        var filled: [(column: Int, cell: Cell)] = []
        try xml.forEachChild { () throws(FormatRefusal) in
            guard xml.name == "table-cell" || xml.name == "covered-table-cell" else { return }
            let isCovered = xml.name == "covered-table-cell"
            let repeats = try Self.count(xml.attribute("number-columns-repeated", in: .table))
            let cell = try readCell(xml)
            // Under a merged cell LibreOffice may keep a value that nobody sees.
            if !cell.isBlank, !isCovered {
                let last = min(repeats, meter.limits.columns - column + 1)
                for index in 0..<max(1, last) { filled.append((column + index, cell)) }
            }
            column = min(column + repeats, Int(Int32.max))
        }
        if !filled.isEmpty {
            for _ in 0..<repeats {
                for (column, cell) in filled {
                    try builder.place(cell, row: row, column: column, meter: &meter)
                }
                row += 1
            }
        } else {
            row = min(row + repeats, Int(Int32.max))
        }
    }

    private static func count(_ text: String?) throws(FormatRefusal) -> Int {
        guard let text else { return 1 }
        guard let count = Int(text), (1...Int(Int32.max)).contains(count) else {
            throw .damaged(part: "content.xml")
        }
        return count
    }

    private mutating func readCell(_ xml: XMLPullReader) throws(FormatRefusal) -> Cell {
        let type = xml.attribute("value-type", in: .office)
        let value =
            switch type {
            case "float", "currency", "percentage": xml.attribute("value", in: .office)
            case "date": xml.attribute("date-value", in: .office)
            case "time": xml.attribute("time-value", in: .office)
            case "boolean": xml.attribute("boolean-value", in: .office)
            default: xml.attribute("string-value", in: .office)
            }
        if xml.attribute("formula", in: .table) != nil { meter.formulas += 1 }
        let shown = try paragraphs(xml)
        switch type {
        case nil:
            return .blank
        case "float", "currency", "percentage":
            if let number = value.flatMap(Double.init) { return .number(number) }
        case "date":
            if let cell = value.flatMap(Cell.init(isoMoment:)) { return cell }
        case "time":
            if let seconds = value.flatMap(Self.seconds(ofDuration:)) {
                return .text(clockText(seconds: seconds))
            }
        case "boolean":
            if let value { return .flag(xmlFlag(value)) }
        default: break
        }
        return try meter.cell(ofText: shown.isEmpty ? value ?? "" : shown)
    }

    /// The lines of a cell; what is noted or drawn upon it is not its text.
    private mutating func paragraphs(_ xml: XMLPullReader) throws(FormatRefusal) -> String {
        var lines: [String] = []
        try xml.forEachChild { () throws(FormatRefusal) in
            switch xml.name {
            case "p", "h":
                var text = ODFText(limit: meter.limits.cellCharacters)
                try text.read(xml)
                lines.append(text.text)
            case "annotation": meter.comments += 1
            default: break
            }
        }
        return lines.joined(separator: "\n")
    }

    /// "PT12H30M05S", and hours past 24.
    private static func seconds(ofDuration text: String) -> Int? {
        guard text.hasPrefix("PT") else { return nil }
        var seconds = 0.0
        var digits = ""
        for character in text.dropFirst(2) {
            if character.isNumber || character == "." {
                digits.append(character)
                continue
            }
            guard let value = Double(digits), value < 1e8 else { return nil }
            digits = ""
            switch character {
            case "H": seconds += value * 3600
            case "M": seconds += value * 60
            case "S": seconds += value
            default: return nil
            }
        }
        return Int(seconds.rounded())
    }
}
