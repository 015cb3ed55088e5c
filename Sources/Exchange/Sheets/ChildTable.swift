// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// One of the sheets of our exports that list what stands under actions.
struct ChildTable: Sendable {
    let kind: RecordKind
    let sheet: Sheet
    let header: Int
    let columns: [Column]

    /// Those of a workbook that its manifest knows, in the order in which they must be read:
    /// what other sheets refer to comes first.
    static func all(
        in workbook: Workbook,
        _ manifest: ExportManifest,
        fields: (RecordKind) -> [Field]
    ) -> [ChildTable] {
        ExportBook.childKinds.compactMap { kind in
            guard let name = manifest.sheets.first(where: { $0.value == kind })?.key,
                let sheet = workbook.sheets.first(where: { $0.name == name })
            else { return nil }
            return ChildTable(kind, sheet, manifest.meanings(of: name, fields: fields(kind)))
        }
    }

    private init?(_ kind: RecordKind, _ sheet: Sheet, _ meanings: [String: ColumnMeaning]) {
        self.kind = kind
        self.sheet = sheet
        // People insert a line or two above; further down, it is another table.
        let header = sheet.rows.prefix(SheetFinder.depth).firstIndex { row in
            row.count { meanings[Folding.fold($0.words)] != nil } >= 2
        }
        guard let header else { return nil }
        self.header = header
        columns = sheet.rows[header].enumerated().map { index, cell in
            Column(
                index: index,
                heading: cell.words.onOneLine,
                meaning: meanings[Folding.fold(cell.words)] ?? .ignored
            )
        }
    }

    var rows: Range<Int> { min(header + 1, sheet.rows.count)..<sheet.rows.count }

    func cell(_ row: Int, _ column: Int) -> StatedCell {
        StatedCell(
            sheet[row, column],
            at: Place(sheet: sheet.name, row: row, column: column)
        )
    }

    func cell(_ row: Int, meaning: ColumnMeaning) -> StatedCell? {
        columns.first { $0.meaning == meaning }.map { cell(row, $0.index) }
    }

    /// The register numbers of the actions it says something of.
    var numbers: Set<Int> {
        Set(rows.compactMap { cell($0, meaning: .number).flatMap { Int($0.text) } })
    }
}
