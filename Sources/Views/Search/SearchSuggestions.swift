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
    /// The whole page, when it holds more.
    let all: Link?

    public init(_ reader: Reader, query: SearchQuery, index: SearchIndex) {
        let results = SearchResults(query, in: index, reader.view)
        label = reader.say(.searchSuggestions)
        let count = results.hits.count
        said =
            count == 0
            ? reader.say(.searchNothing) : reader.say(.searchCount(count))
        lines = results.hits.prefix(Self.length).enumerated().compactMap { rank, hit in
            SearchLine(hit, of: results, number: rank, reader)
        }
        hasLines = !lines.isEmpty
        let page = Address.search(reader.slug, query.showing(nil))
        all =
            count > Self.length
            ? Link(reader.say(.searchEverything(count)), to: reader.link(to: page)) : nil
    }
}
