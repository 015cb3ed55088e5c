// SPDX-License-Identifier: EUPL-1.2

/// A year or a quarter over which time is counted, month by month.
public enum WorkPeriod: Hashable, Sendable {
    case year(Int)
    /// Quarter, 1 to 4.
    case quarter(Int, of: Int)

    /// The years that can be looked at.
    public static let years = 2000...2100

    /// The quarter that a day falls in.
    public static func quarter(of day: Day) -> WorkPeriod {
        .quarter((day.month - 1) / 3 + 1, of: day.year)
    }

    /// Reads "2026" or "2026-Q4".
    public init?(_ text: String) {
        switch PartialDate(wire: text) {
        case .year(let year)? where Self.years.contains(year): self = .year(year)
        case .quarter(let quarter, let year)? where Self.years.contains(year):
            self = .quarter(quarter, of: year)
        default: return nil
        }
    }

    public var date: PartialDate {
        switch self {
        case .year(let year): .year(year)
        case .quarter(let quarter, let year): .quarter(quarter, of: year)
        }
    }

    public var year: Int {
        switch self {
        case .year(let year), .quarter(_, let year): year
        }
    }

    /// Its months, each by `MonthIndex`.
    var months: ClosedRange<Int> {
        MonthIndex.of(date.days.lowerBound)...MonthIndex.of(date.days.upperBound)
    }

    public var length: Int { months.count }

    public func covers(_ day: Day) -> Bool { date.days.contains(day) }

    /// The one that comes after it, or before.
    public func moved(by steps: Int) -> WorkPeriod {
        switch self {
        case .year(let year): return .year(year + steps)
        case .quarter(let quarter, let year):
            let rank = year * 4 + quarter - 1 + steps
            return .quarter(rank % 4 + 1, of: rank / 4)
        }
    }
}

/// Months counted in a row from the year 0.
enum MonthIndex {
    static func of(_ day: Day) -> Int { day.year * 12 + day.month - 1 }

    /// A day in the middle of the month: who holds a mandate then holds it that month.
    static func middle(of month: Int) -> Day { Day(checked: month / 12, month % 12 + 1, 15) }
}

/// From a month to a month, both included; open where nothing says when it begins or ends.
struct MonthSpan: Hashable, Sendable {
    var first: Int?
    var last: Int?

    init(_ start: PartialDate?, _ end: PartialDate?) {
        first = start.map { MonthIndex.of($0.days.lowerBound) }
        last = end.map { MonthIndex.of($0.days.upperBound) }
    }

    /// How many of those months it has.
    func count(in months: ClosedRange<Int>) -> Int {
        let first = max(self.first ?? months.lowerBound, months.lowerBound)
        let last = min(self.last ?? months.upperBound, months.upperBound)
        return max(0, last - first + 1)
    }
}
