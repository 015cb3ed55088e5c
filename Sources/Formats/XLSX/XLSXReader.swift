// SPDX-License-Identifier: EUPL-1.2

/// Reads Office Open XML workbooks (ECMA-376, both editions), macros and formulas aside.
struct XLSXReader {
    private let archive: ZipArchive
    private var meter: ReadingMeter

    init(archive: ZipArchive, limits: ReadingLimits) {
        self.archive = archive
        meter = ReadingMeter(limits: limits)
    }

    mutating func read() throws(FormatRefusal) -> Workbook {
        let package = try XLSXRelationships(of: "", in: archive, limits: meter.limits)
        guard let path = package.target(ofType: "officeDocument") else {
            throw .notASpreadsheet
        }
        if path.hasSuffix(".bin") { throw .legacyExcel }
        let contents = try XLSXContents(path, in: archive, limits: meter.limits)
        let relationships = try XLSXRelationships(of: path, in: archive, limits: meter.limits)
        let styles = try XLSXStyles(
            relationships.target(ofType: "styles"),
            in: archive,
            limits: meter.limits
        )
        let strings = try XLSXSharedStrings(
            relationships.target(ofType: "sharedStrings"),
            in: archive,
            limits: meter.limits
        )
        var workbook = Workbook(sheets: [])
        for listed in contents.sheets {
            guard let part = relationships.target(ofId: listed.relationship, type: "worksheet")
            else { continue }
            var reader = XLSXSheetReader(
                name: listed.name,
                strings: strings,
                styles: styles,
                epoch: contents.epoch,
                meter: meter
            )
            let rows = try reader.rows(of: archive.entry(part))
            meter = reader.meter
            workbook.sheets.append(Sheet(name: listed.name, isHidden: listed.isHidden, rows: rows))
        }
        workbook.neutralised = leftAside() + meter.neutralised
        return workbook
    }

    private func leftAside() -> [Neutralised] {
        let names = archive.names.map { $0.lowercased() }
        func count(_ folder: String) -> Int {
            names.count { $0.hasPrefix(folder) && !$0.contains("/_rels/") && !$0.hasSuffix("/") }
        }
        let links = count("xl/externallinks/")
        let objects = count("xl/embeddings/") + count("xl/activex/") + count("xl/ctrlprops/")
        let pictures = count("xl/media/")
        let comments = count("xl/comments") + count("xl/threadedcomments/")
        return [
            names.contains { $0.hasSuffix("vbaproject.bin") } || count("xl/macrosheets/") > 0
                ? .macros : nil,
            links > 0 ? .externalLinks(links) : nil,
            names.contains("xl/connections.xml") ? .dataConnections : nil,
            objects > 0 ? .embeddedObjects(objects) : nil,
            pictures > 0 ? .pictures(pictures) : nil,
            comments > 0 ? .comments(comments) : nil,
        ].compactMap(\.self)
    }
}

/// The workbook part: the list of sheets and how days are counted.
private struct XLSXContents {
    var sheets: [(name: String, relationship: String, isHidden: Bool)] = []
    var epoch = ExcelEpoch.year1900

    init(
        _ path: String,
        in archive: ZipArchive,
        limits: ReadingLimits
    ) throws(FormatRefusal) {
        let xml = try XMLPullReader(archive.entry(path), limits: limits)
        guard try xml.root() == "workbook" else { throw .notASpreadsheet }
        try xml.forEachChild { () throws(FormatRefusal) in
            switch xml.name {
            case "workbookPr":
                if xml.attribute("date1904").map(xmlFlag) == true { epoch = .year1904 }
            case "sheets":
                try xml.forEachChild { () throws(FormatRefusal) in
                    sheets.append(
                        (
                            xml.attribute("name") ?? "",
                            xml.attribute("id", in: .relationships) ?? "",
                            xml.attribute("state").map { $0 != "visible" } ?? false
                        )
                    )
                    guard sheets.count <= limits.sheets else {
                        throw .tooManySheets(limit: limits.sheets)
                    }
                }
            default: break
            }
        }
    }
}

func xmlFlag(_ text: String) -> Bool {
    text == "1" || text == "true"
}

extension XMLNamespace {
    /// Transitional and strict Office Open XML.
    fileprivate static let relationships = XMLNamespace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    )
}
