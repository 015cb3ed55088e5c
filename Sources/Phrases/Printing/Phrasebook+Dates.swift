// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation

extension Phrasebook {
    /// « 12 décembre 2026 », « 1ᵉʳ janvier 2026 ».
    public func day(_ day: Day) -> String {
        self[
            Phrase(
                "date.day",
                .text("day", day.day == 1 ? self[.firstOfMonth] : String(day.day)),
                .text("month", months[day.month - 1]),
                .text("year", String(day.year))
            )
        ]
    }

    /// « 12/12/2026 » in a table, "12 Dec 2026" in English, where figures alone are ambiguous.
    public func shortDay(_ day: Day) -> String {
        self[
            Phrase(
                "date.short",
                .text("day", padded(day.day)),
                .text("month", shortMonths[day.month - 1]),
                .text("year", String(day.year))
            )
        ]
    }

    /// « samedi 12 décembre 2026 ».
    public func weekdayAndDay(_ day: Day) -> String {
        self[
            Phrase(
                "date.weekday",
                .text("weekday", weekdays[day.weekday - 1]),
                .text("date", self.day(day))
            )
        ]
    }

    /// « mardi 17 novembre 2026, 9 h 12 », of an instant in milliseconds since 1970, UTC.
    public func instant(_ instant: Int64, in zone: TimeZone) -> String {
        let seconds = Int((Double(instant) / 1_000).rounded(.down))
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        let local = seconds + offset
        let second = (local % 86_400 + 86_400) % 86_400
        guard let day = Day(daysSince1970: (local - second) / 86_400) else { return "" }
        return self[
            Phrase(
                "date.moment",
                .text("date", weekdayAndDay(day)),
                .text("hour", String(second / 3_600)),
                .text("minute", padded(second / 60 % 60))
            )
        ]
    }

    public func moment(_ moment: Moment, in zone: TimeZone) -> String {
        instant(moment.instant, in: zone)
    }

    /// « mi-2024 », « T2 2025 », « 1ᵉʳ semestre 2025 », « mars 2025 », « 12 décembre 2026 ».
    public func date(_ date: PartialDate) -> String {
        switch date {
        case .year(let year):
            String(year)
        case .part(let part, let year):
            self[Phrase("date.part.\(part.rawValue)", .text("year", String(year)))]
        case .half(let half, let year):
            self[Phrase("date.half.\(half)", .text("year", String(year)))]
        case .quarter(let quarter, let year):
            self[
                Phrase(
                    "date.quarter",
                    .text("quarter", String(quarter)),
                    .text("year", String(year))
                )
            ]
        case .month(let month, let year):
            self[
                Phrase(
                    "date.month",
                    .text("month", months[month - 1]),
                    .text("year", String(year))
                )
            ]
        case .day(let day):
            self.day(day)
        }
    }

    /// « mi-2025 – décembre 2027 »; with one end open, « départ : mi-2025 ». Nil without any.
    public func range(_ start: PartialDate?, _ end: PartialDate?) -> String? {
        switch (start, end) {
        case (nil, nil): nil
        case (let start?, nil): self[Phrase("date.from", .date("start", start))]
        case (nil, let end?): self[Phrase("date.until", .date("end", end))]
        case (let start?, let end?):
            start == end
                ? date(start)
                : self[Phrase("date.range", .date("start", start), .date("end", end))]
        }
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
