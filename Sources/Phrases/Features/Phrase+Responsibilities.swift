// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the matrix of who does what says.
extension Phrase {
    public static let whoDoesWhatHeading = Phrase("matrix.heading")
    public static let matrixCaption = Phrase("matrix.caption")
    public static let matrixKey = Phrase("matrix.key")
    public static let matrixFilter = Phrase("matrix.filter")
    public static let matrixAxis = Phrase("matrix.axis")
    public static let matrixService = Phrase("matrix.service")
    public static let noActionToShare = Phrase("matrix.noAction")
    public static let noActionInSight = Phrase("matrix.noneFound")
    public static let gapsHeading = Phrase("matrix.gaps")

    public static func part(_ part: Responsibility) -> Phrase {
        Phrase("matrix.part.\(part.rawValue)")
    }

    /// One or two letters, distinct in each language.
    public static func letter(of part: Responsibility) -> Phrase {
        Phrase("matrix.letter.\(part.rawValue)")
    }

    /// What it means, with its letter among R, A, C and I.
    public static func meaning(of part: Responsibility) -> Phrase {
        Phrase("matrix.meaning.\(part.rawValue)")
    }

    /// « Sur 60 actions, 12 n'ont pas d'arbitre. »
    public static func actionsLack(_ count: Int, _ clauses: [String]) -> Phrase {
        Phrase("matrix.answer", .list("clauses", clauses), count: count)
    }

    public static func nothingLacks(_ count: Int) -> Phrase {
        Phrase("matrix.whole", count: count)
    }

    /// « 12 n'ont pas d'arbitre ».
    public static func lacking(_ rule: ResponsibilityGap.Rule, _ count: Int) -> Phrase {
        Phrase("matrix.lack.\(rule.rawValue)", count: count)
    }

    public static func gap(_ rule: ResponsibilityGap.Rule, post: String) -> Phrase {
        Phrase("matrix.gap.\(rule.rawValue)", .text("post", post))
    }

    /// « sans arbitre », beside the title of the action.
    public static func mark(of rule: ResponsibilityGap.Rule) -> Phrase {
        Phrase("matrix.mark.\(rule.rawValue)")
    }

    public static func gesture(filling rule: ResponsibilityGap.Rule) -> Phrase {
        Phrase("matrix.gesture.\(rule.rawValue)")
    }

    public static func grade(_ grade: ResponsibilityGap.Grade) -> Phrase {
        Phrase("matrix.grade.\(grade)")
    }

    public static func otherGaps(_ count: Int) -> Phrase { Phrase("matrix.others", count: count) }

    /// Columns that the page has no room for.
    public static func columnsLeftOut(_ count: Int) -> Phrase {
        Phrase("matrix.leftOut", count: count)
    }
}

/// What the page of a service says.
extension Phrase {
    public static let servicePilots = Phrase("service.pilots")
    public static let noServiceReferent = Phrase("service.noReferent")
    public static let serviceHead = Phrase("service.head")
    public static let vacantPost = Phrase("service.vacant")
    public static let askedHeading = Phrase("service.asked")
    public static let nothingAsked = Phrase("service.nothingAsked")
    public static let benefitsHeading = Phrase("service.benefits")
    public static let noBenefitYet = Phrase("service.noBenefit")
    public static let savingsHeading = Phrase("service.savings")
    public static let subsidiesHeading = Phrase("service.subsidies")
    public static let obligationsHeading = Phrase("service.obligations")
    public static let originUnknown = Phrase("service.originUnknown")

    public static func serviceLeads(_ count: Int, of total: Int) -> Phrase {
        count == 0
            ? Phrase("service.leadsNone")
            : Phrase("service.leads", .number("total", total), count: count)
    }

    public static func serviceReferents(_ names: [String]) -> Phrase {
        Phrase("service.referents", .list("names", names), count: names.count)
    }

    public static func stepAsked(by date: String) -> Phrase {
        Phrase("service.step", .text("date", date))
    }

    public static func questionAsked(by date: String?) -> Phrase {
        date.map { Phrase("service.question", .text("date", $0)) } ?? Phrase("service.questionOpen")
    }

    public static func blockageToLift(_ cause: String) -> Phrase {
        Phrase("service.blockage", .text("cause", cause))
    }

    public static func fundedBy(_ funder: String) -> Phrase {
        Phrase("service.fundedBy", .text("funder", funder))
    }

    public static func originIs(_ origin: String) -> Phrase {
        Phrase("service.origin", .text("origin", origin))
    }

    public static func inAll(_ amount: String) -> Phrase {
        Phrase("service.total", .text("amount", amount))
    }
}

/// The colour of a plan, and what people carry by the posts they hold.
extension Phrase {
    public static let colourHeading = Phrase("colour.heading")

    public static func colourDominated(by service: String, _ count: Int, of led: Int) -> Phrase {
        Phrase(
            "colour.dominated",
            .text("service", service),
            .number("count", count),
            .number("led", led)
        )
    }

    public static func colourShared(_ services: Int, of led: Int) -> Phrase {
        Phrase("colour.shared", .number("led", led), count: services)
    }

    /// « 12 actions sur 60 ».
    public static func actionsOf(_ count: Int, _ led: Int) -> Phrase {
        Phrase("colour.share", .number("led", led), count: count)
    }

    /// « Arbitre, par le poste de directeur ».
    public static func throughPost(_ part: Responsibility, _ post: String) -> Phrase {
        Phrase("carry.throughPost", .phrase("part", .part(part)), .text("post", post))
    }
}

/// « Élus à associer ».
extension Phrase {
    public static let involvementHeading = Phrase("involve.heading")
    public static let involvementIsClosed = Phrase("involve.closed")
    public static let everyoneInvolved = Phrase("involve.everyone")
    public static let noElectedYet = Phrase("involve.noElected")
    public static let delegationsHeading = Phrase("involve.delegations")
    public static let communesHeading = Phrase("involve.communes")
    public static let idleHeading = Phrase("involve.idle")
    public static let communeWithoutReferent = Phrase("involve.noReferent")
    public static let actionsWithoutElected = Phrase("involve.see")

    public static func untouched(_ clauses: [String]) -> Phrase {
        Phrase("involve.answer", .list("clauses", clauses))
    }

    public static func untouchedDelegations(_ count: Int, of total: Int) -> Phrase {
        Phrase("involve.delegationCount", .number("total", total), count: count)
    }

    public static func untouchedCommunes(_ count: Int, of total: Int) -> Phrase {
        Phrase("involve.communeCount", .number("total", total), count: count)
    }

    public static func idleElected(_ count: Int, of total: Int) -> Phrase {
        Phrase("involve.idleCount", .number("total", total), count: count)
    }

    public static func untouchedThemes(_ themes: [String]) -> Phrase {
        Phrase("involve.themes", .list("themes", themes))
    }

    public static func communeReferents(_ names: [String]) -> Phrase {
        Phrase("involve.referents", .list("names", names))
    }
}
