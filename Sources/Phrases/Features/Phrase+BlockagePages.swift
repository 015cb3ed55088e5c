// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is said of blockages: the page, and its section on the sheet of an action.
extension Phrase {
    public static let blockagesHeading = Phrase("blockages.heading")
    public static let nothingBlocked = Phrase("blockages.none")
    public static let blockagesByService = Phrase("blockages.byService")
    public static let blockagesUnexplained = Phrase("blockages.unexplained")
    public static let blockagesOfNoService = Phrase("blockages.noService")
    public static let nobodyToLift = Phrase("blockages.nobodyToLift")
    public static let sayItIsLifted = Phrase("blockages.lift")
    public static let sayByWhat = Phrase("blockages.sayByWhat")
    public static let blockagesServiceColumn = Phrase("blockages.service")
    public static let blockagesCountColumn = Phrase("blockages.count")
    public static let blockagesCausesColumn = Phrase("blockages.causes")

    /// « 7 blocages en cours, le plus ancien depuis mars 2025. »
    public static func blockagesStand(_ count: Int, since date: String?) -> Phrase {
        date.map { Phrase("blockages.answerSince", .text("date", $0), count: count) }
            ?? Phrase("blockages.answer", count: count)
    }

    public static func blockedSince(_ date: String) -> Phrase {
        Phrase("blockages.since", .text("date", date))
    }

    public static func liftedOn(_ date: String) -> Phrase {
        Phrase("blockages.lifted", .text("date", date))
    }

    public static func mayLift(_ names: [String]) -> Phrase {
        Phrase("blockages.mayLift", .list("names", names))
    }

    /// « Foncier (3) ».
    public static func causeCounted(_ cause: String, _ count: Int) -> Phrase {
        Phrase("blockages.cause", .text("cause", cause), .number("number", count))
    }
}
