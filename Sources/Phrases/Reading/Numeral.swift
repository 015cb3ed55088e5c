// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A number as it is written, with its thousands and its decimals: « 1 234,50 », "1,234.50".
enum Numeral {
    /// What it is worth; nil when the same marks mean two numbers (« 1.200 », « 1,200 ») and
    /// the language it is written in is not known.
    static func quantity(_ written: some StringProtocol, in language: Language?) -> Quantity? {
        var digits = ""
        var marks: [(mark: Character, place: Int)] = []
        var hasSpaces = false
        for character in written {
            switch character {
            case "0"..."9": digits.append(character)
            case ".", ",": marks.append((character, digits.count))
            default: hasSpaces = true
            }
        }
        guard let places = decimals(marks, digits.count, hasSpaces, digits.first == "0", language)
        else { return nil }
        return quantity(digits, decimals: places)
    }

    /// How many of the digits are decimals.
    private static func decimals(
        _ marks: [(mark: Character, place: Int)],
        _ length: Int,
        _ hasSpaces: Bool,
        _ startsWithZero: Bool,
        _ language: Language?
    ) -> Int? {
        guard let last = marks.last else { return 0 }
        let after = length - last.place
        let groups = marks.dropLast()
        if let first = groups.first, first.mark == last.mark {
            // "1,234,567": one mark several times only separates thousands.
            let areGroups = isGrouping(marks, length) && marks.allSatisfy { $0.mark == first.mark }
            return areGroups && !hasSpaces && language?.decimal != last.mark ? 0 : nil
        }
        if !groups.isEmpty {
            // "1.234,50" and "1,234.50": the last of two marks is the decimal one.
            let isKnown = language.map { $0.decimal == last.mark } ?? true
            return isKnown && !hasSpaces && isGrouping(groups, last.place) ? after : nil
        }
        if hasSpaces || startsWithZero || after != 3 || last.place > 3 || last.place == 0 {
            return after
        }
        return switch language {
        case .french?: last.mark == "," ? after : nil
        case .english?: last.mark == "." ? after : 0
        case nil: nil
        }
    }

    private static func isGrouping(
        _ marks: some Collection<(mark: Character, place: Int)>,
        _ length: Int
    ) -> Bool {
        let places = marks.map(\.place) + [length]
        return (1...3).contains(places[0])
            && zip(places, places.dropFirst()).allSatisfy { $1 - $0 == 3 }
    }

    /// Beyond four decimals, which is what a spreadsheet's arithmetic leaves, it is rounded.
    private static func quantity(_ digits: String, decimals: Int) -> Quantity? {
        let whole = digits.dropLast(decimals)
        guard decimals > 0 else { return Quantity(whole) }
        let text = "\(whole.isEmpty ? "0" : whole).\(digits.suffix(decimals))"
        guard decimals > 4 else { return Quantity(text) }
        return decimals <= 20 ? Double(text).flatMap { Quantity(rounding: $0) } : nil
    }
}

extension Language {
    fileprivate var decimal: Character { Character(decimalSeparator) }
}
