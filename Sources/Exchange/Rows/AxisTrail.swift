// SPDX-License-Identifier: EUPL-1.2

import Formats

/// The axes that rows stand under. Some files repeat them on every row, and a blank then means
/// none; others write them once, over merged cells or on a line of their own, and a blank then
/// means the same as above.
struct AxisTrail {
    let hasColumns: Bool
    private let carries: Bool
    private var cells: [Int: StatedCell] = [:]

    init(_ table: PlanTable) {
        let columns = table.columns.compactMap { column -> Int? in
            guard case .axis = column.meaning else { return nil }
            return column.index
        }
        hasColumns = !columns.isEmpty
        // Our own exports always say it.
        let isExport = table.columns.contains { $0.meaning == .id }
        carries = !isExport && !columns.contains { Self.repeats($0, in: table) }
    }

    /// Whether the same axis stands on two filled rows in a row.
    private static func repeats(_ column: Int, in table: PlanTable) -> Bool {
        var last: String?
        for row in table.rows where !table.sheet.rows[row].isEmpty {
            let text = table.sheet[row, column].words
            if !text.isEmpty, text == last { return true }
            last = text
        }
        return false
    }

    /// The axes of the row at hand, outermost first.
    var path: [StatedCell] { cells.sorted { $0.key < $1.key }.map(\.value) }

    mutating func take(_ row: [(column: Column, cell: StatedCell)]) {
        if !carries { cells = [:] }
        for (column, cell) in row {
            guard case .axis(let level) = column.meaning else { continue }
            if cells[level]?.text != cell.text {
                cells = cells.filter { $0.key < level }
            }
            cells[level] = cell
        }
    }
}
