// SPDX-License-Identifier: EUPL-1.2

/// What a file is: by its first bytes, which its name and its sender may contradict.
public enum FileContent {
    /// The media type that the end of a name announces.
    public static func mediaType(announcedBy name: String) -> String? {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return announced[name[name.index(after: dot)...].lowercased()]
    }

    /// The media type of the content, among those that people exchange.
    /// - Parameter name: tells apart what only its name tells apart: a table from plain text.
    public static func mediaType(of bytes: ArraySlice<UInt8>, named name: String) -> String? {
        for (start, type) in starts where bytes.starts(with: start) { return type }
        if bytes.starts(with: Array("RIFF".utf8)) {
            return bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) ? "image/webp" : nil
        }
        switch FileSignature(of: Array(bytes.prefix(16_384))) {
        case .zip: return archive(bytes)
        case .text:
            let announced = mediaType(announcedBy: name)
            return announced.flatMap { $0.hasPrefix("text/") ? $0 : nil } ?? "text/plain"
        case .nothing, .compoundFile, .foreign: return nil
        }
    }

    private static let starts: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "application/pdf"), (Array("{\\rtf".utf8), "application/rtf"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"), (PNG.signature, "image/png"),
    ]

    private static let openDocument = "application/vnd.oasis.opendocument."
    private static let openXML = "application/vnd.openxmlformats-officedocument."

    private static let announced: [String: String] = [
        "pdf": "application/pdf", "rtf": "application/rtf", "jpg": "image/jpeg",
        "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "csv": "text/csv",
        "md": "text/markdown", "markdown": "text/markdown", "txt": "text/plain",
        "odp": openDocument + "presentation", "ods": openDocument + "spreadsheet",
        "odt": openDocument + "text", "pptx": openXML + "presentationml.presentation",
        "xlsx": openXML + "spreadsheetml.sheet", "docx": openXML + "wordprocessingml.document",
    ]

    /// An OpenDocument file opens with its type; an Office one has a folder for what it is.
    private static func archive(_ bytes: ArraySlice<UInt8>) -> String? {
        let head = bytes.dropFirst(30).prefix(120)
        if head.starts(with: Array("mimetype".utf8)) {
            let type = head.dropFirst(8)
            return ["presentation", "spreadsheet", "text"].map { openDocument + $0 }
                .first { type.starts(with: Array($0.utf8)) }
        }
        // The names of what an archive holds stand at its end.
        let names = Array(bytes.suffix(65_536))
        let folders = [
            ("word/document", "docx"), ("xl/workbook", "xlsx"), ("ppt/presentation", "pptx"),
        ]
        return folders.first { names.contains(subsequence: Array($0.0.utf8)) }
            .flatMap { announced[$0.1] }
    }
}
