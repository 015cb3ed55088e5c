// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// A text in pieces, of which those that a search found are marked.
struct Marking: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        let text: String
        let isMarked: Bool
    }

    let pieces: [Piece]

    /// - Parameter words: folded; a word is marked when it begins with one of them.
    init(_ text: String, words: [String]) {
        var pieces: [Piece] = []
        var rest = text.startIndex
        for range in text.ranges(ofWordsBeginning: words) {
            if rest < range.lowerBound {
                pieces.append(Piece(text: String(text[rest..<range.lowerBound]), isMarked: false))
            }
            pieces.append(Piece(text: String(text[range]), isMarked: true))
            rest = range.upperBound
        }
        if rest < text.endIndex {
            pieces.append(Piece(text: String(text[rest...]), isMarked: false))
        }
        self.pieces = pieces
    }

    /// Characters kept before the first word found, and in all.
    private static let before = 60
    private static let length = 180

    /// A few words around the first that was found, on one line, without the marks of Markdown.
    static func excerpt(of text: String, words found: [String]) -> Marking {
        let first = text.ranges(ofWordsBeginning: found).first { _ in true }
        let place = first?.lowerBound ?? text.startIndex
        var start =
            text.index(place, offsetBy: -before, limitedBy: text.startIndex)
            ?? text.startIndex
        if start > text.startIndex {
            // From the next whole word.
            start = text[start..<place].firstIndex(where: \.isWhitespace) ?? start
        }
        var end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        if end < text.endIndex {
            end = text[place..<end].lastIndex(where: \.isWhitespace) ?? end
        }
        let words = text[start..<end].split(whereSeparator: \.isNewline).flatMap(wordsWithoutMarks)
        return Marking(
            (start > text.startIndex ? "\u{2026} " : "") + words.joined(separator: " ")
                + (end < text.endIndex ? " \u{2026}" : ""),
            words: found
        )
    }

    /// Of one line; the dash that opens an item of a list is a mark too.
    private static func wordsWithoutMarks(_ line: Substring) -> [String] {
        let words = line.filter { !"*#`|".contains($0) }.split { $0.isWhitespace }
        return (words.first == "-" ? words.dropFirst() : words[...]).map { String($0) }
    }
}

extension String {
    /// Where the words are whose folded form begins with one of those given, in order.
    fileprivate func ranges(
        ofWordsBeginning words: [String]
    ) -> some Sequence<Range<String.Index>> {
        sequence(state: startIndex) { place -> Range<String.Index>? in
            while let start = self[place...].firstIndex(where: \.isOfWord) {
                let end = self[start...].firstIndex { !$0.isOfWord } ?? endIndex
                place = end
                let folded = Folding.words(String(self[start..<end]))
                if folded.contains(where: { word in words.contains(where: word.hasPrefix) }) {
                    return start..<end
                }
            }
            return nil
        }
    }
}

extension Character {
    fileprivate var isOfWord: Bool { isLetter || isNumber }
}
