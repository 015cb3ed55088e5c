// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What one row says of an action, cell by cell, before anything is compared or understood.
struct RowStatement: Sendable {
    let place: Place
    var id: RecordID?
    var number: Int?
    var plan: StatedCell?
    /// The axes it stands under, outermost first; none of them blank.
    var axes: [StatedCell] = []
    var code: StatedCell?
    var title: StatedCell
    /// By field, without the title.
    var fields: [FieldID: StatedCell] = [:]
    var fundings: [FundingStatement] = []
    var budget: StatedCell?
    var steps: [StepStatement] = []
    var notes: [StatedCell] = []
    var links: [StatedCell] = []
    /// The level of each axis cell that the file has a column for, blank or not.
    var hasAxisColumns = false

    init(place: Place, title: StatedCell) {
        self.place = place
        self.title = title
    }
}

/// A funder and what it brings.
struct FundingStatement: Hashable, Sendable {
    let rank: Int
    var funder: StatedCell?
    var amount: StatedCell?

    var isBlank: Bool { (funder?.isBlank ?? true) && (amount?.isBlank ?? true) }
}

/// A sub-action: a row of its own, or a line in a cell.
struct StepStatement: Hashable, Sendable {
    var title: StatedCell
    /// Fields of a step that the row says.
    var fields: [FieldID: StatedCell] = [:]
    /// What the row says that a step has no field for, under its heading.
    var rest: [(heading: String, cell: StatedCell)] = []

    static func == (left: Self, right: Self) -> Bool {
        left.title == right.title && left.fields == right.fields
    }

    func hash(into hasher: inout Hasher) { hasher.combine(title) }
}
