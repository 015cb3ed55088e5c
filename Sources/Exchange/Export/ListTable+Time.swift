// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

extension ListTable {
    /// Time available and needed by service, as far as the reader may see it: totals only, never of
    /// someone.
    public init(timeIn workload: Workload, _ view: View, _ phrasebook: Phrasebook) {
        let months = workload.period.length
        func cell(_ time: WorkTime) -> Cell { .number(time.fullTimes(over: months).double) }
        let titles: [Phrase] = [
            .serviceColumn, .exportPeriod, .exportAvailable, .exportNeeded, .exportSupposed,
            .exportShortage,
        ]
        self.init(
            phrasebook[.exportName("time")],
            titles.map { Column(phrasebook[$0], width: $0 == .serviceColumn ? 40 : 16) },
            rows: workload.groups.map { group in
                [
                    Cell(words: phrasebook.name(of: group, in: view)),
                    .text(phrasebook.date(workload.period.date)),
                    cell(group.balance.available), cell(group.balance.needed),
                    cell(group.balance.supposed), cell(group.balance.shortage),
                ]
            }
        )
    }
}

extension Phrasebook {
    /// The services it takes together, or what it is when it has none.
    fileprivate func name(of group: Workload.Group, in view: View) -> String {
        if group.isUnidentified { return self[.withoutIdentifiedTime] }
        let services = group.services.compactMap { view.record($0)?.text(.name) }
        return list(services + (group.hasUnplaced ? [self[.ofNoService]] : []))
    }
}
