// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// Compares what a file says with what it said before and with what stands here, and works out
/// what taking it in would do.
struct Reconciler {
    let territory: Territory
    let beside: Beside
    /// Prints the present as the file's language has it.
    let printer: CellPrinter
    let reading: CellReading
    let base: EarlierVersion
    let options: ImportOptions
    let table: PlanTable

    var names: NameRegister
    var plans: PlanChoice
    var matcher: ActionMatcher
    var report: ImportReport
    /// What the file and the register say otherwise, settled either way.
    var disagreements: [Disagreement] = []
    /// What is created or edited, in order.
    var drafts: [Draft] = []
    /// Axes that the file names, with or without actions.
    var axesNamed: Set<RecordID> = []
    /// The record each register number of the file stands for.
    var numbered: [Int: RecordID] = [:]
    /// Register numbers whose sheets of their own say the rest: placements, financings, budget.
    var told: [RecordKind: Set<Int>] = [:]

    /// The fields of the action sheet that the table has columns for, and where.
    let columns: [(field: Field, index: Int)]

    init(_ setting: Setting) {
        territory = setting.territory
        beside = setting.beside
        printer = setting.printer
        reading = setting.reading
        base = setting.base
        options = setting.options
        table = setting.table
        names = setting.names
        plans = setting.plans
        report = setting.report
        matcher = ActionMatcher(setting.territory, base: setting.base.territory)
        columns = setting.columns
    }

    /// What a reconciler works on.
    struct Setting {
        var territory: Territory
        var beside: Beside
        var printer: CellPrinter
        var reading: CellReading
        var base: EarlierVersion
        var options: ImportOptions
        var table: PlanTable
        var names: NameRegister
        var plans: PlanChoice
        var report: ImportReport
        var columns: [(field: Field, index: Int)]
    }
}

extension Reconciler {
    /// Judges one cell against one field. Cheap questions first: most cells were touched by
    /// nobody.
    @discardableResult
    mutating func claim(
        _ cell: StatedCell,
        _ field: Field,
        on draft: inout Draft,
        before: String?
    ) -> Claim.Outcome {
        if let before, before == cell.text { return .same }
        let printed = draft.record.map { printer.cell(of: field.id, $0).words } ?? ""
        if cell.text == printed { return .same }
        return claim(
            cell,
            field,
            reading.read(cell, as: field, &names),
            on: &draft,
            before: before,
            printed: printed
        )
    }

    /// The same, of a cell already understood.
    @discardableResult
    mutating func claim(
        _ cell: StatedCell,
        _ field: Field,
        _ understood: CellReading.Understood,
        on draft: inout Draft,
        before: String?,
        printed: String
    ) -> Claim.Outcome {
        let claim = Claim(
            field: field,
            cell: cell,
            content: understood.content,
            now: draft.record?.content(field.id).opened(beside) ?? .blank,
            printed: printed,
            before: before,
            base: draft.base?.content(field.id).opened(beside)
        )
        let difference = ImportReport.Difference(
            place: cell.place,
            kind: draft.kind,
            fieldName: field.id.rawValue,
            label: field.ownLabel,
            from: printed.shortened,
            to: cell.text.shortened
        )
        var outcome = claim.outcome
        if case .disagreement(let nature) = outcome,
            settle(difference, nature, on: draft) == .file
        {
            outcome = .apply
        }
        switch outcome {
        case .same: break
        case .apply:
            draft.fields[field.id] = understood.content
            draft.differences.append(difference)
            note(understood, of: cell, field)
        case .disagreement(let nature): leave(difference, nature, cell, field)
        }
        return outcome
    }

    /// Notes a disagreement, and tells which side it is settled for.
    private mutating func settle(
        _ difference: ImportReport.Difference,
        _ nature: Disagreement.Nature,
        on draft: Draft
    ) -> Disagreement.Side {
        func disagreement(_ side: Disagreement.Side) -> Disagreement {
            Disagreement(
                nature: nature,
                record: draft.id,
                changedAt: draft.record?.fields[difference.field]?.changedAt
                    ?? draft.record?.createdAt ?? 0,
                difference: difference,
                side: side
            )
        }
        let side = options.side(of: disagreement(.here).id, nature)
        disagreements.append(disagreement(side))
        return side
    }

    /// What stands here stays; the report says so.
    private mutating func leave(
        _ difference: ImportReport.Difference,
        _ nature: Disagreement.Nature,
        _ cell: StatedCell,
        _ field: Field
    ) {
        guard nature != .bothChanged else {
            report.conflicts.append(difference)
            return
        }
        report.problems.append(
            ImportProblem(
                nature == .emptied ? .erasureKept : .replacementKept,
                at: cell.place,
                value: cell.text,
                field: field.id,
                label: field.ownLabel,
                detail: difference.from
            )
        )
    }

    private mutating func note(
        _ understood: CellReading.Understood,
        of cell: StatedCell,
        _ field: Field
    ) {
        guard let problem = understood.problem else { return }
        let values = understood.unread.isEmpty ? [cell.text] : understood.unread
        for value in values {
            report.problems.append(
                ImportProblem(
                    problem,
                    at: cell.place,
                    value: value,
                    field: field.id,
                    label: field.ownLabel,
                    detail: understood.detail
                )
            )
        }
    }

    func field(_ id: FieldID, of kind: RecordKind) -> Field? { territory.field(id, of: kind) }

    func baseRecord(_ id: RecordID) -> Record? {
        base.territory?.record(id).flatMap { $0.isRemoved ? nil : $0 }
    }

    /// Keeps what a draft takes; a record already there that takes nothing is left alone.
    mutating func keep(_ draft: Draft) {
        if draft.command != nil { drafts.append(draft) }
    }

    mutating func newDraft(_ kind: RecordKind, under parent: RecordID?) -> Draft {
        Draft(kind, id: names.freshIdentifier(), under: parent)
    }

    /// What stands under an action here, of one kind.
    func children(_ action: RecordID, _ kind: RecordKind) -> [Record] {
        territory.children(of: action, kind: kind)
    }
}

extension Field {
    /// The label a territory gave it; empty for a field of everyone's.
    var ownLabel: String {
        guard case .own(let label) = origin else { return "" }
        return label
    }
}
