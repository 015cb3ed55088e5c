// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// Finds the table of actions of a workbook: the sheet and the row whose headings say the most.
struct SheetFinder {
    /// A header stands in one of the first rows, or nowhere.
    static let depth = 30

    let reader: HeadingReader

    private struct Candidate {
        let sheet: Sheet
        let header: Int
        let score: Int
    }

    /// - Parameter mapping: may say the sheet and the row.
    func table(
        in workbook: Workbook,
        mapping: ColumnMapping?
    ) throws(ImportRefusal) -> PlanTable {
        let sheets = try sheets(of: workbook, named: mapping?.sheet)
        if let row = mapping?.headerRow, let sheet = sheets.first {
            return table(sheet, header: row - 1)
        }
        // Equal scores go to what is seen, and to what comes first.
        let candidates = sheets.flatMap(candidates)
        let best = candidates.max { left, right in
            (left.score, left.sheet.isHidden ? 0 : 1) < (right.score, right.sheet.isHidden ? 0 : 1)
        }
        let first = candidates.first { candidate in
            candidate.score == best?.score && candidate.sheet.isHidden == best?.sheet.isHidden
        }
        if let first, reader.knowsTitle(first.sheet.rows[first.header]) {
            return table(first.sheet, header: first.header)
        }
        if let list = sheets.first(where: { !$0.isHidden && $0.isList }) {
            return PlanTable(
                sheet: list,
                header: nil,
                columns: [Column(index: list.listColumn, heading: "", meaning: .field(.title))]
            )
        }
        if sheets.allSatisfy({ $0.rows.allSatisfy(\.isEmpty) }) { throw .nothingInFile }
        let headings = first.map { Self.headings($0.sheet.rows[$0.header]) } ?? []
        throw .noTitleColumn(
            sheet: first?.sheet.name ?? sheets.first?.name ?? "",
            headings: headings.isEmpty ? Self.widest(of: sheets) : headings
        )
    }

    /// The table whose headings say the most, whether or not one says what actions are called: what
    /// a person may then say by hand. Nil when there is nothing to say it of.
    func likeliest(
        in workbook: Workbook,
        mapping: ColumnMapping?
    ) throws(ImportRefusal) -> PlanTable? {
        let sheets = try sheets(of: workbook, named: mapping?.sheet)
        if let best = sheets.flatMap(candidates).max(by: { $0.score < $1.score }) {
            return table(best.sheet, header: best.header)
        }
        let rows = sheets.flatMap { sheet in
            sheet.rows.prefix(Self.depth).indices.map { (sheet: sheet, row: $0) }
        }
        let widest = rows.max { left, right in
            Self.headings(left.sheet.rows[left.row]).count
                < Self.headings(right.sheet.rows[right.row]).count
        }
        guard let widest, !Self.headings(widest.sheet.rows[widest.row]).isEmpty else { return nil }
        return table(widest.sheet, header: widest.row)
    }

    /// Other sheets in sight that look like plans too.
    func others(than table: PlanTable, in workbook: Workbook) -> [String] {
        let best = table.header.map { reader.score(table.sheet.rows[$0]) } ?? 0
        return workbook.sheets.filter { sheet in
            guard !sheet.isHidden, sheet.name != table.sheet.name else { return false }
            return candidates(in: sheet).contains { candidate in
                candidate.score * 2 >= best && reader.knowsTitle(sheet.rows[candidate.header])
            }
        }.map(\.name)
    }

    private func sheets(
        of workbook: Workbook,
        named name: String?
    ) throws(ImportRefusal) -> [Sheet] {
        let sheets = workbook.sheets.filter { $0.name != ExportManifest.sheetName }
        guard let name else { return sheets }
        let wanted = Folding.fold(name)
        let found = sheets.filter { Folding.fold($0.name) == wanted }
        guard !found.isEmpty else { throw .mapping(.unknownSheet(name)) }
        return found
    }

    private func candidates(in sheet: Sheet) -> [Candidate] {
        sheet.rows.prefix(Self.depth).enumerated().compactMap { row, cells in
            let score = reader.score(cells)
            return score > 0 ? Candidate(sheet: sheet, header: row, score: score) : nil
        }
    }

    private func table(_ sheet: Sheet, header: Int) -> PlanTable {
        let bare = PlanTable(sheet: sheet, header: header, columns: [])
        return PlanTable(sheet: sheet, header: header, columns: reader.columns(of: bare))
    }

    private static func headings(_ cells: [Cell]) -> [String] {
        cells.map(\.words.onOneLine).filter { !$0.isEmpty }
    }

    private static func widest(of sheets: [Sheet]) -> [String] {
        let rows = sheets.flatMap { $0.rows.prefix(depth) }.map(headings)
        return rows.max { $0.count < $1.count } ?? []
    }
}

extension Sheet {
    /// Nothing but one column of texts: a plain list of titles.
    fileprivate var isList: Bool {
        let columns = Set(rows.flatMap { row in row.indices.filter { !row[$0].words.isEmpty } })
        return columns.count == 1
    }

    fileprivate var listColumn: Int {
        rows.lazy.compactMap { row in row.firstIndex { !$0.words.isEmpty } }.first ?? 0
    }
}
