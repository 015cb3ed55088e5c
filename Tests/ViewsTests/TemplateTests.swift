// SPDX-License-Identifier: EUPL-1.2

import Phrases
import Testing

@testable import Views

@Suite("Templates")
struct TemplateTests {
    private let trees: [String: TemplateTree]
    private let sources: [String: String]

    init() throws {
        sources = try Templates().sources
        trees = Dictionary(
            uniqueKeysWithValues: sources.map { ($0.key, TemplateTree($0.value, named: $0.key)) }
        )
    }

    /// swift-mustache leaves an unknown key blank, without a word.
    @Test func `ask for nothing that their models do not have`() throws {
        let specimens = try Specimens()
        var reading = TemplateReading(trees: trees)
        // What is said to those who do not read French stands on the guide alone.
        let shown = try specimens.all(in: .french) + specimens.guide(in: .english)
        for specimen in try shown + specimens.fragments(in: .french) {
            reading.read(specimen.template, with: specimen.model)
        }
        let keys = Set(trees.values.flatMap(\.keys))
        #expect(keys.subtracting(reading.found).map(\.description).sorted() == [])
    }

    @Test func `name keys of their own model, never of one around it`() {
        let keys = trees.values.flatMap(\.keys).filter { !$0.name.hasPrefix(".") }
        #expect(keys.map(\.description) == [])
    }

    @Test func `call only templates that exist`() {
        let called = Set(trees.values.flatMap(\.partials))
        #expect(called.subtracting(sources.keys).sorted() == [])
    }

    @Test func `are all of use`() throws {
        let specimens = try Specimens()
        let shown = try specimens.all(in: .french) + specimens.fragments(in: .french)
        let pages = Set(shown.map(\.template))
        let called = Set(trees.values.flatMap(\.partials))
        #expect(Set(sources.keys).subtracting(called).subtracting(pages) == [])
    }

    @Test func `leave unescaped only what was made safe`() {
        let raws = trees.values.flatMap(\.raws).map(\.name)
        #expect(!raws.isEmpty)
        #expect(raws.filter { !$0.hasSuffix(".markup") } == [])
    }

    @Test func `quote every attribute they fill`() {
        for (name, text) in sources {
            #expect(!text.contains("={{"), "an attribute without quotes in \(name)")
        }
    }

    @Test func `hold no words for people`() {
        for (name, text) in sources {
            let bare = text.replacing(/\{\{[^}]*\}+/, with: "").replacing(/<[^>]*>/, with: "")
            #expect(bare.filter(\.isLetter).isEmpty, "words in \(name)")
        }
    }

    @Test func `carry no style and no script of their own`() {
        for (name, text) in sources {
            #expect(!text.contains("style="), "a style in \(name)")
            #expect(!text.contains("<style"), "a style in \(name)")
            #expect(!text.contains(/\son[a-z]+=/), "a handler in \(name)")
        }
    }
}

@Suite("A sentence")
struct SentenceTests {
    @Test func `links the words it is told to, in order`() {
        let sentence = Sentence("a b a", linking: [("a", "/1"), ("a", "/2")])
        #expect(sentence.parts.map(\.href) == ["/1", "", "/2"])
        #expect(sentence.text == "a b a")
    }

    @Test func `stays whole when the words are not there`() {
        let sentence = Sentence("a b", linking: [("z", "/1"), ("", "/2")])
        #expect(sentence.parts == [Link("a b", to: nil)])
    }
}

@Suite("The difference of two texts")
struct DifferenceTests {
    @Test func `marks the words that changed`() {
        let pieces = Difference(
            from: "vingt sites ouverts en 2027",
            to: "dix sites ouverts en 2027"
        )
        #expect(pieces.pieces.filter(\.isRemoved).map(\.text) == ["vingt "])
        #expect(pieces.pieces.filter(\.isAdded).map(\.text) == ["dix "])
        #expect(pieces.pieces.filter(\.isKept).map(\.text) == ["sites ouverts en 2027"])
    }

    @Test func `shows both texts when little is left`() {
        let pieces = Difference(from: "mi-2024", to: "décembre 2025").pieces
        #expect(pieces.map(\.text) == ["mi-2024", "décembre 2025"])
    }

    @Test func `gives back both texts whole`() {
        let (old, new) = ("a  b\nc d e", "a  x\nc d e f")
        let pieces = Difference(from: old, to: new).pieces
        #expect(pieces.filter { !$0.isAdded }.map(\.text).joined() == old)
        #expect(pieces.filter { !$0.isRemoved }.map(\.text).joined() == new)
    }

    @Test func `does not compare endless texts word by word`() {
        let long = String(repeating: "mot ", count: Difference.longest + 1)
        #expect(Difference(from: long, to: long + "fin").pieces.count == 2)
    }
}
