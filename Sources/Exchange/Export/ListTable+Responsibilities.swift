// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

extension ListTable {
    /// The matrix of who does what: a row an action, a column each service, post, body and
    /// organisation that has a part, and what is missing last.
    public init(matrixOf rows: [Responsibilities], in view: View, _ phrasebook: Phrasebook) {
        let named = Set(rows.flatMap(\.parts.keys))
        let bearers = Responsibility.bearers.flatMap { kind in
            view.records(of: kind).filter { named.contains($0.id) }
                .collated { $0.text(.name) ?? "" }
        }
        let words = Dictionary(
            Responsibility.allCases.map { ($0, phrasebook[.part($0)]) },
            uniquingKeysWith: { first, _ in first }
        )
        let columns =
            [Column(phrasebook.label(of: .action), width: 48)]
            + bearers.map { Column($0.text(.name) ?? "", width: 14) }
            + [Column(phrasebook[.gapsHeading], width: 36)]
        self.init(
            phrasebook[.exportName("whoDoesWhat")],
            columns,
            rows: rows.map { row in
                let title = row.action.text(.title) ?? ""
                let parts = bearers.map { bearer in
                    row.parts[bearer.id, default: []].compactMap { words[$0] }
                        .joined(separator: ", ")
                }
                let gaps = row.gaps.map { phrasebook[.mark(of: $0.rule)] }
                let name = row.action.number.map { phrasebook[.numbered($0, title)] } ?? title
                return ([name] + parts + [gaps.joined(separator: ", ")]).map(Cell.init(words:))
            }
        )
    }
}
