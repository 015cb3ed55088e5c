// SPDX-License-Identifier: EUPL-1.2

import Formats

/// HTML that is safe to stand in a page as it is: the only thing that templates do not escape. It
/// is made in this file alone, from prose or by the writer that escapes.
struct Markup: Hashable, Sendable {
    let markup: String

    fileprivate init(html: String) { markup = html }

    /// What someone wrote, its marks of Markdown formatted.
    init(prose words: String) { markup = Markdown.html(words) }

    /// The same, under headings of the page's own: its outermost stand one level lower.
    init(proseUnderHeading words: String) {
        let html = Markdown.html(words).replacing("<h2>", with: "<h3>")
            .replacing("</h2>", with: "</h3>")
        markup = html.replacing("<h1>", with: "<h2>").replacing("</h1>", with: "</h2>")
    }

    static func + (left: Markup, right: Markup) -> Markup {
        Markup(html: left.markup + right.markup)
    }
}

/// Writes HTML straight to bytes, for tables too long for templates and for drawings. What comes
/// from people goes through `text` and attributes, which escape.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 4_096) {
        bytes.reserveCapacity(capacity)
    }

    var markup: Markup { Markup(html: String(decoding: bytes, as: UTF8.self)) }

    /// HTML of the code's own.
    mutating func raw(_ html: StaticString) {
        html.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { source in
            guard source.contains(where: Self.isSpecial) else {
                bytes.append(contentsOf: source)
                return
            }
            for byte in source { escape(byte) }
        }
    }

    mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// ` name="value"`, escaped and quoted.
    mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(UInt8(ascii: " "))
        raw(name)
        raw("=\"")
        text(value)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func link(_ words: String, to href: String) {
        raw("<a")
        attribute("href", href)
        raw(">")
        text(words)
        raw("</a>")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "\""): raw("&quot;")
        case UInt8(ascii: "'"): raw("&#39;")
        default: bytes.append(byte)
        }
    }
}
