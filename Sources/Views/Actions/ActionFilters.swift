// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The form that filters the list of actions, and what filters it now.
struct ActionFilters: Sendable {
    struct Choice: Hashable, Sendable {
        let value: String
        let text: String
        let isSelected: Bool
    }

    struct Select: Sendable {
        let name: String
        let id: String
        let label: String
        let choices: [Choice]
    }

    struct Check: Hashable, Sendable {
        let name: String
        let id: String
        let label: String
        let isChecked: Bool
    }

    /// A filter in force, and the same list without it.
    struct Chip: Hashable, Sendable {
        let text: String
        let href: String
        let remove: String
    }

    let label: String
    let action: String
    let textLabel: String
    let text: String
    let first: [Select]
    let others: [Select]
    let checks: [Check]
    /// To what the words of these filters mean.
    let terms: Link
    let othersLabel: String
    let isOpen: Bool
    let button: String
    let carried: [CarriedItem]
    let chips: [Chip]
    let hasChips: Bool
    let chipsLabel: String
    let all: Link

    init(_ query: ActionQuery, _ overview: Overview, _ reader: Reader) {
        label = reader.say(.filterLabel)
        action = Address.actions(reader.slug, query).path
        textLabel = reader.say(.filterText)
        text = query.text
        let selects = FilterSelects(query, overview, reader)
        first = selects.first
        others = selects.others
        checks = Self.checks(query, reader)
        terms = Link(
            reader.say(.glossaryAsked),
            to: Link.term(.overdue, in: reader.visit).href
        )
        othersLabel = reader.say(.moreFilters)
        isOpen =
            (others.flatMap(\.choices).contains { $0.isSelected && !$0.value.isEmpty })
            || checks.contains(where: \.isChecked)
        button = reader.say(.filterButton)
        carried = reader.visit.lens.carried + Self.carried(query)
        chips = FilterChips(query, reader).chips
        hasChips = !chips.isEmpty
        chipsLabel = reader.say(.filtersInForce)
        all = Link(
            reader.say(.allActions),
            to: reader.link(to: .actions(reader.slug, ActionQuery()))
        )
    }

    /// What the form does not ask but must not forget: the order, and filters that come by links.
    private static func carried(_ query: ActionQuery) -> [CarriedItem] {
        let asked: Set = [
            "q", "statut", "priorite", "theme", "secteur", "plan", "axe", "service",
            "organisation", "hors-plan", "dehors", "depassee", "page",
        ]
        return query.items.filter { !asked.contains($0.name) }
            .map { CarriedItem(name: $0.name, value: $0.value) }
    }

    private static func checks(_ query: ActionQuery, _ reader: Reader) -> [Check] {
        [
            Check(
                name: "depassee",
                id: "f-depassee",
                label: reader.say(.filterOverdue),
                isChecked: query.isOverdue
            ),
            Check(
                name: "hors-plan",
                id: "f-hors-plan",
                label: reader.say(.filterOutsidePlans),
                isChecked: query.isOutsidePlans
            ),
            Check(
                name: "dehors",
                id: "f-dehors",
                label: reader.say(.filterCarriedOutside),
                isChecked: query.isCarriedOutside
            ),
        ]
    }
}

/// The lists of the form.
private struct FilterSelects {
    let query: ActionQuery
    let overview: Overview
    let reader: Reader

    init(_ query: ActionQuery, _ overview: Overview, _ reader: Reader) {
        self.query = query
        self.overview = overview
        self.reader = reader
    }

    var first: [ActionFilters.Select] {
        [choices("statut", .status), records("service", .service, query.service), axes].filter {
            $0.choices.count > 1
        }
    }

    var others: [ActionFilters.Select] {
        [
            choices("priorite", .priority), choices("theme", .themes), choices("secteur", .sectors),
            records("organisation", .organisation, query.organisation),
            records("plan", .plan, query.plan),
        ].filter { $0.choices.count > 1 }
    }

