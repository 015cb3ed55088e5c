// SPDX-License-Identifier: EUPL-1.2

/// A text before and after, word by word.
struct Difference: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        let text: String
        let isAdded: Bool
        let isRemoved: Bool
        let isKept: Bool

        init(text: String, isAdded: Bool, isRemoved: Bool) {
            self.text = text
            self.isAdded = isAdded
            self.isRemoved = isRemoved
            isKept = !isAdded && !isRemoved
        }
    }

    /// Words compared at most; longer texts are shown whole, one after the other.
    static let longest = 800

    let pieces: [Piece]

    init(from before: String, to after: String) {
        let (old, new) = (Self.words(before), Self.words(after))
        guard !old.isEmpty, !new.isEmpty, max(old.count, new.count) <= Self.longest else {
            pieces = Self.whole(before, after)
            return
        }
        let changes = new.difference(from: old)
        // Where nearly everything changed, the two texts side by side read better.
        guard changes.count < (old.count + new.count) * 3 / 5 else {
            pieces = Self.whole(before, after)
            return
        }
        pieces = Self.pieces(old, new, changes)
    }

    private static func whole(_ before: String, _ after: String) -> [Piece] {
        [
            Piece(text: before, isAdded: false, isRemoved: true),
            Piece(text: after, isAdded: true, isRemoved: false),
        ].filter { !$0.text.isEmpty }
    }

    /// Each word with the blanks that follow it.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            let word = rest.prefix { !$0.isWhitespace }
            let blanks = rest[word.endIndex...].prefix(while: \.isWhitespace)
            words.append(rest[..<blanks.endIndex])
            rest = rest[blanks.endIndex...]
        }
        return words
    }

    private static func pieces(
        _ old: [Substring],
        _ new: [Substring],
        _ changes: CollectionDifference<Substring>
    ) -> [Piece] {
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var pieces: [Piece] = []
        func add(_ word: Substring, isAdded: Bool = false, isRemoved: Bool = false) {
            if let last = pieces.last, last.isAdded == isAdded, last.isRemoved == isRemoved {
                pieces[pieces.count - 1] = Piece(
                    text: last.text + word,
                    isAdded: isAdded,
                    isRemoved: isRemoved
                )
            } else {
                pieces.append(Piece(text: String(word), isAdded: isAdded, isRemoved: isRemoved))
            }
        }
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if removed.contains(left) {
                add(old[left], isRemoved: true)
                left += 1
            } else if added.contains(right) {
                add(new[right], isAdded: true)
                right += 1
            } else {
                add(new[right])
                (left, right) = (left + 1, right + 1)
            }
        }
        return pieces
    }
}
