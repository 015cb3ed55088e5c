// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What was found, kind by kind; or one kind of it, to the end.
public struct SearchPage: Page {
    public static let template = "Search/results"
    /// Of each kind, when all are shown.
    public static let few = 8
    /// Of one kind on one page.
    public static let length = 50

    let shell: Shell
    let heading: String
    let answer: Sentence
    /// That only the beginning was searched for.
    let cut: String
    let groups: [SearchGroup]
    /// What can be searched and how, when there is nothing to show.
    let advice: [String]
    /// Back to every kind.
    let everything: Link?
    let paging: Paging?

    public init(_ reader: Reader, query: SearchQuery, index: SearchIndex) {
        let results = SearchResults(query, in: index, reader.view)
        heading = reader.say(query.text.isEmpty ? .searchHeading : .searchTitle(query.text))
        shell = Shell(reader, title: heading)
        answer = reader.answer(results, to: query)
        cut = query.isCut ? reader.say(.searchCut(query.words.joined(separator: " "))) : ""
        let shown = query.kind.map { [$0] } ?? results.kinds
        let count = query.kind.map { results.hits(of: $0).count } ?? 0
        let paging = Paging(query.page, of: count, length: Self.length, reader) { page in
            .search(reader.slug, query.showing(query.kind, page: page))
        }
        self.paging = paging.shown
        groups = shown.compactMap { SearchGroup(results, $0, query, page: paging.page, reader) }
        advice = groups.isEmpty ? reader.advice : []
        let all = Address.search(reader.slug, query.showing(nil))
        everything =
            query.kind == nil || results.hits.isEmpty
            ? nil
            : Link(reader.say(.searchEverything(results.hits.count)), to: reader.link(to: all))
    }
}

/// What was found of one kind.
struct SearchGroup: Sendable {
    let id: String
    let heading: String
    let count: Int
    let lines: [SearchLine]
    /// « Et 33 autres ».
    let others: Link?

    init?(
        _ results: SearchResults,
        _ kind: SearchKind,
        _ query: SearchQuery,
        page: Int,
        _ reader: Reader
    ) {
        let hits = results.hits(of: kind)
        guard !hits.isEmpty else { return nil }
        let first = query.kind == nil ? 0 : (page - 1) * SearchPage.length
        let length = query.kind == nil ? SearchPage.few : SearchPage.length
        id = kind.rawValue
        heading = reader.heading(of: kind)
        count = hits.count
        lines = hits.enumerated().dropFirst(first).prefix(length).compactMap { rank, hit in
            SearchLine(hit, of: results, number: rank, reader)
        }
        let others = hits.count - length
        guard query.kind == nil, others > 0 else {
            self.others = nil
            return
        }
        self.others = Link(
            reader.say(.searchOthers(others)),
            to: reader.link(to: .search(reader.slug, query.showing(kind)))
        )
    }
}

extension Reader {
    /// « Trouvé dans 5 actions, 1 personne et 2 notes. », each leading to its own.
    fileprivate func answer(_ results: SearchResults, to query: SearchQuery) -> Sentence {
        guard !query.text.isEmpty else { return Sentence(say(.searchAsk)) }
        guard !results.hits.isEmpty else { return Sentence(say(.searchNothing)) }
        let found = SearchKind.allCases.map { ($0, results.hits(of: $0).count) }
            .filter { $0.1 > 0 }
            .map { kind, count in
                (words: counted(count, kind), href: link(to: .search(slug, query.showing(kind))))
            }
        return Sentence(say(.searchFound(in: found.map(\.words))), linking: found)
    }

    private func counted(_ count: Int, _ kind: SearchKind) -> String {
        kind.record.map { phrasebook.count(count, of: $0) } ?? say(.searchPeople(count))
    }

    /// « Actions », « Personnes ».
    fileprivate func heading(of kind: SearchKind) -> String {
        kind.record.map { phrasebook.label(of: $0, count: 2) } ?? say(.sectionPeople)
    }

    /// What the reader's own search goes through, and how.
    fileprivate var advice: [String] {
        [say(view.rights.isInside ? .searchScope : .searchScopeOutside), say(.searchHow)]
    }
}
