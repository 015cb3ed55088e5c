// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Which plan the actions of a file go into: the one asked for, else the one each row names, else
/// the one the file went into before, the only one there is, or a new one named after the file.
struct PlanChoice {
    /// As asked for; it wins over what rows say.
    let asked: String?
    /// The plan of the file's last import.
    let previous: RecordID?
    /// The file's name, without its extension.
    let fileName: String
    /// In an export of ours, a row without a plan stands « hors plan ».
    let isExport: Bool

    /// The plan of a row that names none.
    func standard(_ names: inout NameRegister) -> RecordID? {
        if let asked { return names.record(.plan, named: asked) }
        if let previous { return previous }
        let plans = names.territory.records(of: .plan)
        if plans.count == 1 { return plans[0].id }
        return names.record(.plan, named: fileName)
    }

    func plan(of row: RowStatement, _ names: inout NameRegister) -> RecordID? {
        if let cell = row.plan, asked == nil || isExport {
            return names.record(.plan, named: cell.text.onOneLine)
        }
        if isExport, asked == nil, row.axes.isEmpty { return nil }
        return standard(&names)
    }
}
