// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

/// Left out: tabs, since LibreOffice 7.4 loses those of ODS cells, even its own; flags, since it
/// takes those of XLSX for numbers.
@Suite("What we write, LibreOffice", .serialized)
struct LibreOfficeTests {
    private static let day = CalendarDay(daysSince1970: 19_904)

    private static let design = WorkbookDesign(
        title: "Plan",
        sheets: [
            SheetDesign(
                name: "Plan d'actions",
                columns: [
                    ColumnDesign(title: "Title", width: 40, wraps: true),
                    ColumnDesign(
                        title: "Status",
                        choices: ChoiceList(["to do, soon", "\"done\" & <over>"], isClosed: true)
                    ),
                    ColumnDesign(title: "Budget", numberStyle: .euros),
                    ColumnDesign(title: "Progress", numberStyle: .percentage),
                    ColumnDesign(title: "Start"), ColumnDesign(title: "Seen"),
                    ColumnDesign(title: "Id", isHidden: true),
                ],
                rows: [
                    [
                        .text("=1+1"), .text("to do, soon"), .number(1234.56), .number(0.5),
                        .day(day), .moment(day, secondOfDay: 3_661), .text("a-1"),
                    ],
                    [
                        .text("  two  spaces\nand _x000D_ lines "), .blank, .number(-5),
                        .number(1), .day(day), .blank, .text("00012"),
                    ],
                    [.text(String(repeating: "long text \u{1F6B2}", count: 8_000))],
                ],
                frozenColumns: 1
            ),
            SheetDesign(
                name: "_position",
                isHidden: true,
                rows: [[.text("position"), .number(12)]]
            ),
        ]
    )

    @Test(arguments: [
        (SpreadsheetFormat.xlsx, SpreadsheetFormat.ods), (.ods, .xlsx), (.xlsx, .xlsx),
        (.ods, .ods),
    ])
    func `opens and saves with the same cells`(
        source: SpreadsheetFormat,
        target: SpreadsheetFormat
    ) throws {
        let bytes = try SpreadsheetWriter.bytes(of: Self.design, as: source)
        let saved = try LibreOffice.converted(
            bytes,
            from: source.rawValue,
            to: target.rawValue
        )
        let known = try SpreadsheetReader().read(bytes).sheets
        let read = try SpreadsheetReader().read(saved).sheets
        #expect(read.map(\.name) == known.map(\.name))
        #expect(read.map(\.isHidden) == known.map(\.isHidden))
        for (sheet, expected) in zip(read, known) {
            #expect(sheet.rows.count == expected.rows.count)
            for (row, cells) in zip(sheet.rows, expected.rows) { #expect(row == cells) }
        }
    }

    @Test
    func `finds the choices and filters of both formats`() throws {
        for source in [SpreadsheetFormat.xlsx, .ods] {
            let bytes = try SpreadsheetWriter.bytes(of: Self.design, as: source)
            let saved = try LibreOffice.converted(bytes, from: source.rawValue, to: "xlsx")
            let sheet = try part("xl/worksheets/sheet1.xml", of: saved)
            #expect(sheet.contains("_choices!$A$2:$A$3"))
            #expect(sheet.contains(#"type="list""#))
            #expect(sheet.contains(#"<autoFilter ref="A1:G4">"#) || sheet.contains(#""A1:G4"/>"#))
        }
    }
}
