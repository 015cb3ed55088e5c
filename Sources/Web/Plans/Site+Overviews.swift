// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Storage
import Views

/// What an overview depends on: it changes with the register, with the day, and with whoever reads
/// it.
struct OverviewKey: Hashable, Sendable {
    let territory: TerritoryID
    let position: Int64
    let asOf: AsOf?
    let rights: Rights
    /// The day that deadlines are compared with.
    let day: Day
}

extension Site {
    /// The plans and how their actions stand, as this visit may see them: counted now, unless it
    /// was lately.
    func overview(for visit: TerritoryVisit) -> Overview {
        let (view, day) = (visit.view, visit.reader.day)
        let key = OverviewKey(
            territory: view.id,
            position: visit.arrival.snapshot.head.position,
            asOf: view.asOf,
            rights: view.rights,
            day: day
        )
        if let kept = overviews[key] { return kept }
        let overview = Overview(view, on: day)
        overviews.keep(overview, for: key)
        return overview
    }
}
