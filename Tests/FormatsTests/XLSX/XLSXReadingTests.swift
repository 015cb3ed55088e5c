// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("An XLSX file of another program")
struct XLSXReadingTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Cell {
        .day(try #require(CalendarDay(year: year, month: month, day: day)))
    }

    @Test
    func `has its shared and inline texts read run by run, reading aids aside`() throws {
        let package = OfficePackage(
            sheetData: """
                <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c>\
                <c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>
                """,
            sharedStrings: """
                <si><t xml:space="preserve"> a_x000D_
                b_x005F_x0041_ </t></si>\
                <si><r><rPr><b/></rPr><t>bold</t></r><r><t> plain</t></r>\
                <rPh sb="0" eb="1"><t>aid</t></rPh></si>
                """
        )
        #expect(
            try package.rows() == [
                [.text(" a\nb_x0041_ "), .text("bold plain"), .text("inline")]
            ]
        )
    }

    @Test
    func `puts cells where it says, and one after the other where it does not`() throws {
        let package = OfficePackage(
            sheetData: """
                <row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row>\
                <row><c><v>3</v></c><c r="B3" s="0"/></row>
                """
        )
        #expect(
            try package.rows() == [
                [], [.blank, .blank, .number(1), .number(2)], [.number(3)],
            ]
        )
    }

    @Test(arguments: [
        "dd/mm/yyyy", "mmm-yy", "[$-40C]d mmmm yyyy;@", "yyyy", "d\\/m", "[Red]dd.mm.yy",
        "m/d/yy h:mm AM/PM",
    ])
    func `shows days by its number formats`(code: String) throws {
        let package = OfficePackage(
            sheetData: #"<row><c s="1"><v>45473</v></c></row>"#,
            formatCodes: [code]
        )
        #expect(try package.rows() == [[day(2024, 6, 30)]])
    }

    @Test(arguments: [
        "0.00", "#,##0\" days\"", "[Red]0", "_-* #,##0.00\\ \"m\"_-", "General", "\\d0", "0%",
    ])
    func `does not take numbers for days`(code: String) throws {
        let package = OfficePackage(
            sheetData: #"<row><c s="1"><v>45473</v></c></row>"#,
            formatCodes: [code]
        )
        #expect(try package.rows() == [[.number(45_473)]])
    }

    @Test
    func `keeps the hour of a day, and hours alone as texts`() throws {
        let package = OfficePackage(
            sheetData: """
                <row><c s="1"><v>45473.5</v></c><c s="2"><v>0.604166666666667</v></c>\
                <c s="3"><v>1.25</v></c><c t="d"><v>2024-06-30T12:00:00Z</v></c></row>
                """,
            formatCodes: ["dd/mm/yyyy", "hh:mm", "[h]:mm:ss"]
        )
        let noon = Cell.moment(
            try #require(CalendarDay(year: 2024, month: 6, day: 30)),
            secondOfDay: 43_200
        )
        #expect(
            try package.rows() == [[noon, .text("14:30:00"), .text("30:00:00"), noon]]
        )
    }

    @Test
    func `counts its days from 1904 if it says so`() throws {
        let package = OfficePackage(
            sheetData: #"<row><c s="1"><v>44011</v></c></row>"#,
            formatCodes: ["dd/mm/yyyy"],
            workbookProperties: #"<workbookPr date1904="1"/>"#
        )
        #expect(try package.rows() == [[day(2024, 6, 30)]])
    }

    @Test
    func `has its flags, errors and numbers read`() throws {
        let package = OfficePackage(
            sheetData: """
                <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c>\
                <c><v>1.5E3</v></c><c><v>-0.1</v></c><c t="str"><v></v></c></row>
                """
        )
        #expect(
            try package.rows() == [
                [.flag(true), .flag(false), .text("#REF!"), .number(1_500), .number(-0.1)]
            ]
        )
    }

    @Test
    func `with a text that it does not hold is damaged`() throws {
        let bytes = try OfficePackage(sheetData: #"<row><c t="s"><v>9</v></c></row>"#).bytes()
        #expect(refusal(of: bytes) == .damaged(part: "shared string 9"))
    }

    @Test
    func `of fifteen megabytes is read to its end`() throws {
        var sheetData = ""
        for row in 1...4_000 {
            sheetData += "<row>"
            for column in 0..<30 {
                let text = "row \(row) column \(column), \(row &* 2_654_435_761) and some more text"
                sheetData += #"<c t="inlineStr"><is><t>\#(text) \#(text)</t></is></c>"#
            }
            sheetData += "</row>"
        }
        #expect(sheetData.utf8.count > 15 << 20)
        let rows = try OfficePackage(sheetData: sheetData).rows()
        #expect(rows.count == 4_000)
        #expect(rows.allSatisfy { $0.count == 30 })
    }
}
