// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

extension Reconciler {
    mutating func reconcile(_ row: RowStatement) {
        switch matcher.match(row) {
        case .existing(let id):
            guard let record = territory.record(id) else { return }
            reconcile(row, Draft(record, base: baseRecord(id)))
        case .removed:
            report.problems.append(
                ImportProblem(.removedHere, at: row.place, value: row.title.text)
            )
        case .none:
            reconcile(row, newDraft(.action, under: nil))
        }
    }

    private mutating func reconcile(_ row: RowStatement, _ action: Draft) {
        var action = action
        if let number = row.number { numbered[number] = action.id }
        let versions = versions(of: row, action)
        let then = versions.then
        let started = drafts.count
        let position = drafts.count
        let (conflicts, disagreed) = (report.conflicts.count, disagreements.count)
        let code = claimTitle(of: row, on: &action, then)
        claimFields(of: row, on: &action, then)
        keep(action)
        place(row, under: action, versions, code: code)
        claimFundings(of: row, under: action, versions)
        claimBudget(of: row, under: action, versions)
        claimSteps(of: row, under: action, versions)
        claimNotes(of: row, under: action, versions)
        conclude(
            row,
            action,
            drafts[min(position, drafts.count)...].flatMap(\.differences),
            isTouched: drafts.count > started
        )
        let title = row.title.text.onOneLine.shortened
        for index in report.conflicts.indices[conflicts...] {
            report.conflicts[index].title = title
        }
        for index in disagreements.indices[disagreed...] {
            disagreements[index].difference.title = title
        }
    }

    private func versions(of row: RowStatement, _ action: Draft) -> RowVersions {
        RowVersions(
            then: base.row(of: action.record?.id),
            now: action.record.map { .printed(printed($0, in: row.plan)) },
            isIdentified: row.id != nil && row.id == action.record?.id
        )
    }

    /// The action as an export prints it now, in the plan that the row names.
    private func printed(_ record: Record, in plan: StatedCell?) -> ActionPrinter {
        let first = ActionPrinter(record, in: nil, printer)
        guard let plan, first.cell(.plan).words != plan.text,
            let named = names.known(.plan, named: plan.text.onOneLine)
        else { return first }
        return ActionPrinter(record, in: named, printer)
    }

    private mutating func conclude(
        _ row: RowStatement,
        _ action: Draft,
        _ differences: [ImportReport.Difference],
        isTouched: Bool
    ) {
        let outcome: ImportReport.Action.Outcome =
            action.record == nil ? .created : isTouched ? .changed : .unchanged
        switch outcome {
        case .created: report.counts.created += 1
        case .changed: report.counts.changed += 1
        case .unchanged: report.counts.unchanged += 1
        }
        report.actions.append(
            ImportReport.Action(
                outcome: outcome,
                place: row.place,
                title: row.title.text.onOneLine.shortened,
                number: action.record?.number,
                changes: differences
            )
        )
    }

    /// Gives back the number that stood before the title.
    private mutating func claimTitle(
        of row: RowStatement,
        on action: inout Draft,
        _ then: BaseRow?
    ) -> String? {
        let numbered = NumberedTitle(row.title.text)
        let isCut =
            numbered.code != nil
            && (row.code == nil || row.code?.text == numbered.code)
        guard let field = field(.title, of: .action) else { return nil }
        let line = isCut ? numbered.title : row.title.text.onOneLine
        let title = line.cut(toBytes: FieldLimit.lineBytes)
        let written = row.title.text.cut(toBytes: FieldLimit.proseBytes)
        let understood = CellReading.Understood(
            content: Content(.text(title), written: title == written ? nil : .plain(written)),
            problem: title.utf8.count < line.utf8.count ? .tooLong : nil
        )
        let before = then?.text(.field(.title))
        let printed = action.record.map { printer.cell(of: .title, $0).words } ?? ""
        // Only the number in front differs: the title was taken up here.
        let isKnown =
            before == nil
            && action.record?.text(.title).map(Folding.fold)
                == Folding.fold(title)
        if !isKnown {
            claim(
                row.title,
                field,
                understood,
                on: &action,
                before: before,
                printed: printed
            )
        }
        return isCut ? numbered.code : nil
    }

    private mutating func claimFields(
        of row: RowStatement,
        on action: inout Draft,
        _ then: BaseRow?
    ) {
        for (field, index) in columns where field.id != .title {
            if action.record == nil, row.fields[field.id] == nil { continue }
            let place = Place(sheet: row.place.sheet, row: row.place.row, column: index)
            let cell = row.fields[field.id] ?? StatedCell(.blank, at: place)
            let before = then?.text(.field(field.id))
            if let before, before == cell.text { continue }
            let problems = report.problems.count
            let outcome = claim(cell, field, on: &action, before: before)
            guard outcome == .apply else { continue }
            if field.id == .sectors { tag(with: report.problems[problems...], &action) }
            if field.id == .governance { name(cell, &action) }
        }
    }

