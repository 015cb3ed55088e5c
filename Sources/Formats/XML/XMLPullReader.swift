// SPDX-License-Identifier: EUPL-1.2

import CXMLReader

/// Walks an XML part of an archive as a stream, keeping one node at a time.
///
/// No document type is let in, hence no entity to expand and nothing to fetch.
final class XMLPullReader {
    enum Node { case start, end, text, other }

    private(set) var node = Node.other
    private let reader: xmlTextReaderPtr
    private let source: XMLSource
    private let limits: ReadingLimits

    init(_ entry: ZipEntry, limits: ReadingLimits) throws(FormatRefusal) {
        let source = try XMLSource(entry, nodeBytes: limits.xmlNodeBytes)
        // UTF-8 whatever the part declares: the prolog was judged as such.
        let options =
            XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue
        let reader = xmlReaderForIO(
            { context, buffer, length in
                guard let context, let buffer else { return -1 }
                let source = Unmanaged<XMLSource>.fromOpaque(context).takeUnretainedValue()
                return Int32(
                    source.read(
                        into: UnsafeMutableRawBufferPointer(
                            start: buffer,
                            count: Int(length)
                        )
                    ) ?? -1
                )
            },
            nil,
            Unmanaged.passUnretained(source).toOpaque(),
            nil,
            "UTF-8",
            Int32(options)
        )
        guard let reader else { throw .damaged(part: entry.name) }
        // Without a handler of our own, libxml2 prints errors on the standard error.
        xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
        self.reader = reader
        self.source = source
        self.limits = limits
    }

    deinit {
        xmlFreeTextReader(reader)
    }

    /// Moves to the next node; false at the end of the document.
    func advance() throws(FormatRefusal) -> Bool {
        source.startsNode()
        let result = xmlTextReaderRead(reader)
        if result < 0 { throw source.refusal ?? .damaged(part: source.name) }
        guard result == 1 else {
            if let refusal = source.refusal { throw refusal }
            return false
        }
        guard depth <= limits.xmlDepth else { throw .tooLarge(.xmlDepth, limit: limits.xmlDepth) }
        switch xmlTextReaderNodeType(reader) {
        case Int32(XML_READER_TYPE_ELEMENT.rawValue): node = .start
        case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): node = .end
        case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
            Int32(XML_READER_TYPE_WHITESPACE.rawValue),
            Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
            node = .text
        default: node = .other
        }
        return true
    }

    var depth: Int { Int(xmlTextReaderDepth(reader)) }

    /// The element's name, without its prefix.
    var name: String { xmlTextReaderConstLocalName(reader).map { String(xml: $0) } ?? "" }

    /// The text of the current text node.
    var value: String { xmlTextReaderConstValue(reader).map { String(xml: $0) } ?? "" }

    var isEmptyElement: Bool { xmlTextReaderIsEmptyElement(reader) == 1 }

    func attribute(_ name: String) -> String? {
        owned(xmlTextReaderGetAttribute(reader, name))
    }

    func attribute(_ name: String, in namespace: XMLNamespace) -> String? {
        for uri in namespace.uris {
            if let value = owned(xmlTextReaderGetAttributeNs(reader, name, uri)) { return value }
        }
        return nil
    }

    private func owned(_ text: UnsafeMutablePointer<xmlChar>?) -> String? {
        guard let text else { return nil }
        defer { xmlreader_free_text(text) }
        return String(xml: text)
    }
}

extension XMLPullReader {
    /// Calls `body` at the start of each child of the current element, then stands at its end.
    /// A child that `body` does not read is skipped.
    func forEachChild(_ body: () throws(FormatRefusal) -> Void) throws(FormatRefusal) {
        guard !isEmptyElement else { return }
        let parent = depth
        while try advance() {
            if node == .end, depth == parent { return }
            if node == .start, depth == parent + 1 { try body() }
        }
        throw .damaged(part: source.name)
    }

    /// All the text under the current element, which is then over.
    func text() throws(FormatRefusal) -> String {
        guard !isEmptyElement else { return "" }
        let parent = depth
        var text = ""
        while try advance() {
            if node == .end, depth == parent { return text }
            if node == .text { text += value }
        }
        throw .damaged(part: source.name)
    }

    /// Stands at the first element of the document.
    func root() throws(FormatRefusal) -> String {
        while try advance() {
            if node == .start { return name }
        }
        throw .damaged(part: source.name)
    }
}

/// The names under which a vocabulary is known: standards exist in several editions.
struct XMLNamespace {
    let uris: [String]

    init(_ uris: String...) {
        self.uris = uris
    }
}

extension String {
    fileprivate init(xml text: UnsafePointer<xmlChar>) {
        self.init(cString: UnsafePointer<UInt8>(text))
    }
}
