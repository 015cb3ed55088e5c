// SPDX-License-Identifier: EUPL-1.2

/// Reads the rows of one worksheet part as they stream by.
struct XLSXSheetReader {
    let name: String
    let strings: XLSXSharedStrings
    let styles: XLSXStyles
    let epoch: ExcelEpoch
    var meter: ReadingMeter

    mutating func rows(of entry: ZipEntry) throws(FormatRefusal) -> [[Cell]] {
        let xml = try XMLPullReader(entry, limits: meter.limits)
        guard try xml.root() == "worksheet" else { throw .damaged(part: entry.name) }
        var builder = SheetBuilder(name: name)
        var row = -1
        try xml.forEachChild { () throws(FormatRefusal) in
            guard xml.name == "sheetData" else { return }
            try xml.forEachChild { () throws(FormatRefusal) in
                row = try Self.rowIndex(xml, after: row)
                try readRow(row, xml, into: &builder)
            }
        }
        return builder.rows
    }

    /// Rows and cells may leave out where they are: then they follow the one before.
    private static func rowIndex(
        _ xml: XMLPullReader,
        after previous: Int
    ) throws(FormatRefusal) -> Int {
        guard let written = xml.attribute("r") else { return previous + 1 }
        guard let number = Int(written), (1...9_999_999).contains(number) else {
            throw .damaged(part: "row \(written.prefix(20))")
        }
        return number - 1
    }

    private mutating func readRow(
        _ row: Int,
        _ xml: XMLPullReader,
        into builder: inout SheetBuilder
    ) throws(FormatRefusal) {
        var column = -1
        try xml.forEachChild { () throws(FormatRefusal) in
            guard xml.name == "c" else { return }
            column += 1
            if let reference = xml.attribute("r") {
                guard let index = CellReference.column(of: reference) else {
                    throw .damaged(part: "cell \(reference.prefix(20))")
                }
                column = index
            }
            try builder.place(readCell(xml), row: row, column: column, meter: &meter)
        }
    }

    private mutating func readCell(_ xml: XMLPullReader) throws(FormatRefusal) -> Cell {
        let type = xml.attribute("t") ?? "n"
        let style = xml.attribute("s").flatMap { Int($0) } ?? 0
        var value = ""
        var inlineText: String?
        var hasFormula = false
        try xml.forEachChild { () throws(FormatRefusal) in
            switch xml.name {
            case "v": value = try xml.text()
            case "is": inlineText = try xml.richText()
            case "f": hasFormula = true
            default: break
            }
        }
        if hasFormula { meter.formulas += 1 }
        if let inlineText { return try meter.cell(ofText: inlineText) }
        return value.isEmpty ? .blank : try cell(value, type: type, style: style)
    }

    private mutating func cell(
        _ value: String,
        type: String,
        style: Int
    ) throws(FormatRefusal) -> Cell {
        switch type {
        case "s":
            guard let rank = Int(value), let text = strings[rank] else {
                throw .damaged(part: "shared string \(value.prefix(20))")
            }
            return try meter.cell(ofText: text)
        case "b":
            return .flag(xmlFlag(value))
        case "n":
            guard let number = Double(value) else { return try meter.cell(ofText: value) }
            return epoch.cell(number, as: styles.kind(ofStyle: style))
        case "d":
            if let moment = Cell(isoMoment: value) { return moment }
            return try meter.cell(ofText: value)
        case "str":
            return try meter.cell(ofText: value.decodingOfficeEscapes)
        default:
            return try meter.cell(ofText: value)
        }
    }
}

extension Cell {
    /// "2024-06-30" or "2024-06-30T14:05:00", as both spreadsheet standards write days.
    init?(isoMoment text: String) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard let first = parts.first, let day = CalendarDay(iso: first) else { return nil }
        guard parts.count == 2 else {
            self = .day(day)
            return
        }
        let clock = parts[1].prefix { $0 != "." && $0 != "," && $0 != "Z" }
        let units = clock.split(separator: ":").compactMap { Int($0) }
        guard units.count >= 2, (0..<24).contains(units[0]), (0..<60).contains(units[1]) else {
            return nil
        }
        let second = units.count > 2 ? units[2] : 0
        guard (0..<60).contains(second) else { return nil }
        let secondOfDay = units[0] * 3600 + units[1] * 60 + second
        self = secondOfDay == 0 ? .day(day) : .moment(day, secondOfDay: secondOfDay)
    }
}
