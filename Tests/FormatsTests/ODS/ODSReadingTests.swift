// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("An ODS file of another program")
struct ODSReadingTests {
    private func bytes(_ table: String, manifest: String = "<manifest/>") throws -> [UInt8] {
        let content = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content \(ODSWriter.namespaces) \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">\
            <office:automatic-styles><style:style style:name="ta1" style:family="table">\
            <style:table-properties table:display="false"/></style:style>\
            </office:automatic-styles>\
            <office:body><office:spreadsheet>\(table)</office:spreadsheet></office:body>\
            </office:document-content>
            """
        return try ZipBuilder.bytes(of: [
            ZipPart(
                name: "mimetype",
                bytes: Array(SpreadsheetFormat.ods.mediaType.utf8),
                isStored: true
            ),
            ZipPart(name: "content.xml", bytes: Array(content.utf8)),
            ZipPart(name: "META-INF/manifest.xml", bytes: Array(manifest.utf8)),
        ])
    }

    private func rows(_ rows: String) throws -> [[Cell]] {
        let table = #"<table:table table:name="Plan">\#(rows)</table:table>"#
        return try SpreadsheetReader().read(bytes(table)).sheets.first?.rows ?? []
    }

    private func text(_ body: String) throws -> Cell? {
        try rows(
            """
            <table:table-row><table:table-cell office:value-type="string">\(body)\
            </table:table-cell></table:table-row>
            """
        ).first?.first
    }

    @Test
    func `has its spaces, lines and links read, its notes left aside`() throws {
        let body = """
            <office:annotation><text:p>a note</text:p></office:annotation>\
            <text:p>one<text:s text:c="3"/>two <text:span>in a <text:a>link</text:a></text:span>\
            <text:tab/>x<text:line-break/>y</text:p><text:p/><text:p>  last\n  line</text:p>
            """
        #expect(try text(body) == .text("one   two in a link\tx\ny\n\n  last line"))
    }

    @Test
    func `has its typed values read rather than shown`() throws {
        let cells = [
            #"office:value-type="currency" office:value="1234.5"><text:p>1 234,50</text:p"#,
            #"office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p"#,
            #"office:value-type="date" office:date-value="2024-06-30"><text:p>30/06</text:p"#,
            #"office:value-type="date" office:date-value="2024-06-30T12:00:00"><text:p/"#,
            #"office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p"#,
            #"office:value-type="time" office:time-value="PT26H05M00S"><text:p>2</text:p"#,
            #"office:value-type="string" office:string-value="hidden"><text:p/"#,
        ].map { "<table:table-cell \($0)></table:table-cell>" }
        let day = try #require(CalendarDay(year: 2024, month: 6, day: 30))
        #expect(
            try rows("<table:table-row>\(cells.joined())</table:table-row>") == [
                [
                    .number(1234.5), .number(0.5), .day(day), .moment(day, secondOfDay: 43_200),
                    .flag(true), .text("26:05:00"), .text("hidden"),
                ]
            ]
        )
    }

    @Test
    func `has its repeated and grouped cells put in place`() throws {
        let one = #"office:value-type="float" office:value="1"/>"#
        let read = try rows(
            """
            <table:table-header-rows><table:table-row><table:table-cell \(one)</table:table-row>\
            </table:table-header-rows><table:table-row table:number-rows-repeated="2">\
            <table:table-cell/></table:table-row><table:table-row-group>\
            <table:table-row table:number-rows-repeated="2"><table:covered-table-cell \(one)\
            <table:table-cell table:number-columns-repeated="2" \(one)\
            <table:table-cell table:number-columns-repeated="16380"/></table:table-row>\
            </table:table-row-group>\
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell/>\
            </table:table-row>
            """
        )
        let filled: [Cell] = [.blank, .number(1), .number(1)]
        #expect(read == [[.number(1)], [], [], filled, filled])
    }

    @Test
    func `that repeats a cell or row without end is refused`() throws {
        let cell = #"office:value-type="float" office:value="1""#
        let wide = #"<table:table-cell table:number-columns-repeated="2000000000" \#(cell)/>"#
        let tall = #"<table:table-row table:number-rows-repeated="2000000000">"#
        #expect(throws: FormatRefusal.tooManyColumns(sheet: "Plan", limit: 1_000)) {
            try rows("<table:table-row>\(wide)</table:table-row>")
        }
        #expect(throws: FormatRefusal.tooManyRows(sheet: "Plan", limit: 100_000)) {
            try rows("\(tall)<table:table-cell \(cell)/></table:table-row>")
        }
        #expect(throws: FormatRefusal.tooLarge(.cellCharacters, limit: 100_000)) {
            try text(#"<text:p><text:s text:c="2000000000"/></text:p>"#)
        }
    }

    @Test
    func `with a password is refused as such`() throws {
        let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
        #expect(try refusal(of: bytes("", manifest: manifest)) == .encrypted)
    }

    @Test
    func `hides the tables that its styles hide`() throws {
        let tables = """
            <table:table table:name="a" table:style-name="ta1"/><table:table table:name="b"/>
            """
        #expect(
            try SpreadsheetReader().read(bytes(tables)).sheets.map(\.isHidden) == [true, false]
        )
    }

    @Test
    func `that we write begins with its type, stored`() throws {
        let written = try SpreadsheetWriter.bytes(of: WorkbookDesign(sheets: []), as: .ods)
        let start = String(decoding: written[30..<84], as: UTF8.self)
        #expect(start == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    }
}
