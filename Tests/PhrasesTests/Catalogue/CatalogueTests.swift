// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Testing

@testable import Phrases

@Suite("The catalogues")
struct CatalogueTests {
    let books: Phrasebooks

    init() throws { books = try Books.loaded.get() }

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
                ["amount.in.\(unit.rawValue)", "amount.notEstimated.\(unit.rawValue)"]
            }
            + PartialDate.Part.allCases.map { "date.part.\($0.rawValue)" }
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
        #expect(phrases.count > 50)
        for phrase in phrases {
            #expect(books.french.entries.keys.contains(where: phrase.says), "\(phrase.key)")
        }
        for (key, entry) in books.french.entries {
            let exact = phrases.filter { $0.key == key && !$0.isOpen }
            let said = exact.isEmpty ? phrases.filter { $0.says(key) } : exact
            let isFilled = said.contains { entry.slots.isSubset(of: $0.slots) }
            #expect(said.isEmpty || isFilled, "nobody fills \(entry.slots) of \(key)")
        }
    }

    @Test func `hold nothing that nobody says`() throws {
        let (derived, phrases) = (Set(Self.derived), try PhraseSource.all())
        for key in books.french.entries.keys where !derived.contains(key) {
            let isSaid = phrases.contains { $0.says(key) }
            #expect(isSaid, "\(key) has no phrase in the code")
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
    /// The key goes on with something interpolated: it stands for all that begin with it.
    let isOpen: Bool
    let slots: Set<String>

    func says(_ other: String) -> Bool { isOpen ? other.hasPrefix(key) : other == key }

    static func all() throws -> [PhraseSource] {
        let place = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Phrases").standardizedFileURL
        let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
        return try (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
            .flatMap { phrases(in: try String(contentsOf: $0, encoding: .utf8)) }
    }

    static func phrases(in source: String) -> [PhraseSource] {
        source.matches(of: /\bPhrase\(\s*"([a-zA-Z0-9.]+)(?:"|(\\\())/).map { match in
            let call = balanced(source[match.range.lowerBound...])
            let slots = call.matches(of: /\.(?:text|number|date|list|phrase)\(\s*"(\w+)"/)
                .map { String($0.output.1) }
            let counts = call.contains(/count:/) ? ["count"] : []
            return PhraseSource(
                key: String(match.output.1),
                isOpen: match.output.2 != nil,
                slots: Set(slots + counts)
            )
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
