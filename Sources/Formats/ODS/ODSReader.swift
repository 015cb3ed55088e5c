// SPDX-License-Identifier: EUPL-1.2

/// Reads OpenDocument spreadsheets (ODF 1.2 and 1.3), scripts and objects aside.
struct ODSReader {
    private let archive: ZipArchive
    private var meter: ReadingMeter

    init(archive: ZipArchive, limits: ReadingLimits) {
        self.archive = archive
        meter = ReadingMeter(limits: limits)
    }

    mutating func read() throws(FormatRefusal) -> Workbook {
        let type = try archive.entry("mimetype").bytes(upTo: 256)
        guard type.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8) else {
            throw .notASpreadsheet
        }
        try refuseEncryption()
        let xml = try XMLPullReader(archive.entry("content.xml"), limits: meter.limits)
        guard try xml.root() == "document-content" else { throw .damaged(part: "content.xml") }
        var sheets: [Sheet] = []
        var hiddenStyles: Set<String> = []
        try xml.forEachChild { () throws(FormatRefusal) in
            switch xml.name {
            case "automatic-styles":
                hiddenStyles = try Self.hiddenTableStyles(xml, limits: meter.limits)
            case "body":
                try xml.forEachChild { () throws(FormatRefusal) in
                    guard xml.name == "spreadsheet" else { throw .notASpreadsheet }
                    sheets = try tables(xml, hiddenStyles: hiddenStyles)
                }
            default: break
            }
        }
        return Workbook(sheets: sheets, neutralised: leftAside() + meter.neutralised)
    }

    /// A password keeps the archive open but scrambles its parts, as its manifest says.
    private func refuseEncryption() throws(FormatRefusal) {
        guard archive.contains("META-INF/manifest.xml") else { return }
        let xml = try XMLPullReader(archive.entry("META-INF/manifest.xml"), limits: meter.limits)
        while try xml.advance() {
            if xml.node == .start, xml.name == "encryption-data" || xml.name == "encrypted-key" {
                throw .encrypted
            }
        }
    }

    private static func hiddenTableStyles(
        _ xml: XMLPullReader,
        limits: ReadingLimits
    ) throws(FormatRefusal) -> Set<String> {
        var hidden: Set<String> = []
        try xml.forEachChild { () throws(FormatRefusal) in
            guard xml.name == "style", xml.attribute("family", in: .style) == "table",
                let name = xml.attribute("name", in: .style)
            else { return }
            try xml.forEachChild { () throws(FormatRefusal) in
                guard xml.name == "table-properties",
                    xml.attribute("display", in: .table) == "false"
                else { return }
                hidden.insert(name)
                guard hidden.count <= limits.sheets else {
                    throw .tooManySheets(limit: limits.sheets)
                }
            }
        }
        return hidden
    }

    private mutating func tables(
        _ xml: XMLPullReader,
        hiddenStyles: Set<String>
    ) throws(FormatRefusal) -> [Sheet] {
        var sheets: [Sheet] = []
        try xml.forEachChild { () throws(FormatRefusal) in
            guard xml.name == "table" else { return }
            guard sheets.count < meter.limits.sheets else {
                throw .tooManySheets(limit: meter.limits.sheets)
            }
            let name = xml.attribute("name", in: .table) ?? ""
            let style = xml.attribute("style-name", in: .table)
            var reader = ODSTableReader(name: name, meter: meter)
            let rows = try reader.rows(xml)
            meter = reader.meter
            let isHidden = style.map(hiddenStyles.contains) ?? false
            sheets.append(Sheet(name: name, isHidden: isHidden, rows: rows))
        }
        return sheets
    }

    private func leftAside() -> [Neutralised] {
        let names = archive.names
        let objects = names.count { $0.hasPrefix("Object ") && $0.hasSuffix("/content.xml") }
        let pictures = names.count { $0.hasPrefix("Pictures/") && !$0.hasSuffix("/") }
        let hasMacros = names.contains { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }
        return [
            hasMacros ? .macros : nil,
            objects > 0 ? .embeddedObjects(objects) : nil,
            pictures > 0 ? .pictures(pictures) : nil,
        ].compactMap(\.self)
    }
}

extension XMLNamespace {
    static let office = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:office:1.0")
    static let table = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:table:1.0")
    static let text = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:text:1.0")
    static let style = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:style:1.0")
}
