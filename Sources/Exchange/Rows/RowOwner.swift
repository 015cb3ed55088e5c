// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// In a file of several territories, which rows are this one's: told by the SIREN, else by the
/// name.
struct RowOwner: Hashable, Sendable {
    let column: Column
    /// The SIREN, or the name folded.
    let name: String

    func owns(_ row: Int, of table: PlanTable) -> Bool {
        column.key(table.cell(row, column.index).text) == name
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
            let values = table.distinct(column)
            let wanted = column.key(
                (column.meaning == .siren ? territory.siren : territory.name) ?? ""
            )
            let isHere = values.keys.contains(wanted)
            if values.count > 1, isHere, owner == nil {
                owner = RowOwner(column: column, name: wanted)
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

extension Column {
    /// What tells a territory from another in that column. Public deposits write some SIREN as the
    /// SIRET of the seat: fourteen digits, of which the first nine are the SIREN.
    fileprivate func key(_ text: String) -> String {
        let folded = Folding.fold(text)
        let digits = folded.filter { $0 != " " }
        guard meaning == .siren, digits.utf8.count == 14, digits.utf8.allSatisfy(\.isDigit) else {
            return folded
        }
        return String(digits.prefix(9))
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension PlanTable {
    /// The values of a column, as written, by how they fold.
    fileprivate func distinct(_ column: Column) -> [String: String] {
        var values: [String: String] = [:]
        for row in rows {
            let text = cell(row, column.index).text
            if !text.isEmpty { values[column.key(text)] = text }
        }
        return values
    }
}
