// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A small table of an action's money: one row a record, one column a field, and totals.
struct TableSection: Sendable {
    struct Column: Hashable, Sendable {
        let label: String
        let isFigure: Bool
    }

    struct Cell: Sendable {
        let values: [Link]
        let written: String?
        let isFigure: Bool
        let label: String
    }

    struct Row: Sendable {
        let cells: [Cell]
        let edit: EditLink?
    }

    /// The section's name among the parts of a sheet.
    let part: String
    let heading: String
    let caption: String
    let columns: [Column]
    let rows: [Row]
    let totals: [String]
    let hasTotals: Bool
    let add: EditLink?
    /// The heading of the column of ways to change a row; nil when nobody may.
    let editLabel: String?

    init?(budgetOf action: Record, _ reader: Reader) {
        let lines = reader.view.children(of: action.id, kind: .budgetLine)
        self.init(.budgetLine, lines, of: action, reader, totals: Self.budgetTotals(lines, reader))
    }

    init?(financingsOf action: Record, _ reader: Reader) {
        let lines = reader.view.children(of: action.id, kind: .financing)
        let obtained = lines.filter { $0.choice(.state) == "obtained" }
        let totals = Sum.all(obtained).map {
            reader.say(.totalObtained(reader.phrasebook.amount($0)))
        }
        self.init(.financing, lines, of: action, reader, totals: totals)
    }

    /// A total by basis: what was planned is never added to what was spent.
    private static func budgetTotals(_ lines: [Record], _ reader: Reader) -> [String] {
        let bases: [String?] = ChoiceList.budgetBases.codes + [nil]
        return bases.flatMap { basis -> [String] in
            let label = basis.map { reader.phrasebook.label($0, of: .budgetBases) }
            return Sum.all(lines.filter { $0.choice(.basis) == basis }).map {
                let amount = reader.phrasebook.amount($0)
                return label.map { reader.say(.totalOf($0, amount)) } ?? reader.say(.total(amount))
            }
        }
    }

    /// Columns that no row fills are left out.
    private init?(
        _ kind: RecordKind,
        _ records: [Record],
        of action: Record,
        _ reader: Reader,
        totals: [String]
    ) {
        guard !records.isEmpty else { return nil }
        part = kind.rawValue
        heading = reader.phrasebook.label(of: kind, count: 2)
        caption = heading
        let fields = reader.view.fields(of: kind).filter { field in
            records.contains { !reader.view.content(field, of: $0).isBlank }
        }
        columns = fields.map {
            Column(label: reader.phrasebook.label(of: $0), isFigure: $0.type == .amount)
        }
        rows = records.map { record in
            Row(
                cells: fields.map { field in
                    let printed = reader.printed(field, of: record)
                    return Cell(
                        values: printed?.values ?? [],
                        written: printed?.written,
                        isFigure: field.type == .amount,
                        label: reader.phrasebook.label(of: field)
                    )
                },
                edit: reader.editLink(record)
            )
        }
        self.totals = records.count > 1 ? totals : []
        hasTotals = !self.totals.isEmpty
        add = reader.addLink(kind, under: action)
        editLabel = rows.contains { $0.edit != nil } ? reader.say(.editRecordLink) : nil
    }
}

/// Amounts added, by unit. A range adds to a range; what is not estimated is no zero, and is left
/// out.
private enum Sum {
    static func all(_ records: [Record]) -> [Amount] {
        Amount.Unit.allCases.compactMap { unit in
            var (low, high, isEmpty) = (Quantity.zero, Quantity.zero, true)
            for case .between(let from, let to, unit)? in records.map({ $0.amount(.amount) }) {
                (low, high, isEmpty) = (low + from, high + to, false)
            }
            return isEmpty ? nil : .between(low, high, unit)
        }
    }
}
