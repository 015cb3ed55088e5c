// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats

/// One action as the columns of a spreadsheet show it.
struct ActionPrinter {
    let action: Record
    let printer: CellPrinter
    let placement: Record?
    private let axes: [Record]
    private let financings: [Record]
    private let budget: [Record]

    /// - Parameter plan: the plan whose axes are shown; the action's first one if none is named.
    init(_ action: Record, in plan: RecordID?, _ printer: CellPrinter) {
        let view = printer.view
        self.action = action
        self.printer = printer
        let placements = view.placements(of: action)
        placement =
            plan.map { plan in placements.first { $0.records(.plan).first == plan } }
            ?? placements.first
        axes =
            placement?.records(.axis).first.flatMap(view.record).map(view.path(to:)) ?? []
        financings = view.children(of: action.id, kind: .financing)
        budget = view.children(of: action.id, kind: .budgetLine)
    }

    func cell(_ meaning: ColumnMeaning) -> Cell {
        switch meaning {
        case .id: .text(action.id.text)
        case .number: action.number.map { .number(Double($0)) } ?? .blank
        case .plan: placement.map { printer.cell(of: .plan, $0) } ?? .blank
        case .axis(let level):
            level <= axes.count ? .text(printer.heading(axes[level - 1])) : .blank
        case .code: placement.map { printer.cell(of: .code, $0) } ?? .blank
        case .field(let field): printer.cell(of: field, action)
        case .funder(let rank): financing(rank).map { printer.cell(of: .funder, $0) } ?? .blank
        case .funderAmount(let rank):
            financing(rank).map { printer.cell(of: .amount, $0) } ?? .blank
        case .budget: budgetCell
        case .steps: lines(.step, .title, separator: "\n")
        case .notes: lines(.note, .words, separator: "\n\n")
        case .links: links
        case .parent, .step, .siren, .authority, .own, .ignored: .blank
        }
    }

    private func financing(_ rank: Int) -> Record? {
        financings.indices.contains(rank - 1) ? financings[rank - 1] : nil
    }

    /// The financing shown at that rank, from 1.
    func financing(at rank: Int) -> RecordID? { financing(rank)?.id }

    /// The line that says the whole planned budget, if there is one; else the sum of what is
    /// planned, when it is all in plain euros.
    private var budgetCell: Cell {
        let planned = budget.filter { $0.choice(.basis) == "planned" }
        if let total = planned.first(where: \.isWholeBudget) {
            return printer.cell(of: .amount, total)
        }
        let amounts = planned.map { $0.amount(.amount) }
        let figures = amounts.compactMap { $0?.unit == .euro ? $0?.exact : nil }
        guard !figures.isEmpty, figures.count == planned.count else { return .blank }
        return .number(figures.reduce(.zero, +).double)
    }

    private func lines(_ kind: RecordKind, _ field: FieldID, separator: String) -> Cell {
        let texts = printer.view.children(of: action.id, kind: kind)
            .map { printer.cell(of: field, $0).words }
        return texts.isEmpty ? .blank : .text(texts.joined(separator: separator))
    }

    private var links: Cell {
        let lines = printer.view.children(of: action.id, kind: .link).map { link in
            [printer.cell(of: .label, link).words, printer.cell(of: .address, link).words]
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
        return lines.isEmpty ? .blank : .text(lines.joined(separator: "\n"))
    }
}

extension Record {
    /// A planned line for no year and no nature: the total that the national template asks for.
    var isWholeBudget: Bool {
        choice(.basis) == "planned" && self[.year] == nil && self[.nature] == nil
    }
}
