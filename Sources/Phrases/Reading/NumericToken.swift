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
        var rest = text[...]
        while let first = rest.first {
            if isDigit(first) || (first == "." && rest.dropFirst().first.map(isDigit) == true) {
                tokens.append(.number(number(&rest)))
            } else if first.isLetter {
                tokens.append(.word(word(&rest)))
            } else {
                rest.removeFirst()
                guard !first.isWhitespace else { continue }
                tokens.append(.mark(plain(first)))
            }
        }
        return tokens
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    private static func plain(_ mark: Character) -> Character {
        switch mark {
        case "\u{2212}", "–", "—", "‑": "-"
        default: mark
        }
    }

    private static func number(_ rest: inout Substring) -> String {
        var number = String(rest.removeFirst())
        var run = number == "." ? 0 : 1
        var isGrouped = false
        while let next = rest.first {
            if isDigit(next), !isGrouped || run < 3 {
                number.append(next)
                run += 1
                rest.removeFirst()
            } else if next == "." || next == ",", rest.dropFirst().first.map(isDigit) == true {
                number.append(next)
                (run, isGrouped) = (0, false)
                rest.removeFirst()
            } else if isGroup(rest), isGrouped ? run == 3 : run <= 3,
                !number.contains(where: { $0 == "," || $0 == "." })
            {
                number.append(" ")
                (run, isGrouped) = (0, true)
                rest.removeFirst()
            } else {
                break
            }
        }
        return number
    }

    /// A space, or an apostrophe as in Switzerland, then three digits and no fourth.
    private static func isGroup(_ rest: Substring) -> Bool {
        guard let mark = rest.first, mark.isWhitespace || mark == "'" || mark == "’",
            !mark.isNewline
        else { return false }
        let digits = rest.dropFirst().prefix(4).prefix(while: isDigit)
        return digits.count == 3
    }

    /// « H.T. » is one word.
    private static func word(_ rest: inout Substring) -> String {
        var word = ""
        while let next = rest.first {
            if next == ".", rest.dropFirst().first?.isLetter == true || word.count == 2 {
                rest.removeFirst()
            } else if next.isLetter {
                word.append(next)
                rest.removeFirst()
            } else {
                break
            }
        }
        let isMillion = ["Md", "Mds"].contains(word)
        return isMillion || word == word.uppercased() ? word : Folding.fold(word)
    }
}
