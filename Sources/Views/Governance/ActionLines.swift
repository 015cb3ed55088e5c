// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Actions that someone or something is concerned by, under what makes them so.
struct ActionGroup: Sendable {
    struct Line: Sendable {
        let action: Link
        let status: Status?
        let end: String
    }

    let label: String
    let lines: [Line]

    init?(_ label: String, _ actions: [Record], _ reader: Reader) {
        guard !actions.isEmpty else { return nil }
        self.label = label
        lines = actions.map { action in
            Line(
                action: reader.link(toAction: action),
                status: Status(
                    action.choice(.status),
                    overdue: action.isOverdue(on: reader.day),
                    in: reader.phrasebook
                ),
                end: action.date(.end).map { reader.phrasebook.date($0) } ?? ""
            )
        }
    }
}

extension Reader {
    /// The actions that name a record or a person in a field, field by field.
    func groups(_ isConcerned: (Record, Field) -> Bool) -> [ActionGroup] {
        let actions = view.actions
        return view.fields(of: .action).compactMap { field in
            let concerned = actions.filter { view.reads(field, of: $0) && isConcerned($0, field) }
            return ActionGroup(phrasebook.label(of: field), concerned, self)
        }
    }
}
