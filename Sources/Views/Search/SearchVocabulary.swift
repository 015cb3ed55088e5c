// SPDX-License-Identifier: EUPL-1.2

/// Every folded word of a territory, in order, and the passages that hold it.
struct SearchVocabulary: Sendable {
    private var words: [String] = []
    /// Beside each word, passages by number, ascending.
    private var passages: [[UInt32]] = []

    init() {}

    /// All the passages at once, numbered from 0.
    init(_ documents: [SearchDocument]) {
        var ranks: [Substring: Int] = [:]
        var holding: [[UInt32]] = []
        var passage: UInt32 = 0
        for document in documents {
            for text in document.passages {
                for word in text.folded.split(separator: " ") {
                    let rank = ranks[word, default: holding.count]
                    if rank == holding.count {
                        ranks[word] = rank
                        holding.append([passage])
                    } else if holding[rank].last != passage {
                        holding[rank].append(passage)
                    }
                }
                passage += 1
            }
        }
        let sorted = ranks.map { (word: String($0.key), rank: $0.value) }
            .sorted { $0.word < $1.word }
        words = sorted.map(\.word)
        passages = sorted.map { holding[$0.rank] }
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
