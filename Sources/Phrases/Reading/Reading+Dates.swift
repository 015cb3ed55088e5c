// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Reading {
    /// A date, as precise as it is written: « 2024 », « mi-2024 », « T2 2025 », « 1er semestre
    /// 2026 », « mars 2025 », « 03/2025 », « 15/03/2025 », « 15-03-25 », "2025-03-15" with or
    /// without a time, « courant 2025 » (the year), and the serial number of a day that a
    /// spreadsheet shows in a cell of text ("44881", from 2000 to 2050, round numbers excepted).
    ///
    /// Years are of four figures, from 1900 to 2199; of two only after a day and a month.
    public static func date(_ text: String) -> PartialDate? {
        guard text.utf8.count <= longest, !text.utf8.contains(UInt8(ascii: "?")),
            !text.hasDecimalComma
        else {
            return nil
        }
        let day = text.withoutTime
        if let serial = serialDay(day) { return .day(serial) }
        let words = Folding.fold(String(day)).split(separator: " ")
            .filter { !DateWords.fillers.contains(String($0)) }
        switch words.count {
        case 1: return DateWords.year(words[0]).map { .year($0) }
        case 2: return date(words[0], words[1])
        case 3: return date(words[0], words[1], words[2])
        default: return nil
        }
    }

    private static func date(_ first: Substring, _ second: Substring) -> PartialDate? {
        if let year = DateWords.year(second) {
            if let part = DateWords.parts[String(first)] { return .part(part, of: year) }
            if let month = month(first) { return .month(month, of: year) }
            return period(first, of: year)
        }
        guard let year = DateWords.year(first) else { return nil }
        if second.utf8.count == 2, let month = month(second) { return .month(month, of: year) }
        return period(second, of: year)
    }

    private static func date(
        _ first: Substring,
        _ second: Substring,
        _ third: Substring
    ) -> PartialDate? {
        if let year = DateWords.year(first) {
            guard second.utf8.count <= 2, third.utf8.count <= 2, let month = Int(second),
                let day = Int(third)
            else { return nil }
            return Day(year: year, month: month, day: day).map { .day($0) }
        }
        guard let year = DateWords.year(third) ?? shortYear(third, after: second) else {
            return nil
        }
        if let date = period(first, second, of: year) { return date }
        if DateWords.parts[String(first)] != nil, let month = DateWords.months[String(second)] {
            return .month(month, of: year)
        }
        if let day = DateWords.rank(first), let month = month(second) {
            return Day(year: year, month: month, day: day).map { .day($0) }
        }
        // "March 15, 2025"
        guard let month = DateWords.months[String(first)], let day = DateWords.rank(second) else {
            return nil
        }
        return Day(year: year, month: month, day: day).map { .day($0) }
    }

    /// « mars », « 03 », « 3 ».
    private static func month(_ word: Substring) -> Int? {
        if let month = DateWords.months[String(word)] { return month }
        guard word.utf8.count <= 2, let month = Int(word), (1...12).contains(month) else {
            return nil
        }
        return month
    }

    /// « T2 », "Q2", « S1 », "H1".
    private static func period(_ word: Substring, of year: Int) -> PartialDate? {
        guard word.utf8.count == 2, let letter = word.first, let rank = Int(word.dropFirst()) else {
            return nil
        }
        return switch letter {
        case "t", "q": (1...4).contains(rank) ? .quarter(rank, of: year) : nil
        case "s", "h": (1...2).contains(rank) ? .half(rank, of: year) : nil
        default: nil
        }
    }

    /// « 2e trimestre », « trimestre 2 », "first half".
    private static func period(
        _ first: Substring,
        _ second: Substring,
        of year: Int
    ) -> PartialDate? {
        for (word, rank) in [(first, second), (second, first)] {
            guard let rank = DateWords.rank(rank) else { continue }
            if DateWords.quarters.contains(String(word)), (1...4).contains(rank) {
                return .quarter(rank, of: year)
            }
            if DateWords.halves.contains(String(word)), (1...2).contains(rank) {
                return .half(rank, of: year)
            }
        }
        return nil
    }

    /// « 15-03-25 » is of 2025, « 15-03-95 » of 1995; only after figures.
    private static func shortYear(_ word: Substring, after month: Substring) -> Int? {
        guard word.utf8.count == 2, let year = Int(word), Int(month) != nil else { return nil }
        return year < 70 ? 2000 + year : 1900 + year
    }

    /// Days since 30 December 1899, as Excel counts them. A round number is more likely to be an
    /// amount that strayed into the column: better asked about than dated.
    private static func serialDay(_ text: Substring) -> Day? {
        let whole = text.hasSuffix(".0") ? text.dropLast(2) : text
        guard whole.utf8.count == 5, let serial = Int(whole), (36_526...55_153).contains(serial),
            !serial.isMultiple(of: 500)
        else { return nil }
        return Day(daysSince1970: serial - 25_569)
    }
}

extension String {
    /// « 2024,5 » is a number, not a month.
    fileprivate var hasDecimalComma: Bool {
        zip(utf8, utf8.dropFirst()).contains { pair in
            pair.0 == UInt8(ascii: ",") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(pair.1)
        }
    }

    /// Without the hour that follows the day, as in "2025-03-15T10:00:00Z".
    fileprivate var withoutTime: Substring {
        let text = self[...].trimmed
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return text }
        let day = text[..<colon].dropSuffix(while: \.isNumber)
        let hour = text[day.endIndex..<colon]
        let rest = text[colon...].utf8
        guard (1...2).contains(hour.count), day.last == "T" || day.last?.isWhitespace == true,
            rest.allSatisfy({ "0123456789:.+-Z".utf8.contains($0) })
        else { return text }
        return day.dropLast().trimmed
    }
}

extension Substring {
    var trimmed: Substring { drop(while: \.isWhitespace).dropSuffix(while: \.isWhitespace) }

    fileprivate func dropSuffix(while isDropped: (Character) -> Bool) -> Substring {
        lastIndex { !isDropped($0) }.map { self[...$0] } ?? ""
    }
}
