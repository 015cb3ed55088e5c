// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Phrasebook {
    /// « 3 décembre », of a day that is near.
    public func dayAndMonth(_ day: Day) -> String {
        self[
            Phrase(
                "date.dayMonth",
                .text("day", day.day == 1 ? self[.firstOfMonth] : String(day.day)),
                .text("month", months[day.month - 1])
            )
        ]
    }
}
