// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The list under the search box while one types: the best of the page that Enter leads to.
public struct SearchSuggestions: Page {
    public static let template = "Search/suggestions"
    public static let length = 8

    let label: String
    /// Said to those who do not see the list.
    let said: String
    let lines: [SearchLine]
    let hasLines: Bool
    /// The whole page.
    let all: Link

    public init(_ reader: Reader, query: SearchQuery, index: SearchIndex) {
        let results = SearchResults(query, in: index, reader.view)
        label = reader.say(.searchSuggestions)
        let count = results.hits.count
        said = count == 0
            ? reader.say(.searchNothing) : reader.say(.searchCount(count))
        lines = results.hits.prefix(Self.length).enumerated().compactMap { rank, hit in
            SearchLine(hit, words: results.words, number: rank, reader)
        }
        hasLines = !lines.isEmpty
        all = Link(
            reader.say(.searchEverything(count)),
            to: reader.link(to: .search(reader.slug, query.showing(nil)))
        )
    }
}
