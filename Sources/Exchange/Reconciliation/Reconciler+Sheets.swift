// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation

/// What stands under actions, as the sheets of our own exports list it.
extension Reconciler {
    mutating func reconcile(_ table: ChildTable) {
        // What the file calls each record, where that is not what the register calls it.
        var renamed: [RecordID: RecordID] = [:]
        for row in table.rows {
            let cells = table.columns.compactMap { column -> (FieldID, StatedCell)? in
                guard case .field(let field) = column.meaning else { return nil }
                return (field, table.cell(row, column.index))
            }
            let id = table.cell(row, meaning: .id).flatMap { RecordID($0.text) }
            if let id, let record = territory.record(id), record.kind == table.kind {
                edit(record, cells)
            } else if cells.contains(where: { !$0.1.isBlank }) {
                let made = create(row, of: table, cells, renamed)
                if let id, let made { renamed[id] = made }
            }
        }
    }

    private mutating func edit(_ record: Record, _ cells: [(FieldID, StatedCell)]) {
        var draft = Draft(record, base: baseRecord(record.id))
        let isStanding = !record.isRemoved && !isUnderRemoved(record)
        for (id, cell) in cells {
            guard let field = field(id, of: record.kind) else { continue }
            let before = printedThen(id, draft.base)
            if let before, before == cell.text { continue }
            guard isStanding else {
                report.problems.append(
                    ImportProblem(.removedHere, at: cell.place, value: cell.text, field: id)
                )
                continue
            }
            claim(cell, field, cells, on: &draft, before: before)
        }
        if let missing = incompleteness(of: draft) {
            let cell = cells.first { $0.0 == missing }?.1
            report.problems.append(
                ImportProblem(
                    .incomplete,
                    at: cell?.place,
                    value: cell?.text ?? "",
                    field: missing
                )
            )
            return
        }
        if draft.command != nil { touch(draft) }
        keep(draft)
    }

    private func isUnderRemoved(_ record: Record) -> Bool {
        record.parent.flatMap { territory.record($0)?.isRemoved } ?? false
    }

    /// What the cell said when the file was made.
    private func printedThen(_ field: FieldID, _ record: Record?) -> String? {
        guard case .export(_, let printer, _) = base, let record else { return nil }
        return printer.cell(of: field, record).words
    }

    /// An axis is named by its path, in the plan that the same row names.
    private mutating func claim(
        _ cell: StatedCell,
        _ field: Field,
        _ row: [(FieldID, StatedCell)],
        on draft: inout Draft,
        before: String?
    ) {
        guard field.id == .axis, !cell.isBlank else {
            claim(cell, field, on: &draft, before: before)
            return
        }
        let plan = row.first { $0.0 == .plan }.flatMap { names.record(.plan, named: $0.1.text) }
        let path = cell.text.components(separatedBy: " > ")
        let axis = plan.flatMap { names.axis(path, in: $0) }
        let content = axis.map { Content(.record($0)) } ?? Content(nil, written: .plain(cell.text))
        let printed = draft.record.map { printer.cell(of: .axis, $0).words } ?? ""
        claim(
            cell,
            field,
            CellReading.Understood(content: content),
            on: &draft,
            before: before,
            printed: printed
        )
    }

    private mutating func create(
        _ row: Int,
        of table: ChildTable,
        _ cells: [(FieldID, StatedCell)],
        _ renamed: [RecordID: RecordID]
    ) -> RecordID? {
        guard let parent = parent(of: row, table, renamed) else {
            let first = cells.first { !$0.1.isBlank }?.1
            report.problems.append(
                ImportProblem(.unknownParent, at: first?.place, value: first?.text ?? "")
            )
            return nil
        }
        if let twin = twin(of: cells, table.kind, under: parent) { return twin }
        var draft = newDraft(table.kind, under: parent)
        for (id, cell) in cells where !cell.isBlank {
            guard let field = field(id, of: table.kind) else { continue }
            claim(cell, field, cells, on: &draft, before: nil)
        }
        if let missing = incompleteness(of: draft) {
            let first = cells.first { !$0.1.isBlank }?.1
            report.problems.append(
                ImportProblem(
                    .incomplete,
                    at: first?.place,
                    value: cells.map(\.1.text).filter { !$0.isEmpty }.joined(separator: " / "),
                    field: missing
                )
            )
            return nil
        }
        touch(draft)
        keep(draft)
        return draft.id
    }

    private func parent(
        of row: Int,
        _ table: ChildTable,
        _ renamed: [RecordID: RecordID]
    ) -> RecordID? {
        let stated = table.cell(row, meaning: .parent).flatMap { RecordID($0.text) }
        if let stated {
            if let here = renamed[stated] { return here }
            if let record = territory.record(stated), !record.isRemoved { return stated }
        }
        guard let number = table.cell(row, meaning: .number).flatMap({ Int($0.text) }) else {
            return nil
        }
        if let action = numbered[number] { return action }
        // Its row may have been taken off the sheet of actions.
        guard case .export = base, let action = territory.action(number: number) else { return nil }
        return action.isRemoved ? nil : action.id
    }

    /// A line of the file already taken in: the same words under the same action.
    private func twin(
        of cells: [(FieldID, StatedCell)],
        _ kind: RecordKind,
        under parent: RecordID
    ) -> RecordID? {
        children(parent, kind).first { record in
            cells.allSatisfy { printer.cell(of: $0.0, record).words == $0.1.text }
        }?.id
    }

    /// The field that a record cannot do without and does not have.
    private func incompleteness(of draft: Draft) -> FieldID? {
        territory.fields(of: draft.kind).first { field in
            guard field.isRequired else { return false }
            if let content = draft.fields[field.id] { return content.value == nil }
            return draft.record == nil
        }?.id
    }

    /// The action above changes with what stands under it.
    private mutating func touch(_ draft: Draft) {
        var current = draft.parent
        while let id = current, let record = territory.record(id), record.kind != .action {
            current = record.parent
        }
        guard let number = current.flatMap({ territory.record($0)?.number }),
            let index = report.actions.firstIndex(where: { $0.number == number })
        else { return }
        report.actions[index].changes += draft.differences
        guard report.actions[index].outcome == .unchanged else { return }
        report.actions[index].outcome = .changed
        report.counts.unchanged -= 1
        report.counts.changed += 1
    }
}
