// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

extension Territory {
    /// The entries, earlier than an act, that made the records it touched what they were, with
    /// those above and below them. Folding these alone gives what an act is compared with and what
    /// undoing it rests on, however long the journal.
    public func entries(leadingTo act: [Recorded]) -> [Int64] {
        guard let first = act.first?.position else { return [] }
        var gathering = Gathering(territory: self, first: first)
        for id in act.flatMap(\.event.records) {
            var over = records[id]?.parent
            while let parent = over {
                gathering.take(parent)
                over = records[parent]?.parent
            }
            gathering.takeTree(id)
        }
        return gathering.positions.sorted()
    }

    private struct Gathering {
        let territory: Territory
        let first: Int64
        var positions: Set<Int64> = []
        private var taken: Set<RecordID> = []

        init(territory: Territory, first: Int64) {
            self.territory = territory
            self.first = first
        }

        mutating func take(_ id: RecordID) {
            let entries = territory.records[id]?.entries ?? []
            positions.formUnion(entries.prefix { $0 < first })
        }

        mutating func takeTree(_ id: RecordID) {
            guard taken.insert(id).inserted else { return }
            take(id)
            for child in territory.children[id, default: []] { takeTree(child.id) }
        }
    }
}
