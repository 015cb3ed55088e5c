// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// In a file of several territories, which rows are this one's: told by the SIREN, else by the
/// name.
struct RowOwner: Hashable, Sendable {
    let column: Int
    /// Folded.
    let name: String

    func owns(_ row: Int, of table: PlanTable) -> Bool {
        Folding.fold(table.cell(row, column).text) == name
    }

    /// What the columns of SIREN and names turn out to be: whose rows to keep, and the columns
    /// that say something else and become the territory's own.
    static func settled(
        _ table: PlanTable,
        for territory: Territory
    ) throws(ImportRefusal) -> (owner: RowOwner?, table: PlanTable) {
        var owner: RowOwner?
        var columns = table.columns
        for index in columns.indices {
            let column = columns[index]
            guard column.meaning == .siren || column.meaning == .authority else { continue }
            let values = table.distinct(column.index)
            let wanted = Folding.fold(
                (column.meaning == .siren ? territory.siren : territory.name) ?? ""
            )
            let isHere = values.keys.contains(wanted)
            if values.count > 1, isHere, owner == nil {
                owner = RowOwner(column: column.index, name: wanted)
            } else if values.count > 1, column.meaning == .siren, owner == nil {
                throw .otherTerritories(values.values.sorted())
            } else if owner == nil, !isHere {
                columns[index].meaning = .own
            }
        }
        let settled = PlanTable(sheet: table.sheet, header: table.header, columns: columns)
        return (owner, settled)
    }
}

extension PlanTable {
    /// The values of a column, as written, by how they fold.
    fileprivate func distinct(_ column: Int) -> [String: String] {
        var values: [String: String] = [:]
        for row in rows {
            let text = cell(row, column).text
            if !text.isEmpty { values[Folding.fold(text)] = text }
        }
        return values
    }
}
