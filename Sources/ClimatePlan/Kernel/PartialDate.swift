// SPDX-License-Identifier: EUPL-1.2

/// A date known as precisely as the plan says it: "2024", "mi-2024", "T2 2025", a month, a day.
public enum PartialDate: Hashable, Sendable {
    /// Which part of a year is meant by a word: « début », « mi- », « fin ».
    public enum Part: String, Hashable, Sendable, CaseIterable {
        case early, middle, late
    }

    case year(Int)
    case part(Part, of: Int)
    /// Half-year, 1 or 2.
    case half(Int, of: Int)
    /// Quarter, 1 to 4 (« T2 2025 »).
    case quarter(Int, of: Int)
    case month(Int, of: Int)
    case day(Day)
}

extension PartialDate {
    /// The first and the last day it may mean; « mi-2024 » is read as May to August.
    public var days: ClosedRange<Day> {
        switch self {
        case .year(let year): Self.months(1...12, of: year)
        case .part(.early, let year): Self.months(1...4, of: year)
        case .part(.middle, let year): Self.months(5...8, of: year)
        case .part(.late, let year): Self.months(9...12, of: year)
        case .half(let half, let year): Self.months((half * 6 - 5)...(half * 6), of: year)
        case .quarter(let quarter, let year):
            Self.months((quarter * 3 - 2)...(quarter * 3), of: year)
        case .month(let month, let year): Self.months(month...month, of: year)
        case .day(let day): day...day
        }
    }

    private static func months(_ months: ClosedRange<Int>, of year: Int) -> ClosedRange<Day> {
        let first = Day(checked: year, months.lowerBound, 1)
        let length = Day.length(ofMonth: months.upperBound, year: year)
        return first...Day(checked: year, months.upperBound, length)
    }

    /// Sorts a calendar: by the earliest day meant, the vaguer date first.
    public static func precedes(_ left: Self, _ right: Self) -> Bool {
        let (first, second) = (left.days, right.days)
        return first.lowerBound == second.lowerBound
            ? first.upperBound > second.upperBound : first.lowerBound < second.lowerBound
    }
}

extension PartialDate {
    /// "2024", "2024-middle", "2024-H1", "2024-Q2", "2024-03", "2024-03-15": the stored form.
    public var wire: String {
        switch self {
        case .year(let year): Day.padded(year, 4)
        case .part(let part, let year): "\(Day.padded(year, 4))-\(part.rawValue)"
        case .half(let half, let year): "\(Day.padded(year, 4))-H\(half)"
        case .quarter(let quarter, let year): "\(Day.padded(year, 4))-Q\(quarter)"
        case .month(let month, let year): "\(Day.padded(year, 4))-\(Day.padded(month, 2))"
        case .day(let day): day.text
        }
    }

    public init?(wire: String) {
        if let day = Day(wire) {
            self = .day(day)
            return
        }
        let words = wire.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = words.first, first.utf8.count == 4, let year = Int(first),
            (1...9999).contains(year)
        else { return nil }
        guard words.count == 2 else {
            self = .year(year)
            return
        }
        self.init(word: words[1], of: year)
    }

    private init?(word: Substring, of year: Int) {
        let number = Int(word.dropFirst())
        if let part = Part(rawValue: String(word)) {
            self = .part(part, of: year)
        } else if word.hasPrefix("H"), let number, (1...2).contains(number) {
            self = .half(number, of: year)
        } else if word.hasPrefix("Q"), let number, (1...4).contains(number) {
            self = .quarter(number, of: year)
        } else if word.utf8.count == 2, let month = Int(word), (1...12).contains(month) {
            self = .month(month, of: year)
        } else {
            return nil
        }
    }
}

extension PartialDate: StoredAsText {
    init?(stored: String) { self.init(wire: stored) }
    var stored: String { wire }
}
