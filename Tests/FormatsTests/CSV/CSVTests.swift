// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("A CSV file")
struct CSVTests {
    private func rows(_ bytes: [UInt8]) throws -> [[Cell]] {
        try SpreadsheetReader().read(bytes).sheets.first?.rows ?? []
    }

    private func rows(_ text: String) throws -> [[Cell]] {
        try rows(Array(text.utf8))
    }

    @Test(arguments: [";", ",", "\t", "|"])
    func `is cut by the separator it uses`(separator: String) throws {
        let lines = [["Title", "Budget"], ["Insulate, then heat; school", "10"], ["Cycle", ""]]
        let text = lines.map { fields in
            fields.map { $0.contains(separator) ? "\"\($0)\"" : $0 }.joined(separator: separator)
        }
        #expect(
            try rows(text.joined(separator: "\n")) == [
                [.text("Title"), .text("Budget")],
                [.text("Insulate, then heat; school"), .text("10")], [.text("Cycle")],
            ]
        )
    }

    @Test
    func `that is a plain list keeps its commas`() throws {
        #expect(
            try rows("Title\nInsulate, heat\nCycle\n") == [
                [.text("Title")], [.text("Insulate, heat")], [.text("Cycle")],
            ]
        )
    }

    @Test
    func `may say its separator in a first line`() throws {
        #expect(try rows("sep=|\r\na;b|c\r\n") == [[.text("a;b"), .text("c")]])
    }

    @Test
    func `holds quotes, separators and lines within quotes, and empty lines between`() throws {
        let text = "a;b\r\n\"x \"\"y\"\"; z\";\"1\r\n2\"\r\n\r\n\"q\" rest;c"
        #expect(
            try rows(text) == [
                [.text("a"), .text("b")], [.text("x \"y\"; z"), .text("1\n2")], [],
                [.text("q rest"), .text("c")],
            ]
        )
    }

    @Test
    func `cut inside quotes is refused rather than read in part`() {
        #expect(refusal(of: Array("a;b\n\"c;d\ne;f\n".utf8)) == .damaged(part: "quotes"))
    }

    @Test
    func `is read in the encodings of spreadsheet programs`() throws {
        let expected: [[Cell]] = [[.text("\u{E9}t\u{E9}"), .text("5 \u{20AC}")]]
        let text = "\u{E9}t\u{E9};5 \u{20AC}\n"
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let windows: [UInt8] = [0xE9, 0x74, 0xE9, 0x3B, 0x35, 0x20, 0x80, 0x0A]
        for bytes in [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, [0xFF, 0xFE] + little,
            [0xFE, 0xFF] + big, windows,
        ] {
            #expect(try rows(bytes) == expected)
        }
    }

    @Test(arguments: ["=1+1", "+33 1", "- point", "@name", "'=1", "''-x", "\tx", "'quoted'", "a=b"])
    func `defuses what would run as a formula, and restores it`(text: String) throws {
        let design = WorkbookDesign(
            sheets: [
                SheetDesign(name: "", columns: [ColumnDesign(title: "T")], rows: [[.text(text)]])
            ])
        let bytes = try SpreadsheetWriter.bytes(of: design, as: .csv)
        #expect(try rows(bytes).last == [.text(text)])
        let raw = try SpreadsheetReader().read(bytes, restoringDefused: false)
        guard case .text(let written)? = raw.sheets.first?[1, 0] else {
            Issue.record("the cell is a text")
            return
        }
        #expect(!"=+-@\t\r".contains(written.prefix(1)))
    }

    @Test
    func `we write is what French spreadsheet programs open`() throws {
        let day = CalendarDay(daysSince1970: 19_904)
        let design = WorkbookDesign(
            sheets: [
                SheetDesign(name: "ids", isHidden: true, rows: [[.text("hidden")]]),
                SheetDesign(
                    name: "Plan",
                    columns: [ColumnDesign(title: "A"), ColumnDesign(title: "B")],
                    rows: [
                        [.number(-5), .number(1234.5)], [.day(day), .moment(day, secondOfDay: 60)],
                        [.flag(true)],
                    ]
                ),
            ])
        let bytes = try SpreadsheetWriter.bytes(of: design, as: .csv)
        let text = "A;B\r\n-5;1234,5\r\n2024-06-30;2024-06-30 00:01:00\r\nTRUE;\r\n"
        #expect(bytes == [0xEF, 0xBB, 0xBF] + text.utf8)
    }
}
