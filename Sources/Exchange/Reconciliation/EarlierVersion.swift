// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the file was before someone worked in it: without it, nobody can tell what they changed.
enum EarlierVersion {
    /// An export of ours: the territory as it was printed.
    case export(Territory, CellPrinter, plan: RecordID?)
    /// The last version of this file that was taken in: the territory right after, and what each
    /// action's row said.
    case file(Territory, [RecordID: RowStatement])
    case none

    var territory: Territory? {
        switch self {
        case .export(let territory, _, _), .file(let territory, _): territory
        case .none: nil
        }
    }

    /// What the row of an action said then; nil when it had none.
    func row(of action: RecordID?) -> BaseRow? {
        guard let action else { return nil }
        switch self {
        case .export(let territory, let printer, let plan):
            guard let record = territory.record(action), !record.isRemoved else { return nil }
            return .printed(ActionPrinter(record, in: plan, printer))
        case .file(_, let rows): return rows[action].map { .said($0) }
        case .none: return nil
        }
    }
}

/// One action's row in an earlier version of the file.
enum BaseRow {
    case printed(ActionPrinter)
    case said(RowStatement)

    func text(_ meaning: ColumnMeaning) -> String {
        switch self {
        case .printed(let printer): printer.cell(meaning).words
        case .said(let row): row.text(meaning)
        }
    }

    /// The axes from the outermost, a line each.
    var axes: String {
        switch self {
        case .printed(let printer):
            (1...3).map { printer.cell(.axis($0)).words }.filter { !$0.isEmpty }
                .joined(separator: "\n")
        case .said(let row): row.axisText
        }
    }

    /// Whether the file already said that, in one of the cells that may say several things.
    func said(_ cell: StatedCell, as meaning: ColumnMeaning) -> Bool {
        switch (self, meaning) {
        case (.said(let row), .notes): row.notes.contains { $0.text == cell.text }
        case (.said(let row), .links): row.links.contains { $0.text == cell.text }
        default: text(meaning) == cell.text
        }
    }

    func step(titled title: String) -> StepStatement? {
        guard case .said(let row) = self else { return nil }
        return row.steps.first { $0.title.text == title }
    }
}

/// The two versions of an action's row that the file's is compared with: the one the file was
/// made from, and the one an export would print now.
struct RowVersions {
    let then: BaseRow?
    let now: BaseRow?
    /// Whether the row names its action by its identifier: its cells then stand for the very
    /// records an export shows there.
    let isIdentified: Bool

    /// Whether the cell says nothing new: untouched in the file, or the same already here.
    func haveSaid(_ cell: StatedCell, as meaning: ColumnMeaning) -> Bool {
        then?.said(cell, as: meaning) == true || now?.said(cell, as: meaning) == true
    }

    func haveSaid(_ funding: FundingStatement) -> Bool {
        [then, now].contains { row in
            row?.text(.funder(funding.rank)) == funding.funder?.text ?? ""
                && row?.text(.funderAmount(funding.rank)) == funding.amount?.text ?? ""
        }
    }

    /// The steps of a cell, a line each.
    func haveSaid(_ steps: [StepStatement]) -> Bool {
        let lines = steps.map(\.title.text)
        return [then, now].contains { row in
            guard case .printed? = row, let text = row?.text(.steps) else { return false }
            return text.split(separator: "\n").map { String($0).comparable }
                .filter { !$0.isEmpty } == lines
        }
    }
}

extension RowStatement {
    func text(_ meaning: ColumnMeaning) -> String { cell(meaning)?.text ?? "" }

    private func cell(_ meaning: ColumnMeaning) -> StatedCell? {
        switch meaning {
        case .plan: plan
        case .code: code
        case .field(.title): title
        case .field(let field): fields[field]
        case .funder(let rank): fundings.first { $0.rank == rank }?.funder
        case .funderAmount(let rank): fundings.first { $0.rank == rank }?.amount
        case .budget: budget
        default: nil
        }
    }

    var axisText: String { axes.map(\.text).joined(separator: "\n") }
}
