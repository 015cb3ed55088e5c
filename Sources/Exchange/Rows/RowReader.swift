// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Reads the rows of a table into what they say of actions.
struct RowReader {
    /// Rows of actions in one file, at most.
    static let limit = 20_000

    let table: PlanTable
    /// Nil for an export of ours, where the template's words are what someone wrote.
    let template: TemplateRows?
    /// Fields of a step, told apart from the rest of a sub-action's row.
    let stepFields: Set<FieldID>
    /// Whose rows they are, in a file of several territories.
    let owner: RowOwner?

    private var axes: AxisTrail
    private var statement = SheetStatement()
    private var setAside = 0

    init(_ table: PlanTable, template: TemplateRows?, stepFields: Set<FieldID>, owner: RowOwner?) {
        self.table = table
        self.template = template
        self.stepFields = stepFields
        self.owner = owner
        axes = AxisTrail(table)
    }

    mutating func read() throws(ImportRefusal) -> SheetStatement {
        for row in table.rows {
            let cells = cells(of: row)
            guard !cells.isEmpty else { continue }
            read(row, cells)
            guard statement.actions.count <= Self.limit else {
                throw .tooManyActions(limit: Self.limit)
            }
        }
        if setAside > 0 {
            statement.skipped.append(
                SkippedRow(place: table.place(of: 0), reason: .otherTerritory, count: setAside)
            )
        }
        return statement
    }

    private func cells(of row: Int) -> [(column: Column, cell: StatedCell)] {
        table.columns.compactMap { column in
            let cell = table.cell(row, column.index)
            return cell.isBlank ? nil : (column, cell)
        }
    }

    private mutating func read(_ row: Int, _ cells: [(column: Column, cell: StatedCell)]) {
        var cells = cells
        if let owner, !owner.owns(row, of: table) {
            setAside += 1
            return
        }
        let title = cells.first { $0.column.meaning == .field(.title) }?.cell
        guard !isOfTemplate(row, &cells, title: title) else { return }
        guard !cells.isEmpty else { return }
        axes.take(cells)
        take(row, cells, title: title)
    }

    /// Skips a row of the template's; of any other, takes off the cells that are.
    private mutating func isOfTemplate(
        _ row: Int,
        _ cells: inout [(column: Column, cell: StatedCell)],
        title: StatedCell?
    ) -> Bool {
        guard let template else { return false }
        let kinds = cells.map { template.kind(of: $0.cell.text) }
        guard kinds.contains(where: { $0 != nil }) else { return false }
        if let kind = template.kind(of: kinds, title: title) {
            let reason: SkippedRow.Reason = kind == .example ? .example : .instructions
            statement.skipped.append(SkippedRow(place: table.place(of: row), reason: reason))
            return true
        }
        var kept: [(column: Column, cell: StatedCell)] = []
        for (entry, kind) in zip(cells, kinds) {
            if kind == nil || entry.column.meaning == .field(.title) {
                kept.append(entry)
            } else {
                statement.problems.append(
                    ImportProblem(.templateText, at: entry.cell.place, value: entry.cell.text)
                )
            }
        }
        cells = kept
        return false
    }

    private mutating func take(
        _ row: Int,
        _ cells: [(column: Column, cell: StatedCell)],
        title: StatedCell?
    ) {
        let step = cells.first { $0.column.meaning == .step }?.cell
        if let step, isStepOfAction(above: title) {
            addStep(step, cells)
        } else if let title = title ?? step {
            var action = action(row, cells, title: title)
            if let step, step != title { action.steps.append(StepStatement(title: step)) }
            statement.actions.append(action)
        } else if !cells.allSatisfy({ $0.column.meaning.isPlacement }) {
            addUntitled(row, cells)
        } else if !axes.path.isEmpty {
            let plan = cells.first { $0.column.meaning == .plan }?.cell
            statement.emptyAxes.append((axes.path, plan))
        }
    }

