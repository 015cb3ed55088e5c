// SPDX-License-Identifier: EUPL-1.2

/// A spreadsheet file once read: its tables, and what was left aside for safety.
public struct Workbook: Sendable, Equatable {
    public var sheets: [Sheet]
    public var neutralised: [Neutralised]

    public init(sheets: [Sheet], neutralised: [Neutralised] = []) {
        self.sheets = sheets
        self.neutralised = neutralised
    }
}

/// One table of a workbook; a comma-separated file has exactly one, without a name.
public struct Sheet: Sendable, Equatable {
    public var name: String
    public var isHidden: Bool
    /// Row 0 is the file's row 1. Rows are ragged: blanks at their end are not kept.
    public var rows: [[Cell]]

    public init(name: String, isHidden: Bool = false, rows: [[Cell]]) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
    }

    /// The cell at this place, blank beyond what the file fills.
    public subscript(row: Int, column: Int) -> Cell {
        guard rows.indices.contains(row), rows[row].indices.contains(column) else {
            return .blank
        }
        return rows[row][column]
    }
}

/// Something active or foreign found in a file and not kept, with how many there were.
public enum Neutralised: Sendable, Hashable {
    case macros
    case externalLinks(Int)
    case dataConnections
    /// Formulas whose last computed value was read instead.
    case formulas(Int)
    case embeddedObjects(Int)
    case pictures(Int)
    case comments(Int)
    /// Cells that lost control characters.
    case controlCharacters(Int)
}
