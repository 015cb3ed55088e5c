// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// What stands under an action, as the columns of its own row say it.
extension Reconciler {
    mutating func claimFundings(
        of row: RowStatement,
        under action: Draft,
        _ versions: RowVersions
    ) {
        let then = versions.then
        if then == nil, let number = row.number, told[.financing]?.contains(number) == true {
            return
        }
        guard let funder = field(.funder, of: .financing),
            let amount = field(.amount, of: .financing)
        else { return }
        let standing = children(action.id, .financing)
        for funding in row.fundings where !funding.isBlank && !versions.haveSaid(funding) {
            let before = then.map {
                (
                    funder: $0.text(.funder(funding.rank)),
                    amount: $0.text(.funderAmount(funding.rank))
                )
            }
            let understood = funding.funder.map { reading.read($0, as: funder, &names) }
            let found = financing(funding, understood?.content, among: standing, versions)
            var draft =
                found.map { Draft($0, base: baseRecord($0.id)) }
                ?? newDraft(.financing, under: action.id)
            let hasSameFunder = before?.funder == funding.funder?.text ?? ""
            if let cell = funding.funder {
                claim(cell, funder, on: &draft, before: before?.funder)
            }
            if let cell = funding.amount {
                claim(
                    cell,
                    amount,
                    on: &draft,
                    before: hasSameFunder ? before?.amount : nil
                )
            }
            keep(draft)
        }
    }

    /// In an export of ours, the financing that stood at that rank; else the one of that funder.
    private func financing(
        _ funding: FundingStatement,
        _ funder: Content?,
        among standing: [Record],
        _ versions: RowVersions
    ) -> Record? {
        if versions.isIdentified, case .printed(let printer)? = versions.then ?? versions.now,
            let id = printer.financing(at: funding.rank)
        {
            return standing.first { $0.id == id }
        }
        if let funder {
            return standing.first { $0.content(.funder).opened(beside) == funder }
        }
        let amount = funding.amount?.text
        return standing.first {
            $0.content(.funder).isBlank && printer.cell(of: .amount, $0).words == amount
        }
    }

    mutating func claimBudget(
        of row: RowStatement,
        under action: Draft,
        _ versions: RowVersions
    ) {
        let then = versions.then
        if then == nil, let number = row.number, told[.budgetLine]?.contains(number) == true {
            return
        }
        guard let cell = row.budget, let field = field(.amount, of: .budgetLine) else { return }
        if versions.haveSaid(cell, as: .budget) { return }
        let total = children(action.id, .budgetLine).first(where: \.isWholeBudget)
        if total == nil, let summed = versions.now?.text(.budget), !summed.isEmpty {
            report.problems.append(
                ImportProblem(.summedBudget, at: cell.place, value: cell.text, detail: summed)
            )
            return
        }
        var draft =
            total.map { Draft($0, base: baseRecord($0.id)) }
            ?? newDraft(.budgetLine, under: action.id)
        if total == nil { draft.fields[.basis] = Content(.choice("planned")) }
        claim(cell, field, on: &draft, before: then?.text(.budget))
        keep(draft)
    }

    mutating func claimSteps(
        of row: RowStatement,
        under action: Draft,
        _ versions: RowVersions
    ) {
        let then = versions.then
        if row.steps.isEmpty || versions.haveSaid(row.steps) { return }
        var standing = children(action.id, .step)
        for step in row.steps {
            let before = then?.step(titled: step.title.text)
            let key = Folding.fold(step.title.text)
            let index = standing.firstIndex { record in
                Folding.fold(printer.cell(of: .title, record).words) == key
            }
            guard let index else {
                // It was in the file before, and was removed or renamed here.
                if before == nil { create(step, under: action.id) }
                continue
            }
            var draft = Draft(standing[index], base: baseRecord(standing[index].id))
            standing.remove(at: index)
            claim(step, on: &draft, before)
            keep(draft)
        }
    }

    private mutating func create(_ step: StepStatement, under action: RecordID) {
        var draft = newDraft(.step, under: action)
        if let field = field(.title, of: .step) {
            claim(step.title, field, on: &draft, before: nil)
        }
        claim(step, on: &draft, nil)
        keep(draft)
    }

    private mutating func claim(
        _ step: StepStatement,
        on draft: inout Draft,
        _ before: StepStatement?
    ) {
        for (id, cell) in step.fields.sorted(by: { $0.key < $1.key }) {
            guard let field = field(id, of: .step), id != .description || step.rest.isEmpty else {
                continue
            }
            claim(cell, field, on: &draft, before: before.map { $0.fields[id]?.text ?? "" })
        }
        guard let told = step.description, let field = field(.description, of: .step) else {
            return
        }
        claim(told, field, on: &draft, before: before.map { $0.description?.text ?? "" })
    }
}

extension StepStatement {
    /// What a step has no field for, line by line, after its own description.
    fileprivate var description: StatedCell? {
        guard let first = rest.first?.cell else { return nil }
        let lines = rest.map {
            $0.heading.isEmpty ? $0.cell.text : "\($0.heading) : \($0.cell.text)"
        }
        let own = fields[.description].map { [$0.text] } ?? []
        return first.saying((own + lines).joined(separator: "\n"))
    }
}
