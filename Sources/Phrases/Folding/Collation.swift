// SPDX-License-Identifier: EUPL-1.2

/// The order of a French index: letters first, whatever their accents and capitals, numbers by
/// what they are worth ("Action 2" before "Action 10", "1.2" before "1.10").
public enum Collation {
    /// Where a text stands in that order; worked out once per text, then compared as bytes.
    public struct Key: Hashable, Comparable, Sendable {
        fileprivate let letters: [UInt8]
        /// Tells apart what only accents, capitals or punctuation tell apart.
        fileprivate let rest: String

        public static func < (left: Self, right: Self) -> Bool {
            left.letters == right.letters
                ? left.rest < right.rest
                : left.letters.lexicographicallyPrecedes(right.letters)
        }
    }

    public static func key(_ text: String) -> Key {
        Key(letters: weighed(Folding.fold(text)), rest: text)
    }

    /// A number is written as its length, then its digits, so that bytes compare as numbers do.
    private static func weighed(_ folded: String) -> [UInt8] {
        var weights: [UInt8] = []
        weights.reserveCapacity(folded.utf8.count + 4)
        var rest = folded.utf8[...]
        while let byte = rest.first {
            guard isDigit(byte) else {
                weights.append(byte)
                rest.removeFirst()
                continue
            }
            let digits = rest.prefix(while: isDigit)
            rest = rest[digits.endIndex...]
            let worth = digits.drop { $0 == UInt8(ascii: "0") }
            weights.append(UInt8(ascii: "0"))
            weights.append(UInt8(clamping: worth.count))
            weights += worth
        }
        return weights
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension Sequence {
    /// In the order of an index, by the text of each; equal texts keep their order.
    public func collated(by text: (Element) -> String) -> [Element] {
        let elements = Array(self)
        let keys = elements.map { Collation.key(text($0)) }
        // Places are sorted, not elements: moving a large value about costs more than comparing.
        return elements.indices.sorted { keys[$0] < keys[$1] }.map { elements[$0] }
    }
}
