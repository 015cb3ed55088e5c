// SPDX-License-Identifier: EUPL-1.2

/// Writes OpenDocument spreadsheets (ODF 1.2), equal designs giving equal bytes.
enum ODSWriter {
    static func bytes(of design: WorkbookDesign) throws(WritingFault) -> [UInt8] {
        let layout = WorkbookLayout(design)
        let mediaType = SpreadsheetFormat.ods.mediaType
        return try ZipBuilder.bytes(of: [
            ZipPart(name: "mimetype", bytes: Array(mediaType.utf8), isStored: true),
            ZipPart(name: "content.xml", bytes: Array(content(layout).utf8)),
            ZipPart(name: "styles.xml", bytes: Array(styles.utf8)),
            ZipPart(name: "settings.xml", bytes: Array(settings(layout).utf8)),
            ZipPart(name: "meta.xml", bytes: Array(meta(design).utf8)),
            ZipPart(name: "META-INF/manifest.xml", bytes: Array(manifest(mediaType).utf8)),
        ])
    }

    private static let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

    static let namespaces =
        [
            "office", "table", "text", "style", "meta", "config", "datastyle", "xsl-fo-compatible",
        ].map { vocabulary in
            let prefix =
                switch vocabulary {
                case "datastyle": "number"
                case "xsl-fo-compatible": "fo"
                default: vocabulary
                }
            return #"xmlns:\#(prefix)="urn:oasis:names:tc:opendocument:xmlns:\#(vocabulary):1.0""#
        }.joined(separator: " ") + #" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2""#
        + #" xmlns:dc="http://purl.org/dc/elements/1.1/""#
        + #" xmlns:ooo="http://openoffice.org/2004/office""#

    private static func document(_ kind: String, _ body: String) -> String {
        """
        \(declaration)<office:document-\(kind) \(namespaces) office:version="1.2">\
        \(body)</office:document-\(kind)>
        """
    }

    private static func content(_ layout: WorkbookLayout) -> String {
        var tables = ODSTables(layout: layout)
        let body = tables.spreadsheet()
        return document(
            "content",
            "<office:automatic-styles>\(ODSStyles.automatic)\(tables.columnStyles)"
                + "</office:automatic-styles><office:body>\(body)</office:body>"
        )
    }

    private static let styles = document("styles", "<office:styles/>")

    private static func meta(_ design: WorkbookDesign) -> String {
        let day = CalendarDay(daysSince1970: Int32(clamping: design.createdAt / 86_400))
        let clock = clockText(seconds: max(0, design.createdAt) % 86_400)
        return document(
            "meta",
            "<office:meta><dc:title>\(design.title.cleanedForCell.escapedForXML)</dc:title>"
                + "<meta:creation-date>\(day)T\(clock)Z</meta:creation-date></office:meta>"
        )
    }

    private static func manifest(_ mediaType: String) -> String {
        let files = ["content.xml", "styles.xml", "settings.xml", "meta.xml"].map { path in
            #"<manifest:file-entry manifest:full-path="\#(path)" manifest:media-type="text/xml"/>"#
        }
        let urn = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        return """
            \(declaration)<manifest:manifest xmlns:manifest="\(urn)" manifest:version="1.2">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.2" \
            manifest:media-type="\(mediaType)"/>\(files.joined())</manifest:manifest>
            """
    }

    /// Frozen rows and columns are not the content's but the view's.
    private static func settings(_ layout: WorkbookLayout) -> String {
        func item(_ name: String, _ type: String, _ value: some CustomStringConvertible) -> String {
            #"<config:config-item config:name="\#(name)" config:type="\#(type)">"#
                + "\(value)</config:config-item>"
        }
        let views = layout.sheets.map { sheet in
            let row = sheet.hasHeader ? 1 : 0
            let column = sheet.frozenColumns
            return #"<config:config-item-map-entry config:name="\#(sheet.name.escapedForXML)">"#
                + item("HorizontalSplitMode", "short", column > 0 ? 2 : 0)
                + item("VerticalSplitMode", "short", row > 0 ? 2 : 0)
                + item("HorizontalSplitPosition", "int", column)
                + item("VerticalSplitPosition", "int", row)
                + item("ActiveSplitRange", "short", column > 0 ? 3 : 2)
                + item("PositionRight", "int", column) + item("PositionBottom", "int", row)
                + "</config:config-item-map-entry>"
        }
        let active = layout.sheets[layout.firstVisible].name.escapedForXML
        return document(
            "settings",
            #"<office:settings><config:config-item-set config:name="ooo:view-settings">"#
                + #"<config:config-item-map-indexed config:name="Views">"#
                + "<config:config-item-map-entry>" + item("ViewId", "string", "view1")
                + #"<config:config-item-map-named config:name="Tables">"# + views.joined()
                + "</config:config-item-map-named>" + item("ActiveTable", "string", active)
                + "</config:config-item-map-entry></config:config-item-map-indexed>"
                + "</config:config-item-set></office:settings>"
        )
    }
}
