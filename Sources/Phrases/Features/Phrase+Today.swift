// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the page « Aujourd'hui » says.
extension Phrase {
    public static let todayHeading = Phrase("today.heading")
    public static let nothingWaits = Phrase("today.nothing")
    public static let nothingNew = Phrase("today.nothingNew")
    public static let ownActions = Phrase("today.own")

    /// « Trois choses attendent de vous. »
    public static func thingsWait(_ count: Int) -> Phrase { Phrase("today.wait", count: count) }

    /// Only the most pressing are shown.
    public static func mostPressing(_ shown: Int, of count: Int) -> Phrase {
        Phrase("today.pressing", .number("shown", shown), .number("all", count))
    }

    public static func entriesSince(_ count: Int, _ day: String) -> Phrase {
        Phrase("today.since", .text("day", day), count: count)
    }

    public static func changesSince(_ day: String) -> Phrase {
        Phrase("today.changesSince", .text("day", day))
    }

    public static func allOwnActions(_ count: Int) -> Phrase {
        Phrase("today.allOwn", count: count)
    }
}

/// Why a matter waits, and the one gesture that it asks for.
extension Phrase {
    public static let isBlocked = Phrase("today.blocked")
    public static let addANote = Phrase("today.blocked.gesture")
    public static let isRefused = Phrase("today.refused")
    public static let reviseFinancing = Phrase("today.refused.gesture")
    public static let sayWhereItIs = Phrase("today.end.gesture")
    public static let updateStep = Phrase("today.step.gesture")
    public static let seeTheList = Phrase("today.others.gesture")
    public static let prepareSuccession = Phrase("today.mandate.gesture")
    public static let nameAPilot = Phrase("today.unpiloted.gesture")
    public static let chooseAnElected = Phrase("today.elected.gesture")
    public static let identifyThem = Phrase("today.placeholders.gesture")
    public static let fromFiles = Phrase("today.placeholders.reason")

    public static func aWordToTheirPilots(_ listed: String) -> Phrase {
        Phrase("today.others.reason", .text("listed", listed))
    }

    public static func listed(_ listed: String) -> Phrase {
        Phrase("today.listed", .text("listed", listed))
    }

    public static func refusedBy(_ funder: String) -> Phrase {
        Phrase("today.refusedBy", .text("funder", funder))
    }

    public static func endHasPassed(_ date: String) -> Phrase {
        Phrase("today.end", .text("date", date))
    }

    public static func stepOf(_ action: String, by date: String) -> Phrase {
        Phrase("today.step", .text("action", action), .text("date", date))
    }

    public static func endsPassed(_ count: Int) -> Phrase { Phrase("today.others", count: count) }
    public static func unpiloted(_ count: Int) -> Phrase { Phrase("today.unpiloted", count: count) }

    public static func withoutElected(_ count: Int) -> Phrase {
        Phrase("today.elected", count: count)
    }

    public static func placeholdersWait(_ count: Int) -> Phrase {
        Phrase("today.placeholders", count: count)
    }

    public static func mandateEndsOn(_ role: Mandate.Role, _ day: String) -> Phrase {
        Phrase("today.mandate", .phrase("role", .role(role)), .text("day", day))
    }

    /// « 12 · Composter ; 17 · Planter ; et 4 autres »
    public static func andOthers(_ listed: String, _ others: Int) -> Phrase {
        Phrase("today.andOthers", .text("listed", listed), count: others)
    }
}

/// What governance leaves waiting.
extension Phrase {
    public static let answerAwaited = Phrase("today.question.awaited")
    public static let answerIt = Phrase("today.question.gesture")
    public static let seeTheQuestion = Phrase("today.unanswered.gesture")
    public static let settleIt = Phrase("today.contested.gesture")
    public static let findAHolder = Phrase("today.vacant.gesture")

    public static func answerExpected(by date: String) -> Phrase {
        Phrase("today.question", .text("date", date))
    }

    public static func answerWasExpected(by date: String) -> Phrase {
        Phrase("today.unanswered", .text("date", date))
    }

    public static func mandateIsContested(_ role: Mandate.Role) -> Phrase {
        Phrase("today.contested", .phrase("role", .role(role)))
    }

    public static func vacantSince(_ day: String, _ actions: Int) -> Phrase {
        Phrase("today.vacant", .text("day", day), count: actions)
    }
}

/// What a new territory begins with.
extension Phrase {
    public static let firstStepsHeading = Phrase("today.first.heading")
    public static let firstStepsWords = Phrase("today.first.words")
    public static let firstStepDone = Phrase("today.first.done")
    public static let firstStepPlan = Phrase("today.first.plan")
    public static let firstStepsImport = Phrase("today.first.import")
    public static let firstStepServices = Phrase("today.first.services")
    public static let firstStepServicesWords = Phrase("today.first.servicesWords")
    public static let firstStepPeople = Phrase("today.first.people")
    public static let firstStepPeopleWords = Phrase("today.first.peopleWords")
}
