// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What was declared, voted and given means, of the plans and of the actions one by one.
public struct PortagePage: Page {
    public static let template = "Portage/portage"
    /// Actions shown with their facts.
    public static let longest = 100

    /// A plan or an action, with its facts.
    struct Group: Sendable {
        let about: Link
        let lines: [BackingLine]
        let add: Link?
    }

    struct Row: Sendable {
        let axis: Link
        let figures: [Figure]
    }

    struct Figure: Sendable {
        let label: String
        let count: String
        let isBlank: Bool
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let hint: String
    let plans: [Group]
    let hasPlans: Bool
    let plansLabel: String
    let columns: [String]
    let rows: [Row]
    let hasRows: Bool
    let axesLabel: String
    let axisLabel: String
    let actions: [Group]
    let hasActions: Bool
    let actionsLabel: String
    let others: String?

    public init(_ reader: Reader, _ overview: Overview) {
        heading = reader.say(.portageHeading)
        let matrix = Link(
            reader.say(.whoDoesWhatHeading),
            to: reader.link(to: .whoDoesWhat(reader.slug))
        )
        shell = Shell(reader, title: heading, trail: reader.view.rights.isInside ? [matrix] : [])
        answer = Sentence(reader.answer(reader.view.portage(of: overview.actions)))
        hint = reader.say(.portageHint)
        plans = reader.view.plans.map { plan in
            Group(
                about: reader.link(to: plan),
                lines: BackingLine.all(of: plan.id, reader),
                add: reader.way(toAdd: .backing, under: plan)
            )
        }
        hasPlans = !plans.isEmpty
        plansLabel = reader.say(.portageByPlan)
        let kinds = ChoiceList.backingKinds.codes.map {
            reader.phrasebook.label($0, of: .backingKinds)
        }
        columns = [reader.say(.portageActionsColumn)] + kinds
        rows = reader.rows(overview, columns)
        hasRows = !rows.isEmpty
        axesLabel = reader.say(.portageByAxis)
        axisLabel = reader.say(.portageAxisColumn)
        let backed = overview.actions.filter { !reader.view.backings(of: $0.id).isEmpty }
        actions = backed.prefix(Self.longest).map { action in
            Group(
                about: reader.link(toAction: action),
                lines: BackingLine.all(of: action.id, reader),
                add: nil
            )
        }
        hasActions = !actions.isEmpty
        actionsLabel = reader.say(.portageByAction)
        others =
            backed.count > Self.longest
            ? reader.say(.otherBackedActions(backed.count - Self.longest)) : nil
    }
}

extension Reader {
    fileprivate func answer(_ tally: PortageTally) -> String {
        guard tally.backed > 0 else { return say(.nothingBackedYet) }
        let clauses = ChoiceList.backingKinds.codes.compactMap { kind in
            tally.counts[kind].map { say(.backed(kind, $0)) }
        }
        return say(.backedActions(tally.backed, of: tally.actions, clauses))
    }

    /// The outermost axes, then what stands in no plan.
    fileprivate func rows(_ overview: Overview, _ columns: [String]) -> [PortagePage.Row] {
        var rows = overview.trees.flatMap(\.branches).map { branch in
            let axis = Link(
                title(of: branch.axis),
                to: address(of: branch.axis).map { link(to: $0) }
            )
            return row(axis, view.portage(of: branch.actions), columns)
        }
        if overview.outside > 0 {
            let outside = overview.actions.filter { view.placements(of: $0).isEmpty }
            let list = list { $0.isOutsidePlans = true }
            rows.append(
                row(
                    Link(say(.portageOutside), to: link(to: list)),
                    view.portage(of: outside),
                    columns
                )
            )
        }
        return rows
    }

    private func row(
        _ axis: Link,
        _ tally: PortageTally,
        _ columns: [String]
    ) -> PortagePage.Row {
        let counts =
            [tally.actions] + ChoiceList.backingKinds.codes.map { tally.counts[$0, default: 0] }
        return PortagePage.Row(
            axis: axis,
            figures: zip(columns, counts).map { label, count in
                PortagePage.Figure(
                    label: label,
                    count: phrasebook.integer(count),
                    isBlank: count == 0
                )
            }
        )
    }
}
