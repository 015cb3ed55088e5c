// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a search finds for one reader, best first.
struct SearchResults: Sendable {
    /// How well something answers.
    enum Quality: Int, Comparable, Sendable {
        case exact
        case beginning
        case inName
        case partlyInName
        case inText

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    struct Hit: Sendable {
        let document: SearchDocument
        let quality: Quality
        /// Where the words are that its name does not hold, if that is told of.
        let passage: SearchPassage?
    }

    let words: [String]
    let hits: [Hit]

    init(_ query: SearchQuery, in index: SearchIndex, _ view: View) {
        words = query.words
        guard !words.isEmpty else {
            hits = []
            return
        }
        let masks = index.masks(of: words)
        let judge = SearchJudge(view: view, words: words)
        hits = index.entries.values
            .compactMap { entry in judge.hit(entry.document, masks[entry.passages]) }
            .sorted { $0.precedes($1) }
    }

    func hits(of kind: SearchKind) -> [Hit] { hits.filter { $0.document.kind == kind } }

    /// The kinds there are, the one of the best hit first.
    var kinds: [SearchKind] {
        var seen: Set<SearchKind> = []
        return hits.map(\.document.kind).filter { seen.insert($0).inserted }
    }
}

extension SearchResults.Hit {
    /// Equally good hits stand by kind, by number, by name.
    fileprivate func precedes(_ other: Self) -> Bool {
        let (mine, its) = (document, other.document)
        let places = (quality.rawValue, mine.kind.rank, mine.order)
        let others = (other.quality.rawValue, its.kind.rank, its.order)
        guard places == others else { return places < others }
        return mine.name == its.name
            ? mine.subject.text < its.subject.text : mine.name < its.name
    }
}

/// Whether and how well one document answers, as one reader may read it.
private struct SearchJudge {
    let view: View
    let words: [String]
    let typed: String
    /// A bit for each word.
    let all: UInt16

    init(view: View, words: [String]) {
        self.view = view
        self.words = words
        typed = words.joined(separator: " ")
        all = UInt16(truncatingIfNeeded: (1 << words.count) - 1)
    }

    func hit(_ document: SearchDocument, _ masks: ArraySlice<UInt16>) -> SearchResults.Hit? {
        // Few get past this, and only they are looked up.
        guard masks.reduce(0, |) == all, view.shows(document) else { return nil }
        let readable = zip(document.passages, masks).filter { passage, mask in
            mask != 0 && view.shows(passage)
        }
        guard readable.reduce(0, { $0 | $1.1 }) == all else { return nil }
        let heads = readable.filter { $0.0.place != .text }
        // A code is not part of the name: it is told of beside.
        let inName = heads.filter { $0.0.place != .code }.reduce(0) { $0 | $1.1 }
        let passage = inName == all ? nil : telling(readable, besides: inName)
        return SearchResults.Hit(
            document: document,
            quality: quality(heads.map(\.0), heads.reduce(0) { $0 | $1.1 }),
            passage: passage
        )
    }

    private func quality(_ heads: [SearchPassage], _ found: UInt16) -> SearchResults.Quality {
        if heads.contains(where: { $0.folded == typed }) { return .exact }
        let isBegun = heads.contains { $0.place != .number && $0.folded.hasPrefix(typed) }
        if isBegun { return .beginning }
        if found == all { return .inName }
        return found == 0 ? .inText : .partlyInName
    }

    /// The passage that holds most of what the name does not, the first of them.
    private func telling(
        _ readable: [(SearchPassage, UInt16)],
        besides name: UInt16
    ) -> SearchPassage? {
        var best: (passage: SearchPassage, count: Int)?
        for (passage, mask) in readable where passage.place == .code || passage.place == .text {
            let count = (mask & ~name).nonzeroBitCount
            if count > best?.count ?? 0 { best = (passage, count) }
        }
        return best?.passage
    }
}

extension View {
    fileprivate func shows(_ document: SearchDocument) -> Bool {
        switch document.subject {
        case .person(let id):
            guard let person = person(id), person.standing != .erased else { return false }
            return rights.isInside || rights.person == id
        case .record(let id):
            guard let record = record(id) else { return false }
            // What stands under something removed is gone with it.
            return record.parent.map { self.record($0) != nil } ?? true
        }
    }

    /// Whether a passage can be read, of a document that can be seen: an action and what stands
    /// under it are seen together.
    fileprivate func shows(_ passage: SearchPassage) -> Bool {
        guard !passage.isOpen, let id = passage.record, let name = passage.field else {
            return passage.isOpen
        }
        guard let record = record(id), let field = field(name, of: record.kind) else {
            return false
        }
        return reads(field, of: record)
    }
}
