// SPDX-License-Identifier: EUPL-1.2

/// The texts that cells refer to by their rank.
struct XLSXSharedStrings {
    private var texts: [String] = []

    init(
        _ path: String?,
        in archive: ZipArchive,
        limits: ReadingLimits
    ) throws(FormatRefusal) {
        guard let path, archive.contains(path) else { return }
        let xml = try XMLPullReader(archive.entry(path), limits: limits)
        _ = try xml.root()
        var bytes = 0
        try xml.forEachChild { () throws(FormatRefusal) in
            guard xml.name == "si" else { return }
            let text = try xml.richText()
            bytes += text.utf8.count
            guard bytes <= limits.textBytes else {
                throw .tooLarge(.textBytes, limit: limits.textBytes)
            }
            guard texts.count < limits.sharedStrings else {
                throw .tooLarge(.sharedStrings, limit: limits.sharedStrings)
            }
            texts.append(text)
        }
    }

    subscript(rank: Int) -> String? {
        texts.indices.contains(rank) ? texts[rank] : nil
    }
}

extension XMLPullReader {
    /// The text of a string item: its runs put end to end, the reading aids for Asian scripts
    /// (phonetic runs) left out.
    func richText() throws(FormatRefusal) -> String {
        var text = ""
        try forEachChild { () throws(FormatRefusal) in
            switch name {
            case "t": text += try self.text()
            case "r":
                try forEachChild { () throws(FormatRefusal) in
                    if name == "t" { text += try self.text() }
                }
            default: break
            }
        }
        return text.decodingOfficeEscapes
    }
}

extension String {
    /// `_x000D_` stands for the character of that code, and `_x005F_` for an underscore that
    /// would otherwise begin such an escape (ECMA-376, ST_Xstring).
    var decodingOfficeEscapes: String {
        guard utf8.contains(0x5F, then: 0x78) else { return self }
        var decoded = ""
        var rest = self[...]
        while let underscore = rest.firstIndex(of: "_") {
            decoded += rest[..<underscore]
            rest = rest[underscore...]
            if let scalar = rest.leadingOfficeEscape {
                decoded.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                decoded.append(rest.removeFirst())
            }
        }
        return decoded + rest
    }

    /// The text in which nothing can be taken for an escape.
    var encodingOfficeEscapes: String {
        guard utf8.contains(0x5F, then: 0x78) else { return self }
        var encoded = ""
        var rest = self[...]
        while let underscore = rest.firstIndex(of: "_") {
            encoded += rest[..<underscore]
            rest = rest[underscore...]
            if rest.leadingOfficeEscape != nil { encoded += "_x005F" }
            encoded.append(rest.removeFirst())
        }
        return encoded + rest
    }
}

extension Substring {
    fileprivate var leadingOfficeEscape: Unicode.Scalar? {
        let escape = prefix(7)
        guard escape.utf8.count == 7, escape.hasPrefix("_x"), escape.hasSuffix("_"),
            escape.dropFirst(2).dropLast().allSatisfy(\.isHexDigit),
            let code = UInt32(escape.dropFirst(2).dropLast(), radix: 16)
        else { return nil }
        return Unicode.Scalar(code)
    }
}
