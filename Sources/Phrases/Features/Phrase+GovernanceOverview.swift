// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the page of the governance as a whole says.
extension Phrase {
    public static let rolesHeading = Phrase("overview.roles")
    public static let pressingHeading = Phrase("overview.gaps")
    public static let noGap = Phrase("overview.noGap")
    public static let furtherHeading = Phrase("overview.further")
    public static let overviewBodies = Phrase("overview.bodies")
    public static let roleVacant = Phrase("overview.vacant")
    public static let toChart = Phrase("overview.to.chart")
    public static let toPortage = Phrase("overview.to.portage")
    public static let toCheckup = Phrase("overview.to.checkup")
    public static let toWhoMayWhat = Phrase("overview.to.whoMayWhat")
    public static let toElected = Phrase("overview.to.elected")
    public static let toEntryGate = Phrase("overview.to.entryGate")
    public static let toRenewal = Phrase("overview.to.renewal")
    public static let toBriefing = Phrase("overview.to.briefing")
    public static let toClub = Phrase("overview.to.club")
    public static let toBlockages = Phrase("overview.to.blockages")

    /// « 5 rôles tenus sur 6, 2 instances au complet sur 8. »
    public static func governanceStands(roles: Int, of all: Int, bodies: Int, of total: Int)
        -> Phrase
    {
        Phrase(
            "overview.answer",
            .phrase("bodies", completeBodies(bodies, of: total)),
            .number("all", all),
            count: roles
        )
    }

    private static func completeBodies(_ count: Int, of total: Int) -> Phrase {
        total == 0
            ? Phrase("overview.noBody")
            : Phrase("overview.completeBodies", .number("total", total), count: count)
    }

    public static func roleVacantSince(_ day: String) -> Phrase {
        Phrase("overview.vacantSince", .text("day", day))
    }

    /// « 5 services sur 8 ».
    public static func servicesReferred(_ count: Int, of total: Int) -> Phrase {
        Phrase("overview.referents", .number("total", total), count: count)
    }

    public static func servicesWithout(_ names: [String]) -> Phrase {
        Phrase("overview.withoutReferent", .list("names", names))
    }

    public static func peopleHold(_ count: Int) -> Phrase {
        Phrase("overview.people", count: count)
    }
}
