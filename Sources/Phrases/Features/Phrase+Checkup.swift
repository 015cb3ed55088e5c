// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is said of the health of the governance, rule by rule.
extension Phrase {
    public static let checkupHeading = Phrase("checkup.heading")
    public static let checkupAbout = Phrase("checkup.about")

    /// « 7 points tenus sur 11, 3 à reprendre, 1 que le registre ne sait pas. »
    public static func checkupCounts(met: Int, unmet: Int, unknown: Int) -> Phrase {
        Phrase(
            "checkup.answer",
            .phrase("unmet", Phrase("checkup.unmet", count: unmet)),
            .phrase("unknown", Phrase("checkup.unknown", count: unknown)),
            .number("total", met + unmet + unknown),
            count: met
        )
    }

    public static func outcome(_ outcome: Check.Outcome) -> Phrase {
        Phrase("checkup.outcome.\(outcome.rawValue)")
    }

    public static func outcomeHeading(_ outcome: Check.Outcome) -> Phrase {
        Phrase("checkup.outcomes.\(outcome.rawValue)")
    }

    public static func rule(_ rule: Check.Rule) -> Phrase {
        Phrase("checkup.rule.\(rule.rawValue)")
    }

    public static func source(of rule: Check.Rule) -> Phrase {
        Phrase("checkup.source.\(rule.rawValue)")
    }

    /// The gesture that answers a rule that is not met.
    public static func nextStep(_ rule: Check.Rule) -> Phrase {
        Phrase("checkup.step.\(rule.rawValue)")
    }

    /// What the register shows of a rule.
    /// - Parameter since: the day that the check names, as it is printed.
    public static func finding(_ check: Check, since: String?) -> Phrase {
        let dated = since == nil ? "" : "Dated"
        return Phrase(
            "checkup.finding.\(check.rule.rawValue).\(check.outcome.rawValue)\(dated)",
            .number("total", check.total ?? 0),
            .text("since", since ?? ""),
            count: check.count ?? 0
        )
    }

    /// « 2026 : 1,2 ETP ».
    public static func staffingOf(_ year: Int, _ amount: String) -> Phrase {
        Phrase("checkup.staffing", .text("year", String(year)), .text("amount", amount))
    }

    public static func andMore(_ count: Int) -> Phrase { Phrase("checkup.more", count: count) }
}

/// What is said of the entry gate.
extension Phrase {
    public static let gateHeading = Phrase("gate.heading")
    public static let gateAbout = Phrase("gate.about")
    public static let gateAbsent = Phrase("gate.absent")
    public static let gateSignatories = Phrase("gate.signatories")
    public static let gateEarlier = Phrase("gate.earlier")
    public static let gateRecord = Phrase("gate.record")
    public static let gateRenew = Phrase("gate.renew")
    public static let gateWithoutOffice = Phrase("gate.withoutOffice")
    public static let gateInOffice = Phrase("gate.inOffice")

    public static func gateStands(_ names: [String]) -> Phrase {
        Phrase("gate.stands", .list("names", names))
    }

    public static func gateAwaits(_ offices: [String]) -> Phrase {
        Phrase("gate.awaits", .list("offices", offices))
    }

    public static func gateLapsed(_ since: String) -> Phrase {
        Phrase("gate.lapsed", .text("since", since))
    }

    public static func gateExpired(_ since: String) -> Phrase {
        Phrase("gate.expired", .text("since", since))
    }

    public static func gateLeftOffice(_ day: String) -> Phrase {
        Phrase("gate.leftOffice", .text("day", day))
    }

    public static func signedOn(_ day: String) -> Phrase {
        Phrase("gate.signedOn", .text("day", day))
    }
}
