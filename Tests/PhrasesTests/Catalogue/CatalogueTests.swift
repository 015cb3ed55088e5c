// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Testing

@testable import Phrases

@Suite("The catalogues")
struct CatalogueTests {
    let books: Phrasebooks

    init() throws { books = try Phrasebooks.load() }

    /// Every field, list, kind and role of the domain has its words.
    static let derived: [String] = {
        let territory = Territory(id: TerritoryID(UUID()))
        let fields = RecordKind.allCases.flatMap { territory.fields(of: $0) }
        let lists = Set(fields.compactMap(\.type.choices))
        return fields.map { "field.\($0.kind.rawValue).\($0.id.rawValue)" }
            + lists.flatMap { list in list.codes.map { "choice.\(list.name).\($0)" } }
            + RecordKind.allCases.map { "kind.\($0.rawValue)" }
            + Mandate.Role.allCases.map { "role.\($0.rawValue)" }
            + Amount.Unit.allCases.flatMap { unit in
                ["amount.\(unit.rawValue)", "amount.notEstimated.\(unit.rawValue)"]
            }
            + PartialDate.Part.allCases.map { "date.\($0.rawValue)" }
            + (1...2).map { "date.half.\($0)" }
            + (1...12).flatMap { ["month.\($0)", "month.short.\($0)"] }
            + (1...7).map { "weekday.\($0)" }
    }()

    @Test func `say everything the domain names`() {
        for key in Self.derived {
            #expect(books.french.entries[key] != nil, "\(key)")
            #expect(books.english.entries[key] != nil, "\(key)")
        }
    }

    @Test func `say every phrase the code knows, with its slots`() throws {
        let phrases = try PhraseSource.all()
        #expect(phrases.count > 20)
        for phrase in phrases {
            let entry = try #require(books.french.entries[phrase.key], "\(phrase.key)")
            #expect(entry.slots.isSubset(of: phrase.slots), "\(phrase.key)")
        }
    }

    @Test func `hold nothing that nobody says`() throws {
        let known = Set(Self.derived + (try PhraseSource.all().map(\.key)))
        for key in books.french.entries.keys.sorted() {
            #expect(known.contains(key), "\(key) has no phrase in the code")
        }
    }

    @Test func `say the same things in both languages`() {
        let (french, english) = (books.french.entries, books.english.entries)
        #expect(Set(french.keys) == Set(english.keys))
        for (key, entry) in french { #expect(entry.slots == english[key]?.slots, "\(key)") }
    }

    @Test func `refuse a text whose slot is not closed`() {
        #expect(Template("{count actions") == nil)
        #expect(Template("{} actions") == nil)
        #expect(Template("{count} actions")?.slots == ["count"])
    }
}

/// The phrases written in the source of the module: `Phrase("key", .text("slot", …), count: …)`.
struct PhraseSource {
    let key: String
    let slots: Set<String>

    static func all() throws -> [PhraseSource] {
        let place = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Phrases").standardizedFileURL
        let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
        return try (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
            .flatMap { phrases(in: try String(contentsOf: $0, encoding: .utf8)) }
    }

    static func phrases(in source: String) -> [PhraseSource] {
        source.matches(of: /\bPhrase\(\s*"([a-zA-Z0-9.]+)"/).map { match in
            let call = balanced(source[match.range.lowerBound...])
            let slots = call.matches(of: /\.(?:text|number|date|list|phrase)\(\s*"(\w+)"/)
                .map { String($0.output.1) }
            let counts = call.contains(/count:/) ? ["count"] : []
            return PhraseSource(key: String(match.output.1), slots: Set(slots + counts))
        }
    }

    /// The call, up to the parenthesis that closes it.
    private static func balanced(_ source: Substring) -> Substring {
        var depth = 0
        for index in source.indices {
            switch source[index] {
            case "(": depth += 1
            case ")": depth -= 1
            default: continue
            }
            if depth == 0 { return source[...index] }
        }
        return source
    }
}
