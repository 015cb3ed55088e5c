// SPDX-License-Identifier: EUPL-1.2

import CMarkdown

/// A parsed text, owned until this value goes.
final class MarkdownDocument {
    let root: OpaquePointer
    private let parser: OpaquePointer

    init?(_ source: String) {
        guard let parser = cmark_parser_new(Int32(CMARK_OPT_DEFAULT)) else { return nil }
        for name in ["table", "strikethrough", "autolink"] {
            guard let found = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        var source = source
        source.withUTF8 { text in
            text.withMemoryRebound(to: CChar.self) {
                cmark_parser_feed(parser, $0.baseAddress, $0.count)
            }
        }
        guard let root = cmark_parser_finish(parser) else {
            cmark_parser_free(parser)
            return nil
        }
        self.parser = parser
        self.root = root
    }

    deinit {
        cmark_node_free(root)
        cmark_parser_free(parser)
    }

    var extensions: UnsafeMutablePointer<cmark_llist>? {
        cmark_parser_get_syntax_extensions(parser)
    }

    /// How deep blocks and emphasis lie in one another.
    var depth: Int {
        var depth = 0
        var deepest = 0
        walk { event, _ in
            depth += event == CMARK_EVENT_ENTER ? 1 : -1
            deepest = max(deepest, depth)
        }
        return deepest
    }

    /// Leaves nothing in the tree that could run or be fetched, before any HTML is written.
    func disarm() {
        var nodes: [OpaquePointer] = []
        walk { event, node in
            if event == CMARK_EVENT_ENTER { nodes.append(node) }
        }
        for node in nodes {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HTML_BLOCK: replace(node, byTextIn: CMARK_NODE_PARAGRAPH)
            case CMARK_NODE_HTML_INLINE: replace(node, byTextIn: nil)
            case CMARK_NODE_IMAGE, CMARK_NODE_LINK: makeSafeLink(of: node)
            default: break
            }
        }
    }

    private func walk(
        _ visit: (cmark_event_type, OpaquePointer) -> Void
    ) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE else { return }
            guard let node = cmark_iter_get_node(iterator) else { return }
            // Leaves are entered and never left.
            visit(event, node)
            if event == CMARK_EVENT_ENTER, isLeaf(node) { visit(CMARK_EVENT_EXIT, node) }
        }
    }

    private func isLeaf(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK,
            CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
            CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    /// HTML becomes the text it was typed as: shown, so that nothing of it is lost.
    private func replace(
        _ node: OpaquePointer,
        byTextIn container: cmark_node_type?
    ) {
        guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(text, cmark_node_get_literal(node))
        if let container, let block = cmark_node_new(container) {
            cmark_node_append_child(block, text)
            cmark_node_replace(node, block)
        } else {
            cmark_node_replace(node, text)
        }
        cmark_node_free(node)
    }

    /// A link to an allowed address around the same words, or the words alone.
    private func makeSafeLink(of node: OpaquePointer) {
        let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        let link = LinkSafety.allows(address) ? cmark_node_new(CMARK_NODE_LINK) : nil
        if let link {
            cmark_node_set_url(link, address)
            cmark_node_set_title(link, cmark_node_get_title(node))
            cmark_node_insert_before(node, link)
        }
        while let child = cmark_node_first_child(node) {
            if let link {
                cmark_node_append_child(link, child)
            } else {
                cmark_node_insert_before(node, child)
            }
        }
        cmark_node_free(node)
    }
}

/// The addresses that a text may link to.
enum LinkSafety {
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// Places of this site, or a known scheme: never `javascript:`, `data:` or `file:`.
    static func allows(_ address: String) -> Bool {
        guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x5C }) else {
            return false
        }
        let start = address.prefix { !":/?#".contains($0) }
        guard address.dropFirst(start.count).first == ":" else { return true }
        return schemes.contains(start.lowercased())
    }
}
