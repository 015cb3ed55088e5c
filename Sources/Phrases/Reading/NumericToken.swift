// SPDX-License-Identifier: EUPL-1.2

/// The pieces of a figure as it is written: numbers, words, marks.
enum NumericToken: Hashable {
    case number(String)
    /// Accents folded; capitals kept, for « M€ » is a million and « m€ » is nothing known.
    case word(String)
    case mark(Character)
}

extension NumericToken {
    /// Cuts « 200 à 500 k€ » into its pieces; spaces between groups of three digits belong to the
    /// number.
    static func tokens(of text: String) -> [NumericToken] {
        var tokens: [NumericToken] = []
        var rest = Array(text.unicodeScalars)[...]
        while let first = rest.first {
            if isDigit(first) || (first == "." && rest.dropFirst().first.map(isDigit) == true) {
                tokens.append(.number(number(&rest)))
            } else if isLetter(first) {
                tokens.append(.word(word(&rest)))
            } else {
                rest.removeFirst()
                if !isSpace(first) { tokens.append(.mark(plain(first))) }
            }
        }
        return tokens
    }

    private typealias Scalars = ArraySlice<Unicode.Scalar>

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            : scalar.properties.isAlphabetic
                || scalar.properties.canonicalCombiningClass != .notReordered
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar.properties.isWhitespace
    }

    private static func plain(_ mark: Unicode.Scalar) -> Character {
        switch mark {
        case "\u{2212}", "–", "—", "‑": "-"
        default: Character(mark)
        }
    }

    private static func number(_ rest: inout Scalars) -> String {
        var number = String.UnicodeScalarView()
        var run = 0
        var (isGrouped, hasMark) = (false, false)
        while let next = rest.first {
            if isDigit(next), !isGrouped || run < 3 {
                number.append(next)
                run += 1
            } else if next == "." || next == ",", rest.dropFirst().first.map(isDigit) == true {
                number.append(next)
                (run, isGrouped, hasMark) = (0, false, true)
            } else if !hasMark, isGrouped ? run == 3 : run <= 3, isGroup(rest) {
                number.append(" ")
                (run, isGrouped) = (0, true)
            } else {
                break
            }
            rest.removeFirst()
        }
        return String(number)
    }

    /// A space, or an apostrophe as in Switzerland, then three digits and no fourth.
    private static func isGroup(_ rest: Scalars) -> Bool {
        guard let mark = rest.first, isSpace(mark) || mark == "'" || mark == "’", mark != "\n"
        else { return false }
        return rest.dropFirst().prefix(4).prefix(while: isDigit).count == 3
    }

    /// « H.T. » is one word.
    private static func word(_ rest: inout Scalars) -> String {
        var scalars = String.UnicodeScalarView()
        while let next = rest.first {
            if isLetter(next) {
                scalars.append(next)
            } else if next != "." || !(rest.dropFirst().first.map(isLetter) ?? (scalars.count == 2))
            {
                break
            }
            rest.removeFirst()
        }
        let word = String(scalars)
        let keepsCase = ["Md", "Mds"].contains(word) || word == word.uppercased()
        return keepsCase ? word : Folding.fold(word)
    }
}
