// SPDX-License-Identifier: EUPL-1.2

@testable import Formats

/// A hand-made XLSX file, to show readers what our writer never writes.
struct OfficePackage {
    var sheetData = ""
    /// The `<si>` elements.
    var sharedStrings = ""
    /// Custom number formats by id from 164; the cell style of rank n + 1 uses the nth.
    var formatCodes: [String] = []
    var workbookProperties = ""
    var more: [(name: String, text: String)] = []

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    func bytes() throws -> [UInt8] {
        try ZipBuilder.bytes(of: parts.map { ZipPart(name: $0.name, bytes: Array($0.text.utf8)) })
    }

    func workbook() throws -> Workbook {
        try SpreadsheetReader().read(bytes())
    }

    /// The only sheet's rows.
    func rows() throws -> [[Cell]] {
        try workbook().sheets.first?.rows ?? []
    }

    private var parts: [(name: String, text: String)] {
        [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)">\(workbookProperties)\
                <sheets><sheet name="Plan" sheetId="1" r:id="r0"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relationships([
                    ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
                    ("sharedStrings", "/xl/sharedStrings.xml"),
                ])
            ),
            (
                "xl/worksheets/sheet1.xml",
                """
                <worksheet xmlns="\(Self.main)"><sheetData>\(sheetData)</sheetData></worksheet>
                """
            ),
            ("xl/sharedStrings.xml", #"<sst xmlns="\#(Self.main)">\#(sharedStrings)</sst>"#),
            ("xl/styles.xml", styles),
        ] + more
    }

    private func relationships(_ targets: [(type: String, path: String)]) -> String {
        let elements = targets.enumerated().map { index, target in
            #"<Relationship Id="r\#(index)" Type="\#(Self.office)/\#(target.type)""#
                + #" Target="\#(target.path)"/>"#
        }
        return #"<Relationships xmlns="\#(Self.package)">\#(elements.joined())</Relationships>"#
    }

    private var styles: String {
        let formats = formatCodes.enumerated().map { index, code in
            #"<numFmt numFmtId="\#(164 + index)" formatCode="\#(code.escapedForXML)"/>"#
        }
        let cells = formatCodes.indices.map { #"<xf numFmtId="\#(164 + $0)"/>"# }
        return #"<styleSheet xmlns="\#(Self.main)"><numFmts>\#(formats.joined())</numFmts>"#
            + #"<cellXfs><xf numFmtId="0"/>\#(cells.joined())</cellXfs></styleSheet>"#
    }
}

/// The refusal met while reading, nil if the file was read.
func refusal(
    of bytes: [UInt8],
    limits: ReadingLimits = ReadingLimits()
) -> FormatRefusal? {
    do throws(FormatRefusal) {
        _ = try SpreadsheetReader(limits: limits).read(bytes)
        return nil
    } catch {
        return error
    }
}

/// The text of one part of an archive.
func part(_ name: String, of bytes: [UInt8]) throws -> String {
    try ZipArchive.reading(bytes, limits: ReadingLimits()) { archive throws(FormatRefusal) in
        String(decoding: try archive.entry(name).bytes(upTo: 4 << 20), as: UTF8.self)
    }
}
