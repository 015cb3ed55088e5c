// SPDX-License-Identifier: EUPL-1.2

/// Every folded word of a territory, in order, and the passages that hold it.
struct SearchVocabulary: Sendable {
    private var words: [String] = []
    /// Beside each word, passages by number, ascending.
    private var passages: [[UInt32]] = []

    init() {}

    /// All the passages at once, numbered from 0.
    init(_ texts: some Sequence<String>) {
        var holding: [Substring: [UInt32]] = [:]
        for (number, text) in texts.enumerated() {
            let passage = UInt32(number)
            for word in text.split(separator: " ") {
                let isKnown = holding[word]?.last == passage
                if !isKnown { holding[word, default: []].append(passage) }
            }
        }
        let sorted = holding.map { (word: String($0.key), passages: $0.value) }
            .sorted { $0.word < $1.word }
        words = sorted.map(\.word)
        passages = sorted.map(\.passages)
    }

    /// - Parameter passage: a number higher than any before.
    mutating func add(_ text: String, as passage: UInt32) {
        for word in Set(text.split(separator: " ").map(String.init)) {
            let place = place(of: word)
            if place < words.count, words[place] == word {
                passages[place].append(passage)
            } else {
                words.insert(word, at: place)
                passages.insert([passage], at: place)
            }
        }
    }

    /// Sets a bit of every passage that holds a word beginning so.
    func mark(_ prefix: String, _ bit: UInt16, in masks: inout [UInt16]) {
        var place = place(of: prefix)
        while place < words.count, words[place].hasPrefix(prefix) {
            for passage in passages[place] { masks[Int(passage)] |= bit }
            place += 1
        }
    }

    /// Where a word stands, or would.
    private func place(of word: String) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
