// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a search finds for one reader, best first.
struct SearchResults: Sendable {
    let words: [String]
    let hits: [SearchHit]
    private let index: SearchIndex

    init(_ query: SearchQuery, in index: SearchIndex, _ view: View) {
        words = query.words
        self.index = index
        guard !words.isEmpty else {
            hits = []
            return
        }
        let judge = SearchJudge(view: view, words: words, index: index)
        hits = index.masks(of: words).withUnsafeBufferPointer { masks in
            index.entries.indices.compactMap { judge.hit($0, masks) }
        }
        .sorted { $0.precedes($1, in: index) }
    }

    func document(of hit: SearchHit) -> SearchDocument { index.entries[hit.place].document }

    /// Where the words are that its name does not hold, if that is told of.
    func passage(of hit: SearchHit) -> SearchPassage? {
        hit.passage.map { document(of: hit).passages[$0] }
    }

    func hits(of kind: SearchKind) -> [SearchHit] { hits.filter { $0.kind == kind } }

    /// The kinds there are, the one of the best hit first.
    var kinds: [SearchKind] {
        var seen: Set<SearchKind> = []
        return hits.map(\.kind).filter { seen.insert($0).inserted }
    }
}

/// One thing found: no more than numbers, for a letter or two finds thousands.
struct SearchHit: Sendable {
    /// How well something answers.
    enum Quality: Int, Sendable {
        case exact
        case beginning
        case inName
        case partlyInName
        case inText
    }

    /// In the index.
    let place: Int
    let quality: Quality
    let kind: SearchKind
    let order: Int64
    /// In the document.
    let passage: Int?

    /// Equally good hits stand by kind, by number, by name.
    fileprivate func precedes(_ other: Self, in index: SearchIndex) -> Bool {
        if quality != other.quality { return quality.rawValue < other.quality.rawValue }
        if kind != other.kind { return kind.rank < other.kind.rank }
        if order != other.order { return order < other.order }
        let (mine, its) = (index.entries[place].document, index.entries[other.place].document)
        return mine.name == its.name ? mine.subject.text < its.subject.text : mine.name < its.name
    }
}

/// Whether and how well one document answers, as one reader may read it.
private struct SearchJudge {
    typealias Masks = UnsafeBufferPointer<UInt16>

    let view: View
    let index: SearchIndex
    let typed: String
    /// A bit for each word.
    let all: UInt16

    init(view: View, words: [String], index: SearchIndex) {
        self.view = view
        self.index = index
        typed = words.joined(separator: " ")
        all = UInt16(truncatingIfNeeded: (1 << words.count) - 1)
    }

    func hit(_ place: Int, _ masks: Masks) -> SearchHit? {
        let range = index.entries[place].passages
        // Few get past this, and only they are looked up.
        var found: UInt16 = 0
        for passage in range { found |= masks[passage] }
        guard found == all else { return nil }
        let document = index.entries[place].document
        guard view.shows(document) else { return nil }
        return hit(place, document, Slice(base: masks, bounds: range))
    }

    private func hit(
        _ place: Int,
        _ document: SearchDocument,
        _ masks: Slice<Masks>
    ) -> SearchHit? {
        var (found, inHead, inName) = (UInt16(0), UInt16(0), UInt16(0))
        var quality = SearchHit.Quality.inText
        for (passage, mask) in zip(document.passages, masks)
        where mask != 0 && view.shows(passage) {
            found |= mask
            guard passage.place != .text else { continue }
            inHead |= mask
            // A code is not part of the name: it is told of beside.
            if passage.place != .code { inName |= mask }
            if let better = whole(passage), better.rawValue < quality.rawValue { quality = better }
        }
        guard found == all else { return nil }
        if quality == .inText, inHead != 0 { quality = inHead == all ? .inName : .partlyInName }
        return SearchHit(
            place: place,
            quality: quality,
            kind: document.kind,
            order: document.order,
            passage: inName == all ? nil : telling(document, masks, besides: inName)
        )
    }

    /// What a passage is when it holds all that was typed as it was typed.
    private func whole(_ passage: SearchPassage) -> SearchHit.Quality? {
        guard passage.folded.hasPrefix(typed) else { return nil }
        if passage.folded == typed { return .exact }
        return passage.place == .number ? nil : .beginning
    }

    /// The passage that holds most of what the name does not, the first of them.
    private func telling(
        _ document: SearchDocument,
        _ masks: Slice<Masks>,
        besides name: UInt16
    ) -> Int? {
        var best: (passage: Int, count: Int)?
        for (number, mask) in masks.enumerated() {
            let count = (mask & ~name).nonzeroBitCount
            guard count > best?.count ?? 0 else { continue }
            let passage = document.passages[number]
            guard passage.place == .code || passage.place == .text, view.shows(passage) else {
                continue
            }
            best = (number, count)
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
        case .record:
            return document.home.map { record($0) != nil } ?? false
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
