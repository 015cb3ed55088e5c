// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("A hostile file")
struct HostileFileTests {
    @Test
    func `that is a picture under another name is no spreadsheet`() {
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10] + Array("JFIF".utf8)
        #expect(refusal(of: jpeg) == .notASpreadsheet)
        #expect(refusal(of: Array("%PDF-1.7".utf8)) == .notASpreadsheet)
        #expect(refusal(of: (0...255).map { $0 / 9 }) == .notASpreadsheet)
    }

    @Test
    func `that is another kind of archive is no spreadsheet`() throws {
        let zip = try ZipBuilder.bytes(of: [ZipPart(name: "photo.jpg", bytes: [1, 2, 3])])
        #expect(refusal(of: zip) == .notASpreadsheet)
        let text = try ZipBuilder.bytes(of: [
            ZipPart(
                name: "mimetype",
                bytes: Array("application/vnd.oasis.opendocument.text".utf8)
            ),
            ZipPart(name: "content.xml", bytes: []),
        ])
        #expect(refusal(of: text) == .notASpreadsheet)
    }

    @Test
    func `that is empty says so`() {
        #expect(refusal(of: []) == .empty)
        #expect(refusal(of: [0xEF, 0xBB, 0xBF]) == .empty)
    }

    @Test
    func `cut anywhere is refused, or read whole, never read in part`() throws {
        let whole = try OfficePackage(
            sheetData: (1...200).map { #"<row r="\#($0)"><c><v>\#($0 * 7)</v></c></row>"# }.joined()
        ).bytes()
        for length in stride(from: 4, to: whole.count, by: 97) {
            #expect(refusal(of: Array(whole.prefix(length))) == .damaged(part: "archive"))
        }
    }

    @Test
    func `with broken XML names the part`() throws {
        let bytes = try OfficePackage(sheetData: "<row><c><v>1</v></row>").bytes()
        #expect(refusal(of: bytes) == .damaged(part: "xl/worksheets/sheet1.xml"))
    }

    @Test
    func `with a password or in Excel's old format says which`() {
        let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        func directory(_ name: String) -> [UInt8] {
            container + [UInt8](repeating: 0, count: 500) + name.utf8.flatMap { [$0, 0] }
        }
        #expect(refusal(of: directory("EncryptedPackage")) == .encrypted)
        #expect(refusal(of: directory("Workbook")) == .legacyExcel)
        #expect(refusal(of: directory("WordDocument")) == .notASpreadsheet)
    }

    @Test
    func `that unpacks without end is refused before being unpacked`() throws {
        var package = OfficePackage(sheetData: "<row><c><v>1</v></c></row>")
        package.more = [("xl/media/image1.png", String(repeating: "0", count: 4 << 20))]
        #expect(try refusal(of: package.bytes()) == .archiveBomb)
    }

    @Test
    func `that unpacks too far is refused while being unpacked`() throws {
        let noise = (0..<40_000).map { "<row><c><v>\($0 &* 2_654_435_761)</v></c></row>" }
        let bytes = try OfficePackage(sheetData: noise.joined()).bytes()
        var limits = ReadingLimits()
        limits.entryBytes = 1 << 20
        #expect(refusal(of: bytes, limits: limits) == .tooLarge(.unpackedBytes, limit: 1 << 20))
        limits = ReadingLimits()
        limits.fileBytes = 1_000
        #expect(refusal(of: bytes, limits: limits) == .tooLarge(.fileBytes, limit: 1_000))
    }

    @Test
    func `with entities to expand is refused unread`() throws {
        let bomb = """
            <?xml version="1.0"?><!-- x --><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>
            <workbook a="&c;"/>
            """
        let bytes = try ZipBuilder.bytes(of: [
            ZipPart(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
            ZipPart(name: "_rels/.rels", bytes: Array(bomb.utf8)),
        ])
        #expect(refusal(of: bytes) == .forbiddenXML(part: "_rels/.rels"))
    }

    @Test
    func `with tags nested or grown without end is refused`() throws {
        let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
        #expect(
            try refusal(of: OfficePackage(sheetData: deep).bytes())
                == .tooLarge(.xmlDepth, limit: 64)
        )
        var limits = ReadingLimits()
        limits.xmlNodeBytes = 10_000
        let noise = (0..<20_000).map { "\($0 &* 40_503)" }.joined()
        let bytes = try OfficePackage(sheetData: "<row><c><v>\(noise)</v></c></row>").bytes()
        #expect(refusal(of: bytes, limits: limits) == .tooLarge(.xmlNodeBytes, limit: 10_000))
    }

    @Test
    func `with a million rows is refused`() throws {
        var sheetData = ""
        for row in 1...1_000_000 { sheetData += "<row><c><v>\(row)</v></c></row>" }
        let bytes = try OfficePackage(sheetData: sheetData).bytes()
        #expect(refusal(of: bytes) == .tooManyRows(sheet: "Plan", limit: 100_000))
        let lines = (1...1_000_000).map { "\($0);x\n" }.joined()
        #expect(refusal(of: Array(lines.utf8)) == .tooManyRows(sheet: "", limit: 100_000))
    }

    @Test
    func `with a cell far away is refused, with empty cells far away is read`() throws {
        func refusal(of cell: String) throws -> FormatRefusal? {
            try FormatsTests.refusal(of: OfficePackage(sheetData: cell).bytes())
        }
        #expect(
            try refusal(of: #"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#)
                == .tooManyRows(sheet: "Plan", limit: 100_000)
        )
        #expect(
            try refusal(of: #"<row r="1"><c r="XFD1"><v>1</v></c></row>"#)
                == .tooManyColumns(sheet: "Plan", limit: 1_000)
        )
        #expect(try refusal(of: #"<row r="1048576"><c r="XFD1048576"/></row>"#) == nil)
        #expect(try refusal(of: #"<row r="x"/>"#) == .damaged(part: "row x"))
    }

    @Test
    func `with more cells, texts or sheets than allowed is refused`() throws {
        let row = "<row>\(String(repeating: "<c><v>1</v></c>", count: 20))</row>"
        let bytes = try OfficePackage(sheetData: row).bytes()
        var limits = ReadingLimits()
        limits.cells = 19
        #expect(refusal(of: bytes, limits: limits) == .tooLarge(.cells, limit: 19))
        limits = ReadingLimits()
        limits.textBytes = 100
        let texts = Array(String(repeating: "some;text\n", count: 20).utf8)
        #expect(refusal(of: texts, limits: limits) == .tooLarge(.textBytes, limit: 100))
        limits = ReadingLimits()
        limits.sheets = 2
        let design = WorkbookDesign(
            sheets: (0..<3).map { SheetDesign(name: "\($0)", rows: [[.number(1)]]) }
        )
        for format in [SpreadsheetFormat.xlsx, .ods] {
            let written = try SpreadsheetWriter.bytes(of: design, as: format)
            #expect(refusal(of: written, limits: limits) == .tooManySheets(limit: 2))
        }
    }

    @Test
    func `has its macros, links and formulas left aside, and said`() throws {
        var package = OfficePackage(
            sheetData: """
                <row><c><f>HYPERLINK("http://example.org")</f><v>42</v></c>\
                <c t="str"><f>CALL("x")</f><v>text</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>\
                <c><f>NOW()</f></c></row>
                """
        )
        package.more = [
            ("xl/vbaProject.bin", "macro"), ("xl/externalLinks/externalLink1.xml", "<a/>"),
            ("xl/externalLinks/_rels/externalLink1.xml.rels", "<a/>"),
            ("xl/connections.xml", "<a/>"), ("xl/embeddings/object1.bin", "x"),
        ]
        let workbook = try package.workbook()
        #expect(workbook.sheets.first?.rows == [[.number(42), .text("text"), .text("#DIV/0!")]])
        #expect(
            workbook.neutralised == [
                .macros, .externalLinks(1), .dataConnections, .embeddedObjects(1), .formulas(4),
            ]
        )
    }

    @Test
    func `loses its control characters and nothing else`() throws {
        let csv = Array("a\u{0}b;\"x\r\ny\rz\";\u{7}\r\nc\u{1B};d;e\r\n".utf8)
        let workbook = try SpreadsheetReader().read(csv)
        #expect(
            workbook.sheets.first?.rows == [
                [.text("ab"), .text("x\ny\nz")], [.text("c"), .text("d"), .text("e")],
            ]
        )
        #expect(workbook.neutralised == [.controlCharacters(3)])
    }
}
