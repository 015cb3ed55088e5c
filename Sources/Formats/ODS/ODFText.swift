// SPDX-License-Identifier: EUPL-1.2

/// The text of an OpenDocument paragraph.
///
/// The standard counts runs of spaces as one unless they are written as elements, yet
/// LibreOffice writes the spaces of many-lined cells bare and keeps them when reading: so do we.
/// Only line breaks, with the indentation around them, are an author's layout and become a space.
struct ODFText {
    private(set) var text = ""
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func read(_ xml: XMLPullReader) throws(FormatRefusal) {
        guard !xml.isEmptyElement else { return }
        let parent = xml.depth
        while try xml.advance() {
            switch xml.node {
            case .end where xml.depth == parent: return
            case .text: append(xml.value)
            case .start: try readElement(xml)
            case .end, .other: break
            }
        }
    }

    private mutating func readElement(_ xml: XMLPullReader) throws(FormatRefusal) {
        switch xml.name {
        case "s":
            let count = xml.attribute("c", in: .text).flatMap { Int($0) } ?? 1
            guard (0...limit).contains(count), text.utf8.count <= limit * 4 else {
                throw .tooLarge(.cellCharacters, limit: limit)
            }
            text += String(repeating: " ", count: count)
        case "tab": text += "\t"
        case "line-break": text += "\n"
        case "annotation", "ruby-text": try xml.forEachChild { () throws(FormatRefusal) in }
        default: break
        }
    }

    private mutating func append(_ piece: String) {
        guard piece.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            text += piece
            return
        }
        var rest = piece[...]
        while !rest.isEmpty {
            text += rest.prefix { !$0.isWhitespace }
            rest = rest.drop { !$0.isWhitespace }
            let space = rest.prefix(while: \.isWhitespace)
            rest = rest.dropFirst(space.count)
            if !space.contains(where: \.isNewline) {
                text += space
            } else if !text.isEmpty {
                text += " "
            }
        }
    }

    /// The paragraphs that say this text, for a cell to hold.
    static func paragraphs(of text: String) -> String {
        guard text.utf8.contains(0x0A) else { return "<text:p>\(written(text))</text:p>" }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "<text:p>\(written(String($0)))</text:p>" }
            .joined()
    }

    private static func written(_ line: String) -> String {
        let bytes = line.utf8
        guard
            bytes.contains(0x09) || bytes.contains(0x20, then: 0x20)
                || bytes.first == 0x20 || bytes.last == 0x20
        else { return line.escapedForXML }
        var written = ""
        var followsSpace = true
        for scalar in line.unicodeScalars {
            switch scalar {
            case " ":
                written += followsSpace ? "<text:s/>" : " "
                followsSpace = true
            case "\t":
                written += "<text:tab/>"
                followsSpace = false
            default:
                written += String(scalar).escapedForXML
                followsSpace = false
            }
        }
        return written
    }
}
