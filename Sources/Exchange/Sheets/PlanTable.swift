// SPDX-License-Identifier: EUPL-1.2

import Formats

/// The table of actions of a file: where its header is, and what each column means.
struct PlanTable: Sendable {
    let sheet: Sheet
    /// From 0; nil for a bare list of titles.
    let header: Int?
    let columns: [Column]

    /// The rows that follow the header.
    var rows: Range<Int> {
        let first = header.map { $0 + 1 } ?? 0
        return min(first, sheet.rows.count)..<sheet.rows.count
    }

    func cell(_ row: Int, _ column: Int) -> StatedCell {
        StatedCell(
            sheet[row, column],
            at: Place(sheet: sheet.name, row: row, column: column)
        )
    }

    func place(of row: Int) -> Place { Place(sheet: sheet.name, row: row) }

    /// Whether anything stands in the column under the header.
    func isFilled(_ column: Int) -> Bool {
        rows.contains { !sheet[$0, column].words.isEmpty }
    }

    /// Up to that many values of a column, to judge what it holds.
    func sample(_ column: Int, _ count: Int) -> [StatedCell] {
        var sample: [StatedCell] = []
        for row in rows where sample.count < count {
            let cell = cell(row, column)
            if !cell.isBlank { sample.append(cell) }
        }
        return sample
    }
}
