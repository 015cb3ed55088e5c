// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("An XLSX file we write")
struct XLSXWritingTests {
    private let day = CalendarDay(daysSince1970: 19_904)

    private func sheet(_ column: ColumnDesign, _ cell: Cell) throws -> String {
        let design = WorkbookDesign(
            sheets: [SheetDesign(name: "Plan", columns: [column], rows: [[cell]])])
        let bytes = try SpreadsheetWriter.bytes(of: design, as: .xlsx)
        return try part("xl/worksheets/sheet1.xml", of: bytes)
    }

    @Test
    func `keeps its header in sight and filters under it`() throws {
        let xml = try sheet(ColumnDesign(title: "Title"), .text("a"))
        #expect(xml.contains(#"<pane ySplit="1" topLeftCell="A2""#))
        #expect(xml.contains(#"<autoFilter ref="A1:A2"/>"#))
    }

    @Test
    func `hides the columns asked for`() throws {
        let xml = try sheet(ColumnDesign(title: "Id", isHidden: true), .text("a"))
        #expect(xml.contains(#"hidden="1""#))
    }

    @Test(arguments: [true, false])
    func `offers choices of any length, closed or not`(isClosed: Bool) throws {
        let values = (0..<100).map { "choice, number \($0)" }
        let column = ColumnDesign(
            title: "Status",
            choices: ChoiceList(values, isClosed: isClosed)
        )
        let xml = try sheet(column, .text("a"))
        #expect(xml.contains("<formula1>'_choices'!$A$2:$A$101</formula1>"))
        #expect(xml.contains(#"sqref="A2:A1002""#))
        #expect(xml.contains("showErrorMessage") == isClosed)
    }

    @Test
    func `never writes a text as a formula`() throws {
        let xml = try sheet(ColumnDesign(title: "Title"), .text("=1+1"))
        #expect(xml.contains(#"t="s""#))
        #expect(!xml.contains("<f>"))
    }

    @Test
    func `writes as texts the days and numbers that Excel does not have`() throws {
        let early = try #require(CalendarDay(year: 1899, month: 12, day: 31))
        let design = WorkbookDesign(
            sheets: [SheetDesign(name: "Plan", rows: [[.day(early), .number(.infinity)]])])
        let bytes = try SpreadsheetWriter.bytes(of: design, as: .xlsx)
        #expect(
            try SpreadsheetReader().read(bytes).sheets.first?.rows
                == [[.text("1899-12-31"), .text("inf")]]
        )
    }
}
