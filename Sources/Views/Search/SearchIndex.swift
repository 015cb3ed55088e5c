// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The words of one territory, folded, in memory: what is searched in place of its texts.
///
/// It holds what everyone may read together; what it finds is shown to no one whose own `View`
/// does not let it through, passage by passage.
public struct SearchIndex: Sendable {
    struct Entry: Sendable {
        let document: SearchDocument
        /// Their numbers, in the order of the document's.
        let passages: Range<Int>
    }

    /// Position of the journal that it was read at.
    public private(set) var position: Int64
    /// Version of the Directory and of erasures, likewise.
    public let directoryVersion: Int64
    private(set) var entries: [Entry] = []
    private var places: [SearchSubject: Int] = [:]
    private var vocabulary: SearchVocabulary
    private var passageCount = 0
    /// Passages of what has changed since, which keep their number.
    private var staleCount = 0

    /// - Parameters:
    ///   - view: of all there is to read.
    ///   - position: of the journal, which a past may not reach.
    public init(_ view: View, at position: Int64) {
        self.position = position
        directoryVersion = view.directoryVersion
        let documents = SearchReading(view: view).documents()
        vocabulary = SearchVocabulary(documents)
        entries.reserveCapacity(documents.count)
        places.reserveCapacity(documents.count)
        for document in documents { enter(document) }
    }

    /// The same once records have changed; nil when it is better made anew: when what others are
    /// found by has changed, or when too much has.
    /// - Parameter changed: every record that the journal tells of since.
    public func updated(
        to view: View,
        at position: Int64,
        changed: some Sequence<RecordID>
    ) -> SearchIndex? {
        guard view.directoryVersion == directoryVersion else { return nil }
        var index = self
        var read: Set<RecordID> = []
        for id in changed {
            guard let subject = view.searched(over: id) else { return nil }
            if read.insert(subject).inserted { index.read(subject, in: view) }
        }
        guard index.staleCount <= max(1_000, index.passageCount / 4) else { return nil }
        index.position = position
        return index
    }

    private mutating func read(_ id: RecordID, in view: View) {
        leave(.record(id))
        guard let document = view.record(id).flatMap({ SearchReading(view: view).document(of: $0) })
        else { return }
        for (offset, passage) in document.passages.enumerated() {
            vocabulary.add(passage.folded, as: UInt32(passageCount + offset))
        }
        enter(document)
    }

    private mutating func enter(_ document: SearchDocument) {
        let passages = passageCount..<passageCount + document.passages.count
        var document = document
        for place in document.passages.indices where document.passages[place].place == .text {
            document.passages[place].folded = ""
        }
        places[document.subject] = entries.count
        entries.append(Entry(document: document, passages: passages))
        passageCount = passages.upperBound
    }

    private mutating func leave(_ subject: SearchSubject) {
        guard let place = places.removeValue(forKey: subject) else { return }
        staleCount += entries[place].passages.count
        // The last takes the place.
        let last = entries.removeLast()
        if place < entries.count {
            entries[place] = last
            places[last.document.subject] = place
        }
    }

    /// For each passage, a bit for each of the words that one of its own begins with.
    func masks(of words: [String]) -> [UInt16] {
        var masks = [UInt16](repeating: 0, count: passageCount)
        for (rank, word) in words.prefix(SearchQuery.mostWords).enumerated() {
            vocabulary.mark(word, 1 << rank, in: &masks)
        }
        return masks
    }
}

extension View {
    /// The record that is read again when this one changes; nil when others are found by its name.
    fileprivate func searched(over id: RecordID) -> RecordID? {
        guard let record = trace(of: id) else { return nil }
        switch record.kind {
        case .service, .organisation, .post, .body: return nil
        case .site, .seat, .approach, .commitment, .backing, .blockage, .arbitration, .option,
            .timeNeed, .benefit, .reorganisation, .reshaping:
            return record.parent.flatMap { searched(over: $0) }
        case .territory, .plan, .axis, .action, .note, .document: return id
        case .placement, .step, .budgetLine, .financing, .link, .relation:
            return record.parent.flatMap { searched(over: $0) }
        }
    }
}
