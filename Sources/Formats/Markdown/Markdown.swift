// SPDX-License-Identifier: EUPL-1.2

import CMarkdown
import Foundation
import Synchronization

/// Texts that people write with light marks (CommonMark with GitHub's tables, struck texts and
/// bare links), turned into HTML that is safe to show whoever wrote it.
public enum Markdown {
    /// Bytes of the longest text that is formatted; beyond, it is shown as written.
    public static let sourceLimit = 256 << 10
    /// Deepest nesting of quotes and lists that is formatted.
    public static let nestingLimit = 64

    /// Headings, lists, tables, emphasis and links to the web or to an address. HTML in the text
    /// is shown, never run; pictures become links, so that reading calls no other server.
    public static func html(_ source: String) -> String {
        render(source) { document in
            cmark_render_html(document.root, Int32(CMARK_OPT_DEFAULT), document.extensions)
        } ?? "<pre>\(source.escapedForXML)</pre>\n"
    }

    /// The text without its marks, for search and tables.
    public static func plainText(_ source: String) -> String {
        render(source) { document in
            cmark_render_plaintext(document.root, Int32(CMARK_OPT_DEFAULT), 0)
        } ?? source
    }

    /// cmark-gfm keeps the characters that its extensions add in a table shared by all parsers:
    /// two texts at once would take them from each other.
    private static let parsing = Mutex<Bool>(false)

    private static func render(
        _ source: String,
        by write: (MarkdownDocument) -> UnsafeMutablePointer<CChar>?
    ) -> String? {
        guard source.utf8.count <= sourceLimit, MarkdownLoad(of: source).isBearable else {
            return nil
        }
        let parsed = parsing.withLock { isReady -> MarkdownDocument? in
            if !isReady { cmark_gfm_core_extensions_ensure_registered() }
            isReady = true
            return MarkdownDocument(source)
        }
        guard let document = parsed, document.depth <= nestingLimit else { return nil }
        document.disarm()
        guard let written = write(document) else { return nil }
        defer { free(written) }
        return String(cString: written)
    }
}
