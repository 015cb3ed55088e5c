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
        var text = text
        text.withUTF8 { folder.take($0) }
        return folder.text
    }

    /// The words of a text, folded.
    public static func words(_ text: String) -> [String] {
        fold(text).split(separator: " ").map(String.init)
    }
}

/// One pass over the bytes; the letters of French cost a look in a table.
private struct Folder {
    private var bytes: [UInt8] = []
    /// A space is owed before the next letter.
    private var hasGap = false
    private let table = Self.latin

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
        var rest = text[...]
        while let byte = rest.first {
            let length: Int
            if byte < 0x80 {
                length = byte == UInt8(ascii: "(") ? takeEnding(rest) : 0
                if length == 0 { take(latin: Int(byte)) }
                rest = rest.dropFirst(max(1, length))
            } else if byte < 0xC6, rest.count > 1, rest[rest.startIndex + 1] != 0xB7 {
                take(latin: Int(byte & 0x1F) << 6 | Int(rest[rest.startIndex + 1] & 0x3F))
                rest = rest.dropFirst(2)
            } else {
                length = takeEnding(rest)
                rest = rest.dropFirst(length > 0 ? length : takeScalar(rest))
            }
        }
    }

    private mutating func take(latin value: Int) {
        let folded = table[value]
        switch folded.first {
        case 0: hasGap = true
        case 1: break
        default:
            append(folded.first)
            if folded.second != 0 { append(folded.second) }
        }
    }

    /// How many bytes of inclusive writing were taken, right after a letter.
    private mutating func takeEnding(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        guard !hasGap, let last = bytes.last, last >= UInt8(ascii: "a"),
            let ending = InclusiveEnding(start: rest)
        else { return 0 }
        if ending.isPlural { append(UInt8(ascii: "s")) }
        return ending.length
    }

    /// Takes the scalar there, and gives its length in bytes.
    private mutating func takeScalar(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        guard let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first
        else { return 1 }
        take(scalar)
        return UTF8.width(scalar)
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.value < UInt32(table.count) {
            take(latin: Int(scalar.value))
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
            if part.value < UInt32(table.count) {
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
    private static let latin: [Folded] = (0..<0x180).map { value in
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

/// An ending of inclusive writing: « ·e », « ·e·s », « (e)s », « ·rice ».
private struct InclusiveEnding {
    /// In bytes, from its first mark.
    let length: Int
    let isPlural: Bool

    private static let bracketed: Set<String> = ["e", "s", "es", "x", "ne", "nes", "le", "les"]
    /// Of what follows a mark, in letters.
    private static let longest = 6
    /// Where an ending has surely ended, in bytes.
    private static let reach = 40

    /// Nil when what starts there is another use of the mark: a bullet, a remark in brackets.
    init?(start: Slice<UnsafeBufferPointer<UInt8>>) {
        let scalars = Array(
            String(decoding: start.prefix(Self.reach), as: UTF8.self).unicodeScalars
        )
        guard let mark = scalars.first, mark == "(" || Self.isDot(mark) else { return nil }
        let letters = scalars.dropFirst().prefix { $0.properties.isAlphabetic }
        guard (1...Self.longest).contains(letters.count) else { return nil }
        var end = letters.endIndex
        func next(_ step: Int = 0) -> Unicode.Scalar? {
            end + step < scalars.count ? scalars[end + step] : nil
        }
        if mark == "(" {
            let word = String(String.UnicodeScalarView(letters)).lowercased()
            guard Self.bracketed.contains(word), next() == ")" else { return nil }
            end += next(1) == "s" ? 2 : 1
        } else if let dot = next(), Self.isDot(dot), next(1) == "s" {
            end += 2
        }
        let taken = scalars[..<end]
        length = taken.reduce(0) { $0 + UTF8.width($1) }
        isPlural = taken.last { $0.properties.isAlphabetic } == "s"
    }

    private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{B7}", "\u{2022}", "\u{2027}", "\u{22C5}": true
        default: false
        }
    }
}
