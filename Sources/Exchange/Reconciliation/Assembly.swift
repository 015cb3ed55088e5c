// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The commands of one gesture, in an order in which each finds what it refers to: the fields,
/// who and what is newly named, the axes from the outermost, then the records themselves.
struct Assembly {
    private(set) var commands: [Command] = []
    private(set) var people: [Person] = []
    /// The plan that most of the placements go into.
    private(set) var plan: RecordID?

    init(_ reconciler: inout Reconciler) {
        let names = reconciler.names
        var needed = reconciler.axesNamed
        var persons: [PersonID] = []
        var fields: Set<FieldID> = []
        var plans: [RecordID: Int] = [:]
        for draft in reconciler.drafts {
            for (id, content) in draft.fields {
                fields.insert(id)
                switch content.value {
                case .records(let ids)?: needed.formUnion(ids)
                case .people(let ids)?: persons += ids
                default: break
                }
            }
            if case .records(let ids)? = draft.fields[.plan]?.value {
                for id in ids { plans[id, default: 0] += 1 }
            }
        }
        // An axis needs what it stands under.
        for id in names.order.reversed() where needed.contains(id) {
            if let parent = names.creations[id]?.parent { needed.insert(parent) }
        }
        let own = names.newFields.values.filter { fields.contains($0.id) }
            .sorted { $0.label < $1.label }
        let newcomers = names.order.filter(needed.contains).compactMap { names.creations[$0] }
        commands += own.map { .addField($0) }
        commands += newcomers.map { .record(.create($0)) }
        commands += reconciler.drafts.compactMap(\.command)
        people = persons.unique.compactMap { names.newPeople[$0] }
        plan = plans.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        introduce(newcomers, own, to: &reconciler.report)
        reconciler.report.plan =
            plan.flatMap { id in
                names.creations[id]?.fields[.name]?.plainText
                    ?? reconciler.territory.record(id)?.text(.name)
            } ?? ""
        reconciler.report.counts.conflicts = reconciler.report.conflicts.count
        reconciler.report.counts.problems = reconciler.report.problems.count
    }

    private func introduce(
        _ newcomers: [Record.Creation],
        _ own: [OwnField],
        to report: inout ImportReport
    ) {
        func names(_ kind: RecordKind, _ field: FieldID) -> [String] {
            newcomers.filter { $0.kind == kind }.compactMap {
                $0.fields[field]?.plainText?.shortened
            }
        }
        report.newcomers = ImportReport.Newcomers(
            plans: names(.plan, .name),
            axes: names(.axis, .title),
            services: names(.service, .name),
            organisations: names(.organisation, .name),
            people: people.map(\.name),
            fields: own.map(\.label.shortened)
        )
    }
}

extension Content {
    var plainText: String? {
        guard case .text(.plain(let text))? = value else { return nil }
        return text
    }
}

extension Reconciler {
    /// An axis that a row names without any action stays, empty.
    mutating func keepAxis(_ path: [StatedCell], plan: StatedCell?) {
        let plan =
            plan.flatMap { names.record(.plan, named: $0.text.onOneLine) }
            ?? plans.standard(&names)
        guard let plan, let axis = names.axis(path.map(\.text), in: plan) else { return }
        axesNamed.insert(axis)
    }
}
