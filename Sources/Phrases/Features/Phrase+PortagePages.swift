// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is said of portage: the page, and its section on the sheet of an action.
extension Phrase {
    public static let portageHeading = Phrase("portage.heading")
    public static let portageHint = Phrase("portage.hint")
    public static let portageByPlan = Phrase("portage.byPlan")
    public static let portageByAxis = Phrase("portage.byAxis")
    public static let portageByAction = Phrase("portage.byAction")
    public static let portageOutside = Phrase("portage.outside")
    public static let nothingBackedYet = Phrase("portage.none")
    public static let portageAxisColumn = Phrase("portage.axis")
    public static let portageActionsColumn = Phrase("portage.actions")
    public static let whereToRead = Phrase("portage.read")

    /// « 9 actions sur 60 ont un fait de portage : 6 déclarées, 3 votées. »
    public static func backedActions(_ count: Int, of total: Int, _ clauses: [String]) -> Phrase {
        Phrase(
            "portage.answer",
            .number("total", total),
            .list("clauses", clauses),
            count: count
        )
    }

    /// « 6 déclarées ».
    public static func backed(_ kind: String, _ count: Int) -> Phrase {
        Phrase("portage.count.\(kind)", count: count)
    }

    public static func backedBy(_ names: [String]) -> Phrase {
        Phrase("portage.by", .list("names", names))
    }

    public static func otherBackedActions(_ count: Int) -> Phrase {
        Phrase("portage.others", count: count)
    }
}
