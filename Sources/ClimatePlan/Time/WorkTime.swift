// SPDX-License-Identifier: EUPL-1.2

/// An amount of work, exact: hours, full-time equivalents and per cent of a full time are all whole
/// numbers of its unit, for a year, a quarter and a month alike, so that sums never drift.
public struct WorkTime: Hashable, Sendable {
    /// Hours that a full time works in a year: article 1 of the décret n° 2000-815 of 25 August
    /// 2000, which that of 12 July 2001 (n° 2001-623) applies to local authorities.
    public static let hoursOfFullTime = 1_607
    /// Hours of a day of 35 a week.
    static let hoursOfDay = 7

    /// Six hundred thousandths of a minute: the largest unit that a month of a ten-thousandth of
    /// one per cent of a full time is a whole number of.
    let units: Int64

    private static let unitsOfMinute: Int64 = 600_000
    static let fullTime = hours(Int64(hoursOfFullTime))
    /// Beyond this a figure is a slip, and sums must not overflow.
    private static let mostFullTimes = Quantity(1_000)

    init(units: Int64) {
        self.units = units
    }

    static func minutes(_ minutes: Int64) -> WorkTime { WorkTime(units: minutes * unitsOfMinute) }
    static func hours(_ hours: Int64) -> WorkTime { minutes(hours * 60) }

    /// A year of that many full-time equivalents, from none to a thousand.
    public static func year(ofFullTimes count: Quantity) -> WorkTime {
        let count = min(max(count, .zero), mostFullTimes)
        return WorkTime(units: count.tenThousandths * (fullTime.units / Quantity.scale))
    }

    /// A year of that many per cent of a full time.
    static func year(ofPercent percent: Quantity) -> WorkTime {
        let percent = min(max(percent, .zero), Quantity(100))
        return WorkTime(units: percent.tenThousandths * (fullTime.units / Quantity.scale / 100))
    }
}

extension WorkTime: AdditiveArithmetic, Comparable {
    public static let zero = WorkTime(units: 0)

    public static func + (left: Self, right: Self) -> Self {
        Self(units: left.units + right.units)
    }

    public static func - (left: Self, right: Self) -> Self {
        Self(units: left.units - right.units)
    }

    public static func < (left: Self, right: Self) -> Bool { left.units < right.units }

    static func * (left: Self, right: Int) -> Self { Self(units: left.units * Int64(right)) }
}

extension WorkTime {
    /// What that many months of a year at this pace take.
    func over(months: Int) -> WorkTime { WorkTime(units: units * Int64(months) / 12) }

    /// As full-time equivalents of that many months, to the nearest ten-thousandth.
    public func fullTimes(over months: Int) -> Quantity {
        rounded(by: Self.fullTime.units / Quantity.scale / 12 * Int64(max(months, 1)))
    }

    /// To the nearest ten-thousandth of an hour.
    public var hours: Quantity { rounded(by: 60 * Self.unitsOfMinute / Quantity.scale) }

    private func rounded(by divisor: Int64) -> Quantity {
        let magnitude = Int64((units.magnitude + UInt64(divisor) / 2) / UInt64(divisor))
        return Quantity(tenThousandths: units < 0 ? -magnitude : magnitude)
    }
}

extension WorkTime {
    /// How far it reaches on a scale, for a drawing.
    public func share(of whole: WorkTime, outOf length: Int) -> Int {
        guard whole > .zero, units > 0 else { return 0 }
        return min(Int(Double(units) / Double(whole.units) * Double(length)), length)
    }
}
