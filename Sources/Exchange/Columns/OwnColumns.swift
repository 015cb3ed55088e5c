// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Columns of nobody else's become fields of the territory's own, in the shape of what they hold.
enum OwnColumns {
    /// Values looked at to tell the shape.
    private static let sample = 200

    /// The table with its own columns resolved. One too many stays `own`: its cells are kept as
    /// notes.
    static func resolved(
        _ table: PlanTable,
        unnamed: (String) -> String,
        _ names: inout NameRegister,
        _ report: inout ImportReport
    ) -> PlanTable {
        var columns = table.columns
        for index in columns.indices where columns[index].meaning == .own {
            let column = columns[index]
            guard table.isFilled(column.index) else {
                columns[index].meaning = .ignored
                continue
            }
            let letters = table.cell(table.header ?? 0, column.index).place.letters
            let label = column.heading.isEmpty ? unnamed(letters) : column.heading
            let cut = label.cut(toBytes: 300)
            if let field = names.ownField(labelled: cut, shape: shape(of: column.index, table)) {
                columns[index].meaning = .field(field)
            } else {
                report.problems.append(
                    ImportProblem(
                        .tooManyColumns,
                        at: table.cell(table.header ?? 0, column.index).place,
                        value: column.heading,
                        detail: String(OwnField.limit)
                    )
                )
            }
        }
        return PlanTable(sheet: table.sheet, header: table.header, columns: columns)
    }

    /// Prose unless every value says otherwise.
    private static func shape(of column: Int, _ table: PlanTable) -> OwnField.Shape {
        let cells = table.sample(column, sample)
        if cells.allSatisfy(\.isDay) { return .date }
        let isFlag = cells.allSatisfy { cell in
            cell.isFlag
                || cell.text.contains(where: \.isLetter) && Reading.flag(cell.text) != nil
        }
        if isFlag { return .flag }
        let isMoney = cells.allSatisfy { cell in
            cell.text.contains("\u{20AC}") && Reading.amount(cell.text) != nil
        }
        return isMoney ? .amount : .prose
    }
}

extension Place {
    /// « AB », the column alone.
    var letters: String { String(reference.split(separator: "!").last ?? "").filter(\.isLetter) }
}
