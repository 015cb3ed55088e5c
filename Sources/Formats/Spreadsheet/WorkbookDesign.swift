// SPDX-License-Identifier: EUPL-1.2

/// A workbook to write: its tables and how people will work in them.
public struct WorkbookDesign: Sendable, Equatable {
    public var title: String
    public var sheets: [SheetDesign]
    /// When the content was true, in seconds since 1970; written in the file's properties, so
    /// that the same design gives the same bytes.
    public var createdAt: Int

    public init(title: String = "", sheets: [SheetDesign], createdAt: Int = 315_532_800) {
        self.title = title
        self.sheets = sheets
        self.createdAt = createdAt
    }
}

/// One table to write: a header row made of the columns' titles, then the rows.
public struct SheetDesign: Sendable, Equatable {
    public var name: String
    public var isHidden: Bool
    /// None for a bare table, written without header, filter or frozen row.
    public var columns: [ColumnDesign]
    public var rows: [[Cell]]
    /// Columns kept in sight while scrolling sideways; the header row always is.
    public var frozenColumns: Int

    public init(
        name: String,
        isHidden: Bool = false,
        columns: [ColumnDesign] = [],
        rows: [[Cell]],
        frozenColumns: Int = 0
    ) {
        self.name = name
        self.isHidden = isHidden
        self.columns = columns
        self.rows = rows
        self.frozenColumns = frozenColumns
    }
}

/// How a column of a written table looks and what may be chosen in it.
public struct ColumnDesign: Sendable, Equatable {
    public var title: String
    /// In characters of the default font.
    public var width: Double
    public var numberStyle: NumberStyle
    public var isHidden: Bool
    /// Long texts are shown on several lines.
    public var wraps: Bool
    public var choices: ChoiceList?

    public init(
        title: String,
        width: Double = 16,
        numberStyle: NumberStyle = .general,
        isHidden: Bool = false,
        wraps: Bool = false,
        choices: ChoiceList? = nil
    ) {
        self.title = title
        self.width = width
        self.numberStyle = numberStyle
        self.isHidden = isHidden
        self.wraps = wraps
        self.choices = choices
    }
}

/// How the numbers of a column are shown; days always are as days.
public enum NumberStyle: Sendable, Hashable, CaseIterable {
    case general, whole, euros, percentage
}

/// The values offered under each cell of a column.
public struct ChoiceList: Sendable, Hashable {
    public var values: [String]
    /// Whether the spreadsheet program refuses other values, or lets them pass.
    public var isClosed: Bool

    public init(_ values: [String], isClosed: Bool) {
        self.values = values
        self.isClosed = isClosed
    }
}
