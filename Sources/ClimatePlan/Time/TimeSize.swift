// SPDX-License-Identifier: EUPL-1.2

/// A size that anyone can answer by. A day is seven hours, a week five days: days of a week are
/// shares of a full time, days of a month are counted twelve times a year.
public enum TimeSize: String, Hashable, Sendable, CaseIterable {
    case hourAMonth, halfDayAMonth, dayAMonth, twoDaysAMonth
    case halfDayAWeek, dayAWeek, halfTime, fullTime

    /// What it takes in a year.
    public var yearly: WorkTime {
        switch self {
        case .hourAMonth: .hours(12)
        case .halfDayAMonth: .minutes(Int64(WorkTime.hoursOfDay) * 12 * 30)
        case .dayAMonth: .hours(Int64(WorkTime.hoursOfDay) * 12)
        case .twoDaysAMonth: .hours(Int64(WorkTime.hoursOfDay) * 24)
        case .halfDayAWeek: .year(ofPercent: Quantity(10))
        case .dayAWeek: .year(ofPercent: Quantity(20))
        case .halfTime: .year(ofPercent: Quantity(50))
        case .fullTime: .fullTime
        }
    }
}

extension Record {
    /// What a need of time takes in a year: the figure if there is one, the upper one of a range,
    /// else the size. Nil when it says neither, or says that it is not estimated.
    var yearlyTime: WorkTime? {
        if let amount = amount(.amount) { return amount.yearlyTime }
        return choice(.size).flatMap(TimeSize.init(rawValue:))?.yearly
    }
}

extension Amount {
    /// Nil of euros, and of what is not estimated.
    public var yearlyTime: WorkTime? {
        guard case .between(_, let high, .fullTimeEquivalent) = self else { return nil }
        return .year(ofFullTimes: high)
    }
}
