// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("A table written then read")
struct RoundTripTests {
    @Test(arguments: [SpreadsheetFormat.xlsx, .ods], 0..<40 as Range<UInt64>)
    func `comes back the same`(format: SpreadsheetFormat, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let columns = (0..<6).map { rank in
            ColumnDesign(
                title: "Column \(rank)",
                numberStyle: NumberStyle.allCases.randomElement(using: &random) ?? .general,
                isHidden: Bool.random(using: &random),
                wraps: Bool.random(using: &random),
                choices: rank == 2 ? ChoiceList(["a, b", "c\"d"], isClosed: false) : nil
            )
        }
        let rows = random.rows { $0.cell() }
        let bare = random.rows { $0.cell() }
        let design = WorkbookDesign(sheets: [
            SheetDesign(name: "Plan d'\(seed)", columns: columns, rows: rows),
            SheetDesign(name: "Ids", isHidden: true, rows: bare),
        ])
        let bytes = try SpreadsheetWriter.bytes(of: design, as: format)
        let header = columns.map { Cell.text($0.title) }
        #expect(
            try SpreadsheetReader().read(bytes)
                == Workbook(sheets: [
                    Sheet(name: "Plan d'\(seed)", rows: trimmed([header] + rows)),
                    Sheet(name: "Ids", isHidden: true, rows: trimmed(bare)),
                ])
        )
    }

    @Test(arguments: 0..<80 as Range<UInt64>)
    func `comes back the same from CSV, where all is text`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let columns = (0..<6).map { ColumnDesign(title: "Column \($0)") }
        let rows = random.rows { .text($0.text()) }
        let design = WorkbookDesign(sheets: [SheetDesign(name: "", columns: columns, rows: rows)])
        let bytes = try SpreadsheetWriter.bytes(of: design, as: .csv)
        let sheet = try #require(SpreadsheetReader().read(bytes).sheets.first)
        #expect(Array(sheet.rows.dropFirst()) == rows)
    }

    @Test(arguments: [SpreadsheetFormat.xlsx, .ods])
    func `keeps texts longer than a cell of Excel`(format: SpreadsheetFormat) throws {
        let long = String(repeating: "0123456789 \u{1F6B2}\n", count: 4_000) + "end"
        let rows: [[Cell]] = [
            [.text(String(repeating: "a", count: 32_767)), .text(long)],
            [.text("sorted elsewhere"), .text(String(long.reversed()))],
            [.text("a mark \u{27E6}\u{2026}1\u{27E7}")],
        ]
        let design = WorkbookDesign(sheets: [SheetDesign(name: "Plan", rows: rows)])
        let bytes = try SpreadsheetWriter.bytes(of: design, as: format)
        #expect(
            try SpreadsheetReader().read(bytes)
                == Workbook(sheets: [Sheet(name: "Plan", rows: rows)])
        )
    }

    @Test
    func `keeps a cell of 40 000 characters, whatever wrote it`() throws {
        let long = String(repeating: "x", count: 40_000)
        let cell = #"<c t="inlineStr"><is><t>\#(long)</t></is></c>"#
        #expect(try OfficePackage(sheetData: "<row>\(cell)</row>").rows() == [[.text(long)]])
        let csv = try SpreadsheetReader().read(Array("a;b\n\(long);c\n".utf8))
        #expect(csv.sheets.first?[1, 0] == .text(long))
        let longer = Array("a;b\n\(long)\(long)\(long);c\n".utf8)
        #expect(refusal(of: longer) == .tooLarge(.cellCharacters, limit: 100_000))
    }

    @Test
    func `does not let one long text fill the memory`() throws {
        let long = String(repeating: "x", count: 40_000)
        let design = WorkbookDesign(sheets: [SheetDesign(name: "Plan", rows: [[.text(long)]])])
        let shown = WorkbookLayout(design).sheets[0].rows[0][0]
        let trap = Workbook(
            sheets: [
                Sheet(name: "Plan", rows: [[Cell]](repeating: [shown], count: 10)),
                Sheet(
                    name: "_continued",
                    isHidden: true,
                    rows: WorkbookLayout(design).sheets[1].rows
                ),
            ])
        var limits = ReadingLimits()
        limits.textBytes = 100_000
        #expect(throws: FormatRefusal.tooLarge(.textBytes, limit: 100_000)) {
            try ServiceSheets.absorbed(by: trap, limits: limits)
        }
    }

    @Test(arguments: SpreadsheetFormat.allCases)
    func `gives the same bytes each time`(format: SpreadsheetFormat) throws {
        var random = SeededGenerator(seed: 7)
        let design = WorkbookDesign(
            title: "Plan",
            sheets: [SheetDesign(name: "Plan", rows: random.rows { $0.cell() })]
        )
        #expect(
            try SpreadsheetWriter.bytes(of: design, as: format)
                == SpreadsheetWriter.bytes(of: design, as: format)
        )
    }

    @Test(arguments: [SpreadsheetFormat.xlsx, .ods])
    func `has names that programs accept`(format: SpreadsheetFormat) throws {
        let long = String(repeating: "Plan ", count: 10)
        let names = ["", "a/b:c", long, long, "PLAN", "plan", "'quoted'", "_choices"]
        let design = WorkbookDesign(sheets: names.map { SheetDesign(name: $0, rows: []) })
        let bytes = try SpreadsheetWriter.bytes(of: design, as: format)
        #expect(
            try SpreadsheetReader().read(bytes).sheets.map(\.name) == [
                "Sheet", "a-b-c", "Plan Plan Plan Plan Plan Plan P",
                "Plan Plan Plan Plan Plan Pl (2)",
                "PLAN", "plan (2)", "quoted", "_choices (2)",
            ]
        )
    }

    @Test(arguments: [SpreadsheetFormat.xlsx, .ods])
    func `always has a sheet to show`(format: SpreadsheetFormat) throws {
        let hidden = WorkbookDesign(sheets: [SheetDesign(name: "a", isHidden: true, rows: [])])
        for design in [hidden, WorkbookDesign(sheets: [])] {
            let bytes = try SpreadsheetWriter.bytes(of: design, as: format)
            #expect(try SpreadsheetReader().read(bytes).sheets.map(\.isHidden) == [false])
        }
    }
}
