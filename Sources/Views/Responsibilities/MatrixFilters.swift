// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The form that chooses the rows of the matrix.
struct MatrixFilters: Sendable {
    let label: String
    let action: String
    let selects: [ActionFilters.Select]
    let button: String
    let carried: [CarriedItem]

    /// Nil where there is nothing to choose between.
    init?(_ query: ResponsibilityQuery, _ overview: Overview, _ reader: Reader) {
        label = reader.say(.matrixFilter)
        action = Address.whoDoesWhat(reader.slug).path
        button = reader.say(.filterButton)
        carried = reader.visit.lens.carried
        let services = reader.view.records(of: .service)
            .map { ($0.id, reader.name(of: $0)) }.collated { $0.1 }
        selects = [
            Self.select(
                ResponsibilityQuery.axisParameter,
                .matrixAxis,
                reader.axes(of: overview),
                query.axis,
                reader
            ),
            Self.select(
                ResponsibilityQuery.serviceParameter,
                .matrixService,
                services,
                query.service,
                reader
            ),
        ].compactMap(\.self)
        guard !selects.isEmpty else { return nil }
    }

    private static func select(
        _ name: String,
        _ label: Phrase,
        _ entries: [(RecordID, String)],
        _ asked: RecordID?,
        _ reader: Reader
    ) -> ActionFilters.Select? {
        guard !entries.isEmpty else { return nil }
        let all = ActionFilters.Choice(
            value: "",
            text: reader.say(.noMatter),
            isSelected: asked == nil
        )
        let choices = entries.map { id, text in
            ActionFilters.Choice(value: id.text, text: text, isSelected: id == asked)
        }
        return ActionFilters.Select(
            name: name,
            id: "f-" + name,
            label: reader.say(label),
            choices: [all] + choices
        )
    }
}

extension Reader {
    /// Every axis of every plan, those under another set back.
    fileprivate func axes(of overview: Overview) -> [(RecordID, String)] {
        func entries(_ branch: PlanTree.Branch, _ depth: Int) -> [(RecordID, String)] {
            let indent = String(repeating: "\u{2003}", count: depth)
            return [(branch.axis.id, indent + title(of: branch.axis))]
                + branch.branches.flatMap { entries($0, depth + 1) }
        }
        return overview.trees.flatMap(\.branches).flatMap { entries($0, 0) }
    }
}
