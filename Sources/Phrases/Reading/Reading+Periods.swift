// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// From when to when; one end may be open.
public struct Period: Hashable, Sendable {
    public var start: PartialDate?
    public var end: PartialDate?

    public init(start: PartialDate?, end: PartialDate?) {
        self.start = start
        self.end = end
    }
}

extension Reading {
    /// « 2022-2026 », « 2022-26 », « de mars à juin 2025 », « entre mi-2024 et fin 2026 »,
    /// « mi-2025 – décembre 2027 », « à partir de 2024 », « jusqu'à fin 2026 ». A single date is
    /// not a period, and « 2023-11 » is a month.
    public static func period(_ text: String) -> Period? {
        guard text.utf8.count <= longestPeriod, !text.utf8.contains(UInt8(ascii: "?")) else {
            return nil
        }
        if let years = years(text) { return years }
        let words = Folding.words(spelled(text))
        if let period = closed(words) { return period }
        for (opening, isStart) in openings where words.starts(with: opening) {
            let rest = words.dropFirst(opening.count).joined(separator: " ")
            guard let date = date(rest) else { continue }
            return isStart ? Period(start: date, end: nil) : Period(start: nil, end: date)
        }
        return nil
    }

    private static let openings: [(words: [String], isStart: Bool)] = [
        (["a", "partir", "de"], true), (["a", "partir", "du"], true),
        (["a", "compter", "de"], true),
        (["a", "compter", "du"], true), (["depuis"], true), (["des"], true), (["depart"], true),
        (["from"], true), (["since"], true), (["as", "of"], true),
        (["jusqu", "a"], false), (["jusqu", "au"], false), (["jusqu", "en"], false),
        (["echeance"], false), (["until"], false), (["up", "to"], false),
    ]

    /// What is longer tells a story, in which two dates need not be the ends of anything.
    private static let longestPeriod = 80

    /// Arrows and dashes between two dates read as « à »; a hyphen does so between spaces.
    private static func spelled(_ text: String) -> String {
        var spelled = ""
        var previous: Character?
        for character in text {
            switch (previous, character) {
            case (_, "–"), (_, "—"), (_, "→"), ("-", ">"), ("=", ">"): spelled += " à "
            case ("-", " ") where spelled.hasSuffix(" -"): spelled += " à "
            default: spelled.append(character)
            }
            previous = character
        }
        return spelled
    }

    /// « 2022-2026 », « 2022/2026 », « 2022-26 » when 26 cannot be a month.
    private static func years(_ text: String) -> Period? {
        let parts = text.split(omittingEmptySubsequences: false) { "-/–".contains($0) }
            .map(\.trimmed)
        guard parts.count == 2, let start = DateWords.year(parts[0]) else { return nil }
        if let end = DateWords.year(parts[1]) { return ordered(.year(start), .year(end)) }
        guard parts[1].utf8.count == 2, let last = Int(parts[1]), last > 12 else { return nil }
        return ordered(.year(start), .year(start / 100 * 100 + last))
    }

    private static func closed(_ words: [String]) -> Period? {
        let opening = words.first ?? ""
        let isBetween = ["entre", "between"].contains(opening)
        let links = isBetween ? ["et", "and"] : ["a", "au", "to", "until", "jusqu"]
        let first = isBetween || opening == "from" ? 1 : 0
        for (rank, word) in words.enumerated() where links.contains(word) && rank > first {
            var right = words[(rank + 1)...]
            if word == "jusqu" || right.first == "a" { right = right.dropFirst() }
            guard let end = date(right.joined(separator: " ")),
                let start = start(words[first..<rank].joined(separator: " "), before: end)
            else { continue }
            return ordered(start, end)
        }
        return nil
    }

    /// « mars à juin 2025 » says the year once, « du 3 au 15 mars 2025 » the month too.
    private static func start(_ text: String, before end: PartialDate) -> PartialDate? {
        if let date = date(text) { return date }
        let last = end.days.lowerBound
        let hasWords = text.split(separator: " ").contains { word in
            word.contains(where: \.isLetter) && !DateWords.fillers.contains(String(word))
        }
        if hasWords, let date = date("\(text) \(last.year)") { return date }
        guard case .day = end else { return nil }
        return date("\(text) \(last.month) \(last.year)")
    }

    private static func ordered(_ start: PartialDate, _ end: PartialDate) -> Period? {
        start.days.lowerBound <= end.days.upperBound ? Period(start: start, end: end) : nil
    }
}
