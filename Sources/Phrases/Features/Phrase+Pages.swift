// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What every page says around its content, and what the territory's own pages say.
extension Phrase {
    public static let productName = Phrase("page.product")
    public static let skipToContent = Phrase("page.skip")
    public static let mainNavigation = Phrase("page.navigation")
    public static let youAreHere = Phrase("page.trail")
    public static let languageChoice = Phrase("page.languages")
    public static let aboutRegister = Phrase("page.about")
    public static let searchLabel = Phrase("page.search")
    public static let searchButton = Phrase("page.searchButton")
    public static let sectionHome = Phrase("page.section.home")
    public static let sectionPlan = Phrase("page.section.plan")
    public static let sectionActions = Phrase("page.section.actions")
    public static let sectionServices = Phrase("page.section.services")
    public static let sectionPeople = Phrase("page.section.people")
    public static let sectionOverview = Phrase("page.section.overview")
    public static let sectionBodies = Phrase("page.section.bodies")
    public static let sectionWhoDoesWhat = Phrase("page.section.whoDoesWhat")
    public static let sectionArbitrations = Phrase("page.section.arbitrations")
    public static let sectionTime = Phrase("page.section.time")
    public static let recorded = Phrase("page.recorded")
    public static let seeWhatWasDone = Phrase("page.seeWhatWasDone")
    public static let undoButton = Phrase("page.undo")
    public static let sectionNotebook = Phrase("page.section.notebook")
    public static let sectionGovernance = Phrase("page.section.governance")
    public static let sectionPlans = Phrase("page.section.plans")
    public static let sectionJournal = Phrase("page.section.journal")
    public static let sectionImports = Phrase("page.section.imports")
    public static let backToPresent = Phrase("page.present")
    public static let pastHeading = Phrase("page.past.heading")
    public static let pastLabel = Phrase("page.past.label")
    public static let pastButton = Phrase("page.past.button")

    /// Each language by the name it gives itself.
    public static func nameInItself(_ language: Language) -> Phrase {
        Phrase("page.language.\(language.rawValue)")
    }

    public static func windowTitle(_ title: String, in territory: String) -> Phrase {
        Phrase("page.title", .text("title", title), .text("territory", territory))
    }

    public static func printedHeader(_ territory: String, _ state: String) -> Phrase {
        Phrase("page.printed", .text("territory", territory), .text("state", state))
    }

    public static func showsState(_ day: String) -> Phrase {
        Phrase("page.showsState", .text("day", day))
    }

    public static func showsKnown(_ day: String) -> Phrase {
        Phrase("page.showsKnown", .text("day", day))
    }

    public static func stateOn(_ day: String) -> Phrase {
        Phrase("page.stateOn", .text("day", day))
    }

    public static func knownOn(_ day: String) -> Phrase {
        Phrase("page.knownOn", .text("day", day))
    }

    /// The journal could not be read past that entry.
    public static func halted(_ position: Int64) -> Phrase {
        Phrase("page.halted", .number("position", Int(position)))
    }

    public static func asWritten(_ words: String) -> Phrase {
        Phrase("page.written", .text("words", words))
    }

    public static func notUnderstood(_ words: String) -> Phrase {
        Phrase("page.notUnderstood", .text("words", words))
    }

    public static func quoted(_ words: String) -> Phrase {
        Phrase("page.quoted", .text("words", words))
    }

    /// The size of a file, in bytes.
    public static func fileSize(_ bytes: Int) -> Phrase {
        bytes < 1_000_000
            ? Phrase("page.size.kilo", .number("size", max(1, (bytes + 500) / 1_000)))
            : Phrase("page.size.mega", .number("size", (bytes + 500_000) / 1_000_000))
    }
}

/// The answers that open the pages of plans.
extension Phrase {
    public static let plansHeading = Phrase("page.plans")
    public static let latestChanges = Phrase("page.latestChanges")
    public static let wholeJournal = Phrase("page.wholeJournal")
    public static let statusBarLabel = Phrase("page.statusBar")
    public static let noStatus = Phrase("page.noStatus")
    public static let overdue = Phrase("page.overdue")
    public static let withoutAxis = Phrase("page.withoutAxis")
    public static let emptyPlan = Phrase("page.emptyPlan")
    public static let emptyTerritory = Phrase("page.emptyTerritory")
    public static let noPlanYet = Phrase("page.noPlanYet")
    public static let createCommand = Phrase("page.createCommand")

    /// « Sur 46 actions, 12 sont en cours et 3 ont une échéance dépassée. »
    public static func answer(_ opening: Phrase, _ clauses: String) -> Phrase {
        Phrase("page.answer", .phrase("opening", opening), .text("clauses", clauses))
    }

    public static func plainAnswer(_ opening: Phrase) -> Phrase {
        Phrase("page.plainAnswer", .phrase("opening", opening))
    }

    public static func outOfActions(_ count: Int) -> Phrase {
        Phrase("page.outOf", .phrase("actions", .counted(count, .action)))
    }

    public static func planHolds(actions: Int, axes: Int) -> Phrase {
        guard axes > 0 else { return outOfActions(actions) }
        return Phrase(
            "page.planHolds",
            .phrase("actions", .counted(actions, .action)),
            .phrase("axes", .counted(axes, .axis))
        )
    }

    public static func territoryHolds(plans: Int, actions: Int) -> Phrase {
        guard plans > 1 else { return outOfActions(actions) }
        return Phrase(
            "page.territoryHolds",
            .phrase("actions", .counted(actions, .action)),
            .phrase("plans", .counted(plans, .plan))
        )
    }

    public static func areInProgress(_ count: Int) -> Phrase {
        Phrase("page.are.inProgress", count: count)
    }

    public static func areDone(_ count: Int) -> Phrase { Phrase("page.are.done", count: count) }

    public static func areBlocked(_ count: Int) -> Phrase {
        Phrase("page.are.blocked", count: count)
    }

    public static func areOverdue(_ count: Int) -> Phrase {
        Phrase("page.are.overdue", count: count)
    }

    public static func actionsOutsidePlans(_ count: Int) -> Phrase {
        Phrase("page.outsidePlans", count: count)
    }

    public static func installationHolds(_ count: Int) -> Phrase {
        count == 0 ? Phrase("page.noTerritory") : Phrase("page.territories", count: count)
    }

    public static func entryCount(_ count: Int) -> Phrase {
        Phrase("page.entryCount", count: count)
    }
}

/// What is said when a page cannot be given.
extension Phrase {

    /// The actions of an axis that its plan's page leaves to the list.
    public static func otherActions(_ count: Int) -> Phrase {
        Phrase("page.otherActions", count: count)
    }
}
