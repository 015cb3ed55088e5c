// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite("The catalogues")
struct CatalogueTests {
    private let tree = SourceTree.house

    @Test func `say the same things in French and in English`() throws {
        let catalogues = tree.paths(under: "Sources/Phrases/Resources", endingWith: [".yaml"])
        let french = catalogues.filter { $0.contains("/fr/") }
        #expect(!french.isEmpty, "no catalogue was found")
        for path in french {
            let other = path.replacing("/fr/", with: "/en/")
            let keys = CatalogueKeys(try tree.text(path)).keys
            let translated = CatalogueKeys(try tree.text(other)).keys
            #expect(!keys.isEmpty)
            #expect(keys.subtracting(translated).sorted() == [], "missing in \(other)")
            #expect(translated.subtracting(keys).sorted() == [], "missing in \(path)")
        }
    }

    @Test func `are read by their keys`() {
        let text = "# a\nb:\n  c: d\n  \"e\": |\n    f: g\n\n    h: i\n  j: k\nl.m: n\n"
        #expect(CatalogueKeys(text).keys == ["b.c", "b.e", "b.j", "l.m"])
    }
}

/// The keys of a catalogue, whatever their depth: `action.title`.
struct CatalogueKeys {
    private(set) var keys: Set<String> = []

    init(_ yaml: String) {
        var path: [(indent: Int, key: String)] = []
        var block: Int?
        for line in yaml.split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            let words = line.dropFirst(indent)
            if let open = block, indent > open || words.isEmpty { continue }
            block = nil
            guard !words.isEmpty, !words.hasPrefix("#"), let colon = words.firstIndex(of: ":")
            else {
                continue
            }
            path.removeAll { $0.indent >= indent }
            path.append((indent, words[..<colon].filter { $0 != "\"" }))
            let value = words[words.index(after: colon)...].drop { $0 == " " }
            if value.hasPrefix("|") || value.hasPrefix(">") { block = indent }
            if !value.isEmpty { keys.insert(path.map(\.key).joined(separator: ".")) }
        }
    }
}