    /// Instances that the territory knows by these very names.
    private func name(_ cell: StatedCell, _ action: inout Draft) {
        guard !columns.contains(where: { $0.field.id == .bodies }),
            action.record?.content(.bodies).isBlank ?? true
        else { return }
        let parts = cell.text.split { ",;\n".contains($0) }
        let bodies = parts.map { names.known(.body, named: String($0)) }
        let known = bodies.compactMap(\.self).unique
        if !known.isEmpty, bodies.allSatisfy({ $0 != nil }) {
            action.fields[.bodies] = Content(.records(known))
        }
    }

    /// Sectors that are none of the eight stay findable, as tags.
    private mutating func tag(with problems: ArraySlice<ImportProblem>, _ action: inout Draft) {
        let unread = problems.filter { $0.kind == .unreadablePart }.map(\.value)
        guard !unread.isEmpty, action.fields[.tags] == nil else { return }
        var tags: [String] = []
        if case .words(let words)? = action.record?[.tags] { tags = words }
        action.fields[.tags] = Content(.words((tags + unread).unique))
    }
}

extension Reconciler {
    /// Where the action stands: its plan, its axis, its number there.
    private mutating func place(
        _ row: RowStatement,
        under action: Draft,
        _ versions: RowVersions,
        code: String?
    ) {
        let then = versions.then
        if then == nil, let number = row.number, told[.placement]?.contains(number) == true {
            return
        }
        var codeCell = row.code ?? code.map { row.title.saying($0) }
        let axes = row.axes.last?.saying(row.axisText)
        let known = [then, versions.isIdentified ? versions.now : nil].compactMap(\.self)
        if known.contains(where: { isPlacedAsBefore(row, codeCell, $0) }) { return }
        guard let plan = plans.plan(of: row, &names) else { return }
        let standing = children(action.id, .placement).first {
            $0.records(.plan).first == plan
        }
        if standing == nil, wasPlaced(action, in: plan) { return }
        var placement =
            standing.map { Draft($0, base: baseRecord($0.id)) }
            ?? newDraft(.placement, under: action.id)
        if standing == nil {
            placement.fields[.plan] = Content(.record(plan))
        } else if row.code == nil, versions.now?.text(.field(.title)) == row.title.text {
            // The number in front of the title is the title's own.
            codeCell = nil
        }
        if let field = field(.axis, of: .placement), row.hasAxisColumns {
            claimAxis(axes, row, plan, field, on: &placement, then)
        }
        if let field = field(.code, of: .placement), let codeCell {
            claim(codeCell, field, on: &placement, before: before(code: codeCell, row, then))
        }
        keep(placement)
    }

    private mutating func claimAxis(
        _ cell: StatedCell?,
        _ row: RowStatement,
        _ plan: RecordID,
        _ field: Field,
        on placement: inout Draft,
        _ then: BaseRow?
    ) {
        let cell = cell ?? StatedCell(.blank, at: row.place)
        let axis = names.axis(row.axes.map(\.text), in: plan)
        if let axis { axesNamed.insert(axis) }
        let printed = placement.record?.records(.axis).first.map { id in
            territory.record(id).map { axis in
                printer.view.path(to: axis).map { printer.heading($0).comparable }
                    .joined(separator: "\n")
            } ?? ""
        }
        claim(
            cell,
            field,
            CellReading.Understood(content: axis.map { Content(.record($0)) } ?? .blank),
            on: &placement,
            before: then?.axes,
            printed: printed ?? ""
        )
    }

    private func isPlacedAsBefore(
        _ row: RowStatement,
        _ code: StatedCell?,
        _ then: BaseRow
    ) -> Bool {
        (row.plan?.text ?? "") == then.text(.plan) && row.axisText == then.axes
            && (code.map { $0.text == before(code: $0, row, then) } ?? true)
    }

    /// The number in the plan then: in its own column, or before the title.
    private func before(code: StatedCell, _ row: RowStatement, _ then: BaseRow?) -> String? {
        guard let then else { return nil }
        if row.code != nil { return then.text(.code) }
        return NumberedTitle(then.text(.field(.title))).code ?? ""
    }

    /// It stood in that plan when the file was made, and was taken out of it here.
    private func wasPlaced(_ action: Draft, in plan: RecordID) -> Bool {
        base.territory?.children(of: action.id, kind: .placement)
            .contains { $0.records(.plan).first == plan } ?? false
    }
}
