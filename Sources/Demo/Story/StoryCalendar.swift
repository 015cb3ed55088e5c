// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Dates as the story writes them. The past of the territory has dates of its own; what lies
/// near the day of start is counted from it, as planners do:
///
/// - "J-12", "J+56": days before or after the day of start, on a weekday;
/// - "M+3", "T+2", "A+1": the month, quarter or year so many after the one of the start;
/// - "40 %": that far between the last dated event and the near past, however long that is.
struct StoryCalendar: Sendable {
    /// The last day whose events are dated once for all.
    static let lastDated = Day(sinceEpoch: 20_665)
    /// Days before the start from which events are counted back.
    static let nearPast = 60
    /// Before that day, the near past would run into the dated one.
    static let earliestStart = Day(sinceEpoch: lastDated.sinceEpoch + nearPast + 2)

    let start: Day

    /// A day on which something was recorded or is due.
    func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        if let days = offset(text, "J") { return weekday(start.sinceEpoch + days) }
        guard text.hasSuffix(" %"), let share = Int(text.dropLast(2)), (0...100).contains(share)
        else { return nil }
        let first = Self.lastDated.sinceEpoch
        let span = start.sinceEpoch - Self.nearPast - first
        return weekday(first + span * share / 100)
    }

    /// A date as precise as it is written.
    func date(_ text: String) -> PartialDate? {
        relative(text) ?? Reading.date(text)
    }

    func relative(_ text: String) -> PartialDate? {
        if offset(text, "J") != nil { return day(text).map { .day($0) } }
        if let months = offset(text, "M") {
            let month = start.year * 12 + start.month - 1 + months
            return .month(month % 12 + 1, of: month / 12)
        }
        if let quarters = offset(text, "T") {
            let quarter = start.year * 4 + (start.month - 1) / 3 + quarters
            return .quarter(quarter % 4 + 1, of: quarter / 4)
        }
        return offset(text, "A").map { .year(start.year + $0) }
    }

    /// "J-12" is -12.
    private func offset(_ text: String, _ letter: Character) -> Int? {
        guard text.first == letter, let sign = text.dropFirst().first, "+-".contains(sign) else {
            return nil
        }
        return Int(text.dropFirst())
    }

    /// Offices are closed at weekends: the Friday before.
    private func weekday(_ days: Int) -> Day {
        // 1 January 1970 was a Thursday.
        let rank = ((days + 3) % 7 + 7) % 7
        return Day(sinceEpoch: days - max(0, rank - 4))
    }
}
