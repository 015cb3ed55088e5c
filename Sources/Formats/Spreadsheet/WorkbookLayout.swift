// SPDX-License-Identifier: EUPL-1.2

/// A design made ready for a file: names that programs accept, texts that fit the cells, the
/// lists of choices laid out in a hidden sheet.
struct WorkbookLayout {
    private(set) var sheets: [SheetDesign] = []
    private var choiceColumns: [[String]: Int] = [:]

    init(_ design: WorkbookDesign) {
        var names = SheetNames(reserved: [ServiceSheets.choices, ServiceSheets.continuations])
        var continued = ContinuedText()
        sheets = design.sheets.map { sheet in
            var sheet = sheet
            sheet.name = names.fitting(sheet.name)
            for column in sheet.columns.indices {
                sheet.columns[column].title = continued.shown(
                    sheet.columns[column].title.cleanedForCell
                )
            }
            sheet.rows = sheet.rows.map { $0.map { Self.fitted($0, in: &continued) } }
            return sheet
        }
        if sheets.isEmpty { sheets = [SheetDesign(name: names.fitting(""), rows: [])] }
        if sheets.allSatisfy(\.isHidden) { sheets[0].isHidden = false }
        addChoices()
        if !continued.rows.isEmpty {
            let rows = [[.text(ServiceSheets.continuations)]] + continued.rows
            sheets.append(
                SheetDesign(name: ServiceSheets.continuations, isHidden: true, rows: rows)
            )
        }
    }

    /// Where the values of a list stand: a column of the hidden sheet, and its last row from 0.
    func place(of choices: ChoiceList) -> (column: Int, lastRow: Int)? {
        let values = Self.listed(choices)
        return choiceColumns[values].map { ($0, values.count) }
    }

    /// Rows under the last one in which people may still choose when they add lines.
    static let spareRows = 1_000

    var firstVisible: Int { sheets.firstIndex { !$0.isHidden } ?? 0 }

    private static func fitted(_ cell: Cell, in continued: inout ContinuedText) -> Cell {
        guard case .text(let text) = cell else { return cell }
        let cleaned = text.cleanedForCell
        return cleaned.isEmpty ? .blank : .text(continued.shown(cleaned))
    }

    private static func listed(_ choices: ChoiceList) -> [String] {
        choices.values.map(\.cleanedForCell).filter { !$0.isEmpty }
    }

    private mutating func addChoices() {
        var rows: [[Cell]] = [[.text(ServiceSheets.choices)]]
        for choices in sheets.flatMap(\.columns).compactMap(\.choices) {
            let values = Self.listed(choices)
            guard !values.isEmpty, choiceColumns[values] == nil else { continue }
            let column = choiceColumns.count
            choiceColumns[values] = column
            for (index, value) in values.enumerated() {
                while rows.count <= index + 1 { rows.append([]) }
                while rows[index + 1].count < column { rows[index + 1].append(.blank) }
                rows[index + 1].append(.text(value))
            }
        }
        guard !choiceColumns.isEmpty else { return }
        sheets.append(SheetDesign(name: ServiceSheets.choices, isHidden: true, rows: rows))
    }
}

extension SheetDesign {
    /// The header, if any, then the rows.
    var allRows: [[Cell]] {
        columns.isEmpty ? rows : [columns.map { .text($0.title) }] + rows
    }

    var hasHeader: Bool { !columns.isEmpty }
}

/// How a written cell looks; both spreadsheet formats have the same few looks.
enum CellLook: String, CaseIterable {
    case header, text, wrapped, whole, euros, percentage, day, moment

    init(_ cell: Cell, in column: ColumnDesign?) {
        switch cell {
        case .day: self = .day
        case .moment: self = .moment
        case .text, .flag, .blank: self = column?.wraps == true ? .wrapped : .text
        case .number:
            switch column?.numberStyle {
            case .whole: self = .whole
            case .euros: self = .euros
            case .percentage: self = .percentage
            case .general, nil: self = .text
            }
        }
    }
}

/// Gives out sheet names that every program accepts: 31 characters, some forbidden, no two the
/// same but for case.
struct SheetNames {
    private var taken: Set<String>

    init(reserved: [String]) {
        taken = Set(reserved.map { $0.lowercased() })
    }

    mutating func fitting(_ wanted: String) -> String {
        let allowed = wanted.cleanedForCell.map { "[]:*?/\\\n\t".contains($0) ? "-" : $0 }
        var name = Self.trimmed(String(allowed), to: 31)
        while name.first == "'" { name.removeFirst() }
        while name.last == "'" { name.removeLast() }
        if name.isEmpty { name = "Sheet" }
        var candidate = name
        var number = 1
        while !taken.insert(candidate.lowercased()).inserted {
            number += 1
            let suffix = " (\(number))"
            candidate = Self.trimmed(name, to: 31 - suffix.utf16.count) + suffix
        }
        return candidate
    }

    private static func trimmed(_ name: String, to units: Int) -> String {
        var name = name
        while name.utf16.count > units { name.removeLast() }
        return name
    }
}