    private func choices(_ name: String, _ field: FieldID) -> ActionFilters.Select {
        let list = reader.view.field(field, of: .action)?.type.choices
        let asked = query.choices[field, default: []]
        let label = reader.view.field(field, of: .action).map { reader.phrasebook.label(of: $0) }
        return select(
            name,
            label ?? "",
            (list?.codes ?? []).map { code in
                (code, list.map { reader.phrasebook.label(code, of: $0) } ?? code)
            },
            asked.first
        )
    }

    private func records(
        _ name: String,
        _ kind: RecordKind,
        _ asked: RecordID?
    ) -> ActionFilters.Select {
        let records = reader.view.records(of: kind).map { ($0.id.text, reader.name(of: $0)) }
        let sorted = kind == .plan ? records : records.collated { $0.1 }
        return select(name, reader.phrasebook.label(of: kind), sorted, asked?.text)
    }

    private var axes: ActionFilters.Select {
        var entries: [(String, String)] = []
        func add(_ branch: PlanTree.Branch, depth: Int) {
            let indent = String(repeating: "\u{2003}", count: depth)
            entries.append((branch.axis.id.text, indent + reader.title(of: branch.axis)))
            for branch in branch.branches { add(branch, depth: depth + 1) }
        }
        for branch in overview.trees.flatMap(\.branches) { add(branch, depth: 0) }
        return select("axe", reader.phrasebook.label(of: .axis), entries, query.axis?.text)
    }

    private func select(
        _ name: String,
        _ label: String,
        _ entries: [(value: String, text: String)],
        _ asked: String?
    ) -> ActionFilters.Select {
        let everything = ActionFilters.Choice(
            value: "",
            text: reader.say(.noMatter),
            isSelected: asked == nil
        )
        return ActionFilters.Select(
            name: name,
            id: "f-" + name,
            label: label,
            choices: [everything]
                + entries.map {
                    ActionFilters.Choice(
                        value: $0.value,
                        text: $0.text,
                        isSelected: $0.value == asked
                    )
                }
        )
    }
}

/// The filters in force, each with the way to lift it.
private struct FilterChips {
    private(set) var chips: [ActionFilters.Chip] = []
    private let query: ActionQuery
    private let reader: Reader

    init(_ query: ActionQuery, _ reader: Reader) {
        self.query = query
        self.reader = reader
        if !query.text.isEmpty { add(reader.say(.quoted(query.text))) { $0.text = "" } }
        for (_, field) in ActionQuery.choiceParameters {
            guard let codes = query.choices[field],
                let list = reader.view.field(field, of: .action)?.type.choices
            else { continue }
            let words = codes.map { reader.phrasebook.label($0, of: list) }
            add(reader.phrasebook.list(words)) { $0.choices[field] = nil }
        }
        add(query.plan) { $0.plan = nil }
        add(query.axis) { $0.axis = nil }
        add(query.service) { $0.service = nil }
        add(query.organisation) { $0.organisation = nil }
        if let person = query.person { add(reader.link(to: person).text) { $0.person = nil } }
        if let tag = query.tag { add(reader.say(.tagged(tag))) { $0.tag = nil } }
        if query.isOutsidePlans {
            add(reader.say(.filterOutsidePlans)) { $0.isOutsidePlans = false }
        }
        if query.isCarriedOutside {
            add(reader.say(.filterCarriedOutside)) { $0.isCarriedOutside = false }
        }
        if query.isOverdue { add(reader.say(.filterOverdue)) { $0.isOverdue = false } }
    }

    private mutating func add(_ id: RecordID?, _ lift: (inout ActionQuery) -> Void) {
        guard let id else { return }
        let name = reader.view.record(id).map {
            $0.kind == .axis ? reader.title(of: $0) : reader.name(of: $0)
        }
        add(name ?? reader.say(.recordGone), lift)
    }

    private mutating func add(_ text: String, _ lift: (inout ActionQuery) -> Void) {
        let lifted = query.changed(lift)
        chips.append(
            ActionFilters.Chip(
                text: text,
                href: reader.link(to: .actions(reader.slug, lifted)),
                remove: reader.say(.removeFilter(text))
            )
        )
    }
}