    /// Under the same title as the row above, or under none, it is that action's sub-action.
    private func isStepOfAction(above title: StatedCell?) -> Bool {
        guard let last = statement.actions.last else { return false }
        guard let title else { return true }
        return Folding.fold(title.text) == Folding.fold(last.title.text)
            && last.axes.map(\.text) == axes.path.map(\.text)
    }

    private mutating func addStep(
        _ title: StatedCell,
        _ cells: [(column: Column, cell: StatedCell)]
    ) {
        var step = StepStatement(title: title)
        for (column, cell) in cells {
            switch column.meaning {
            case .step, .field(.title), .plan, .axis, .code, .siren, .authority, .ignored, .id,
                .number, .parent:
                break
            case .field(let field) where stepFields.contains(field):
                step.fields[field] = cell
            default: step.rest.append((column.heading, cell))
            }
        }
        statement.actions[statement.actions.count - 1].steps.append(step)
    }

    /// A row without a title goes on with the action above; with none above, its first words
    /// make one.
    private mutating func addUntitled(
        _ row: Int,
        _ cells: [(column: Column, cell: StatedCell)]
    ) {
        let said = cells.filter { !$0.column.meaning.isPlacement }
        guard let first = said.first else { return }
        statement.problems.append(
            ImportProblem(.untitledRow, at: table.place(of: row), value: first.cell.text)
        )
        if statement.actions.isEmpty {
            let title = first.cell.saying(String(first.cell.text.onOneLine.prefix(120)))
            statement.actions.append(action(row, cells, title: title))
        } else {
            let lines = said.map { column, cell in
                column.heading.isEmpty ? cell.text : "\(column.heading) : \(cell.text)"
            }
            statement.actions[statement.actions.count - 1].notes
                .append(first.cell.saying(lines.joined(separator: "\n")))
        }
    }

    private func action(
        _ row: Int,
        _ cells: [(column: Column, cell: StatedCell)],
        title: StatedCell
    ) -> RowStatement {
        var action = RowStatement(place: table.place(of: row), title: title)
        action.axes = axes.path
        action.hasAxisColumns = axes.hasColumns
        for (column, cell) in cells {
            if column.meaning == .own {
                action.notes.append(cell.saying("\(column.heading) : \(cell.text)"))
            } else {
                action.take(cell, as: column.meaning)
            }
        }
        return action
    }
}

extension RowStatement {
    fileprivate mutating func take(_ cell: StatedCell, as meaning: ColumnMeaning) {
        switch meaning {
        case .id: id = RecordID(cell.text)
        case .number: number = Int(cell.text)
        case .plan: plan = cell
        case .code: code = cell
        case .field(.title), .step, .axis, .siren, .authority, .own, .ignored, .parent: break
        case .field(let field): fields[field] = cell
        case .funder(let rank): fund(rank) { $0.funder = cell }
        case .funderAmount(let rank): fund(rank) { $0.amount = cell }
        case .budget: budget = cell
        case .steps: steps += cell.lines.map { StepStatement(title: $0) }
        case .notes: notes.append(cell)
        case .links: links.append(cell)
        }
    }

    private mutating func fund(_ rank: Int, _ body: (inout FundingStatement) -> Void) {
        if let index = fundings.firstIndex(where: { $0.rank == rank }) {
            body(&fundings[index])
        } else {
            var funding = FundingStatement(rank: rank)
            body(&funding)
            fundings.append(funding)
        }
    }
}

extension ColumnMeaning {
    /// Whether it only says where the action stands.
    fileprivate var isPlacement: Bool {
        switch self {
        case .axis, .plan, .siren, .authority, .ignored, .id, .number, .parent: true
        default: false
        }
    }
}

extension StatedCell {
    /// Each line of it that says something.
    var lines: [StatedCell] {
        text.split(separator: "\n").map { saying(String($0)) }.filter { !$0.isBlank }
    }
}
