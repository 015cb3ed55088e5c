// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample

@testable import Views

/// What a search shows: nothing asked, nothing found, every kind, one kind, the list while typing.
extension Specimens {
    func search(
        _ items: (String, String)...,
        in language: Language = .french,
        by viewer: Viewer = .operator
    ) -> SearchPage {
        let query = SearchQuery(items: items.map { QueryItem($0, $1) })
        let reader = reader(.search(Sample.slug, query), in: language, by: viewer)
        return SearchPage(reader, query: query, index: index)
    }

    func suggestions(
        _ text: String,
        in language: Language = .french,
        by viewer: Viewer = .operator
    ) -> SearchSuggestions {
        let query = SearchQuery(items: [QueryItem("q", text), QueryItem("forme", "liste")])
        let reader = reader(.search(Sample.slug, query), in: language, by: viewer)
        return SearchSuggestions(reader, query: query, index: index)
    }

    private var index: SearchIndex {
        SearchIndex(register.seen(), at: register.territory.position)
    }

    func searches(in language: Language) throws -> [Specimen] {
        let large = try large
        let long = String(repeating: "a b c d e f g h i j k l m ", count: 20)
        return [
            search(in: language), search(("q", "introuvable"), in: language),
            search(("q", long), in: language), search(("q", "comp"), in: language),
            search(("q", "delmas"), in: language),
            large.search(("q", "a"), in: language),
            large.search(("q", "a"), ("nature", "actions"), ("page", "2"), in: language),
        ].map { Specimen($0, templates) }
    }

    /// What is fetched to stand in a page.
    func fragments(in language: Language) throws -> [Specimen] {
        [
            suggestions("comp", in: language), suggestions("introuvable", in: language),
            try large.suggestions("a", in: language),
        ].map { Specimen($0, templates) }
    }

    private var large: Specimens {
        get throws {
            var register = register
            try register.perform(Sample.many(320), on: Sample.day("2026-11-01"))
            return try Specimens(register)
        }
    }
}
