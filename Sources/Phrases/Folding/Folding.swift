// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Texts made comparable: headings, choices and searches match whatever their accents, capitals,
/// apostrophes, spaces or punctuation. « L’Élu·e  référent·e » folds to "l elu referent".
public enum Folding {
    /// Lower-case ASCII letters and digits in words one space apart; other scripts keep their
    /// letters. Endings of inclusive writing go, but for the plural: « élu·e·s », « élu(e)s » and
    /// « élus » are one word.
    public static func fold(_ text: String) -> String {
        var folder = Folder(capacity: text.utf8.count)
        folder.take(text.unicodeScalars)
        return folder.text
    }

    /// The words of a text, folded.
    public static func words(_ text: String) -> [String] {
        fold(text).split(separator: " ").map(String.init)
    }
}

/// One pass over the scalars; the common ones cost a look in a table.
private struct Folder {
    private var bytes: [UInt8] = []
    /// A space is owed before the next letter.
    private var hasGap = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func take(_ scalars: String.UnicodeScalarView) {
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar.value >= 0x28, !hasGap, !bytes.isEmpty,
                let end = InclusiveEnding.end(at: index, in: scalars)
            {
                if InclusiveEnding.isPlural(scalars[index..<end]) { append(UInt8(ascii: "s")) }
                index = end
                continue
            }
            take(scalar)
            index = scalars.index(after: index)
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        if value < Self.table.count {
            let folded = Self.table[value]
            switch folded.first {
            case 0: hasGap = true
            case 1: break
            default:
                append(folded.first)
                if folded.second != 0 { append(folded.second) }
            }
        } else {
            takeRare(scalar)
        }
    }

    private mutating func append(_ byte: UInt8) {
        if hasGap, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        hasGap = false
        bytes.append(byte)
    }

    /// Ligatures, superscripts and full-width letters become the plain ones; marks go.
    private mutating func takeRare(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .otherNumber, .letterNumber, .spacingMark:
            break
        default:
            hasGap = true
            return
        }
        let plain = String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
        for part in plain.unicodeScalars where part.properties.generalCategory != .nonspacingMark {
            if part.value < Self.table.count {
                take(part)
            } else {
                for byte in String(part).utf8 { append(byte) }
            }
        }
    }
}

extension Folder {
    /// Up to two letters; a first of 0 separates words, of 1 is not seen.
    private typealias Folded = (first: UInt8, second: UInt8)

    /// Latin letters up to U+017F, by their compatibility decomposition.
    private static let table: [Folded] = (0..<0x180).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return (0, 0) }
        switch scalar {
        case "æ", "Æ": return (UInt8(ascii: "a"), UInt8(ascii: "e"))
        case "œ", "Œ": return (UInt8(ascii: "o"), UInt8(ascii: "e"))
        case "ß": return (UInt8(ascii: "s"), UInt8(ascii: "s"))
        case "ø", "Ø": return (UInt8(ascii: "o"), 0)
        case "đ", "Đ", "ð", "Ð": return (UInt8(ascii: "d"), 0)
        case "ł", "Ł": return (UInt8(ascii: "l"), 0)
        case "ı": return (UInt8(ascii: "i"), 0)
        case "\u{AD}": return (1, 0)
        default: break
        }
        let letters = String(scalar).decomposedStringWithCompatibilityMapping.lowercased().utf8
            .filter { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
        return (letters.first ?? 0, letters.count > 1 ? letters[1] : 0)
    }
}

/// The endings of inclusive writing: « ·e », « ·e·s », « (e)s », « ·rice ».
private enum InclusiveEnding {
    private static let dots: Set<Unicode.Scalar> = ["\u{B7}", "\u{2022}", "\u{2027}", "\u{22C5}"]
    private static let bracketed: Set<String> = ["e", "s", "es", "x", "ne", "nes", "le", "les"]
    private static let longest = 6

    /// Where the ending stops, if one starts here, right after a letter.
    static func end(
        at index: String.UnicodeScalarView.Index,
        in scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index? {
        let mark = scalars[index]
        let isBracket = mark == "("
        guard isBracket || dots.contains(mark), index > scalars.startIndex,
            scalars[scalars.index(before: index)].properties.isAlphabetic
        else { return nil }
        let letters = scalars[scalars.index(after: index)...].prefix(longest + 1)
            .prefix { $0.properties.isAlphabetic }
        guard !letters.isEmpty, letters.count <= longest else { return nil }
        guard isBracket else {
            let rest = letters.endIndex
            return rest < scalars.endIndex && dots.contains(scalars[rest])
                ? end(ofNext: rest, in: scalars) : rest
        }
        guard bracketed.contains(String(letters).lowercased()), letters.endIndex < scalars.endIndex,
            scalars[letters.endIndex] == ")"
        else { return nil }
        let closing = scalars.index(after: letters.endIndex)
        return closing < scalars.endIndex && scalars[closing] == "s"
            ? scalars.index(after: closing) : closing
    }

    /// « ·e » is followed by « ·s ».
    private static func end(
        ofNext index: String.UnicodeScalarView.Index,
        in scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index {
        let next = scalars.index(after: index)
        return next < scalars.endIndex && scalars[next] == "s" ? scalars.index(after: next) : index
    }

    static func isPlural(_ ending: String.UnicodeScalarView.SubSequence) -> Bool {
        ending.last { $0.properties.isAlphabetic } == "s"
    }
}
