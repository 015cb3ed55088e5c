// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is said of scenarios of reorganisation: what they do, move and change.
extension Phrase {
    public static let reorganisationsHeading = Phrase("reorganisation.heading")
    public static let noReorganisationYet = Phrase("reorganisation.none")
    public static let operationsHeading = Phrase("reorganisation.operations")
    public static let reorganisationEmpty = Phrase("reorganisation.empty")
    public static let reorganisationMovesNothing = Phrase("reorganisation.movesNothing")
    public static let referentsAndAgents = Phrase("reorganisation.people")
    public static let noService = Phrase("reorganisation.noService")
    public static let applyReorganisation = Phrase("reorganisation.apply")
    public static let applyOn = Phrase("reorganisation.applyOn")
    public static let applyOnHint = Phrase("reorganisation.applyOn.hint")
    public static let applyTooEarly = Phrase("reorganisation.applyTooEarly")
    public static let applyNotYours = Phrase("reorganisation.applyNotYours")
    public static let comparisonCaption = Phrase("reorganisation.caption")
    public static let comparedColumn = Phrase("reorganisation.column.what")
    public static let todayColumn = Phrase("reorganisation.column.today")
    public static let afterColumn = Phrase("reorganisation.column.after")
    public static let missionLevels = Phrase("reorganisation.missionLevels")
    public static let decisionLevels = Phrase("reorganisation.decisionLevels")
    public static let referentCoverage = Phrase("reorganisation.coverage")
    public static let unknownFigure = Phrase("reorganisation.unknown")

    public static func reorganisationsPrepared(_ waiting: Int, _ all: Int) -> Phrase {
        let clause =
            waiting == 0
            ? Phrase("reorganisation.allApplied")
            : Phrase("reorganisation.waiting", count: waiting)
        return Phrase("reorganisation.answer", .phrase("waiting", clause), count: all)
    }

    public static func reorganisationPlanned(for day: String) -> Phrase {
        Phrase("reorganisation.planned", .text("day", day))
    }

    public static func reorganisationApplied(on day: String) -> Phrase {
        Phrase("reorganisation.appliedOn", .text("day", day))
    }

    public static func reorganisationDone(_ day: String) -> Phrase {
        Phrase("reorganisation.done", .text("day", day))
    }

    public static func reorganisationImpossible(_ refusal: Phrase) -> Phrase {
        Phrase("reorganisation.impossible", .phrase("refusal", refusal))
    }

    /// « Ce scénario déplace 4 postes, 2 mandats et 7 actions. »
    public static func reorganisationMoves(_ counts: [String]) -> Phrase {
        Phrase("reorganisation.moves", .list("counts", counts))
    }

    public static func operationsIncomplete(_ count: Int) -> Phrase {
        Phrase("reorganisation.incomplete", count: count)
    }

    /// Mandates that their holder cannot move themselves.
    public static func mandatesLeftToOthers(_ people: [String]) -> Phrase {
        Phrase("reorganisation.leftToOthers", .list("people", people), count: people.count)
    }

    public static func reshaped(_ operation: String, _ what: String) -> Phrase {
        Phrase("reorganisation.reshaped", .text("operation", operation), .text("what", what))
    }

    public static func reshapedInto(_ service: String) -> Phrase {
        Phrase("reorganisation.into", .text("service", service))
    }

    public static func movedFrom(_ service: String, to other: String) -> Phrase {
        Phrase("reorganisation.moved", .text("from", service), .text("to", other))
    }

    public static func levels(_ count: Int) -> Phrase {
        count == 0
            ? Phrase("reorganisation.noLevel") : Phrase("reorganisation.levels", count: count)
    }

    /// The middle figure, the largest, and how many actions they are of.
    public static func levelsUpTo(_ middle: Int, _ most: Int, _ actions: Int) -> Phrase {
        Phrase(
            "reorganisation.levelsUpTo",
            .number("middle", middle),
            .number("most", most),
            count: actions
        )
    }

    public static func referentsAmong(_ covered: Int, _ services: Int) -> Phrase {
        Phrase("reorganisation.referents", .number("covered", covered), count: services)
    }

    public static func ledBy(_ service: String) -> Phrase {
        Phrase("reorganisation.ledBy", .text("service", service))
    }
}
