// SPDX-License-Identifier: EUPL-1.2

/// Counts what a whole file makes the reader hold.
struct ReadingMeter {
    let limits: ReadingLimits
    private(set) var cells = 0
    private(set) var textBytes = 0
    var formulas = 0
    var comments = 0
    private(set) var cellsWithControls = 0

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    mutating func countCells(_ count: Int) throws(FormatRefusal) {
        cells += count
        guard cells <= limits.cells else { throw .tooLarge(.cells, limit: limits.cells) }
    }

    mutating func count(_ text: String) throws(FormatRefusal) {
        textBytes += text.utf8.count
        guard textBytes <= limits.textBytes else {
            throw .tooLarge(.textBytes, limit: limits.textBytes)
        }
    }

    /// The text as a cell keeps it, within the limits.
    mutating func cell(ofText raw: String) throws(FormatRefusal) -> Cell {
        guard
            raw.utf8.count <= limits.cellCharacters
                || raw.unicodeScalars.count <= limits.cellCharacters
        else { throw .tooLarge(.cellCharacters, limit: limits.cellCharacters) }
        if raw.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
            cellsWithControls += 1
        }
        return Cell(cleaning: raw)
    }

    /// What was set aside in the cells themselves.
    var neutralised: [Neutralised] {
        [
            formulas > 0 ? .formulas(formulas) : nil,
            comments > 0 ? .comments(comments) : nil,
            cellsWithControls > 0 ? .controlCharacters(cellsWithControls) : nil,
        ].compactMap(\.self)
    }
}

/// Puts cells where the file says they are, within the limits.
struct SheetBuilder {
    let name: String
    private(set) var rows: [[Cell]] = []

    init(name: String) {
        self.name = name
    }

    /// Blanks cost nothing, however far a file spreads its empty formatted cells.
    mutating func place(
        _ cell: Cell,
        row: Int,
        column: Int,
        meter: inout ReadingMeter
    ) throws(FormatRefusal) {
        guard !cell.isBlank else { return }
        guard row < meter.limits.rows else {
            throw .tooManyRows(sheet: name, limit: meter.limits.rows)
        }
        guard column < meter.limits.columns else {
            throw .tooManyColumns(sheet: name, limit: meter.limits.columns)
        }
        if case .text(let text) = cell { try meter.count(text) }
        while rows.count <= row { rows.append([]) }
        let gap = column - rows[row].count
        guard gap >= 0 else {
            rows[row][column] = cell
            return
        }
        try meter.countCells(gap + 1)
        if rows[row].isEmpty {
            rows[row].reserveCapacity(max(column + 1, row > 0 ? rows[row - 1].count : 0))
        }
        for _ in 0..<gap { rows[row].append(.blank) }
        rows[row].append(cell)
    }
}
