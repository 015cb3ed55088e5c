// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Sample
import Testing

@testable import Views

@Suite("A search index")
struct SearchIndexTests {
    private func count(_ text: String, _ index: SearchIndex, _ register: SampleRegister) -> Int {
        let query = SearchQuery(items: [QueryItem("q", text)])
        return SearchResults(query, in: index, register.seen()).hits.count
    }

    @Test func `takes in what changed, and agrees with one made anew`() throws {
        var register = try SampleRegister.sample()
        var index = SearchIndex(register.seen(), at: register.territory.position)
        let changes: [Command] = [
            .record(
                .edit(
                    Record.Edit(
                        record: Sample.compost,
                        fields: [.title: Content(.text("Valoriser les épluchures"))]
                    ),
                    seen: [:]
                )
            ),
            .record(
                .create(
                    Record.Creation(
                        id: Sample.id(7_100),
                        kind: .step,
                        parent: Sample.compost,
                        fields: [.title: Content(.text("Signer la convention"))]
                    )
                )
            ),
            .record(.remove(Sample.note)),
            .record(
                .create(
                    Record.Creation(
                        id: Sample.id(7_101),
                        kind: .action,
                        fields: [.title: Content(.text("Recenser les puits"))]
                    )
                )
            ),
        ]
        for change in changes {
            let before = register.territory.position
            try register.perform([change], on: Sample.day("2026-11-02"))
            let changed = register.entries.filter { $0.position > before }
                .flatMap(\.event.records)
            index = try #require(
                index.updated(
                    to: register.seen(),
                    at: register.territory.position,
                    changed: changed
                )
            )
        }
        let anew = SearchIndex(register.seen(), at: register.territory.position)
        #expect(index.position == anew.position)
        for (text, expected) in [
            ("épluchures", 1), ("composter", 0), ("convention signer", 1), ("mairie", 0),
            ("puits", 1), ("moulin", 0), ("a", nil), ("s", nil),
        ] {
            #expect(count(text, index, register) == count(text, anew, register), "\(text)")
            if let expected { #expect(count(text, index, register) == expected, "\(text)") }
        }
    }

    @Test func `is made anew when what others are found by has changed`() throws {
        var register = try SampleRegister.sample()
        let index = SearchIndex(register.seen(), at: register.territory.position)
        #expect(
            index.updated(to: register.seen(), at: 99, changed: [Sample.waste]) == nil,
            "a service is named by the actions that it leads"
        )
        register.know(Person(id: Sample.id(7_200), name: "Lou Faure"))
        #expect(index.updated(to: register.seen(), at: 99, changed: []) != nil)
    }
}

@Suite("A search as it is typed")
struct SearchQueryTests {
    private func query(_ text: String) -> SearchQuery {
        SearchQuery(items: [QueryItem("q", text)])
    }

    @Test func `is cut to what is searched for, and says so`() {
        let long = query(String(repeating: "é", count: 5_000))
        #expect(long.text.count == 200)
        #expect(long.isCut)
        let wordy = query((1...40).map { "mot\($0)" }.joined(separator: " "))
        #expect(wordy.words.count == SearchQuery.mostWords)
        #expect(wordy.isCut)
        #expect(!query("bois").isCut)
    }

    @Test func `stays on one line and in its direction`() {
        let text = query("bois\r\nSet-Cookie: a=b\u{202E}\u{2066} \u{0000}vert\u{200F}").text
        #expect(text == "bois Set-Cookie: a=b vert")
        #expect(query("  שלום   bois ").words == ["שלום", "bois"])
        #expect(query(" \u{202E} ").text.isEmpty)
    }

    @Test func `reads back what its address says`() {
        var query = query("bois & \"forêt\"")
        (query.kind, query.page, query.isSuggesting) = (.documents, 3, true)
        #expect(SearchQuery(items: query.items) == query)
        let odd = [QueryItem("nature", "x"), QueryItem("page", "-2"), QueryItem("forme", "x")]
        #expect(SearchQuery(items: odd) == SearchQuery())
    }
}

@Suite("A marking")
struct MarkingTests {
    @Test func `marks whole words, whatever their accents`() {
        let pieces = Marking("L’Énergie, l’énergétique et le reste", words: ["energ"]).pieces
        #expect(pieces.filter(\.isMarked).map(\.text) == ["Énergie", "énergétique"])
        #expect(pieces.map(\.text).joined() == "L’Énergie, l’énergétique et le reste")
    }

    @Test func `cuts a long text around what was found`() {
        let text =
            String(repeating: "avant ", count: 400) + "**trouvé** là\n\n- "
            + String(repeating: "après ", count: 400)
        let line = Marking.excerpt(of: text, words: ["trouve"]).pieces.map(\.text).joined()
        #expect(line.hasPrefix("… avant"))
        #expect(line.hasSuffix("après …"))
        #expect(line.contains("avant trouvé là après"))
        #expect(line.count < 200)
    }
}
