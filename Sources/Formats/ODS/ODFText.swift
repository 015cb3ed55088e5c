// SPDX-License-Identifier: EUPL-1.2

/// The text of an OpenDocument paragraph, where spaces count once unless written as elements.
struct ODFText {
    private(set) var text = ""
    private let limit: Int
    private var followsSpace = true

    init(limit: Int) {
        self.limit = limit
    }

    mutating func read(_ xml: XMLPullReader) throws(FormatRefusal) {
        guard !xml.isEmptyElement else { return }
        let parent = xml.depth
        while try xml.advance() {
            switch xml.node {
            case .end where xml.depth == parent: return
            case .text: append(collapsing: xml.value)
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
            followsSpace = false
        case "tab": append(kept: "\t")
        case "line-break": append(kept: "\n")
        case "annotation", "ruby-text": try xml.forEachChild { () throws(FormatRefusal) in }
        default: break
        }
    }

    private mutating func append(kept mark: String) {
        text += mark
        followsSpace = false
    }

    private mutating func append(collapsing piece: String) {
        for scalar in piece.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r":
                if !followsSpace { text.unicodeScalars.append(" ") }
                followsSpace = true
            default:
                text.unicodeScalars.append(scalar)
                followsSpace = false
            }
        }
    }

    /// The paragraphs that say this text, for a cell to hold.
    static func paragraphs(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "<text:p>\(written(String($0)))</text:p>" }
            .joined()
    }

    private static func written(_ line: String) -> String {
        guard line.contains("\t") || line.contains("  ") || line.first == " " || line.last == " "
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
