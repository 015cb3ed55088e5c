// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is said of someone who leaves, and of what they give on.
extension Phrase {
    public static let handoverOffer = Phrase("handover.offer")
    public static let handoverButton = Phrase("handover.button")
    public static let handoverDone = Phrase("handover.done")
    public static let handoverNote = Phrase("handover.note")
    public static let handoverNoteHint = Phrase("handover.note.hint")
    public static let handoverOfNothing = Phrase("handover.ofNothing")
    public static let heirHint = Phrase("handover.heir.hint")
    public static let heirMissing = Phrase("handover.heir.missing")
    public static let handedActions = Phrase("handover.actions")
    public static let handedElected = Phrase("handover.elected")
    public static let handedSteps = Phrase("handover.steps")
    public static let mandateGoesOn = Phrase("handover.mandateGoesOn")
    public static let mandateEndsHere = Phrase("handover.mandateEnds")
    public static let nameStays = Phrase("handover.nameStays")
    public static let nameGoes = Phrase("handover.nameGoes")
    public static let handoverQuestions = Phrase("handover.questions")
    public static let handoverQuestionsHint = Phrase("handover.questions.hint")
    public static let handoverCommitments = Phrase("handover.commitments")
    public static let handoverCommitmentsHint = Phrase("handover.commitments.hint")

    public static func handoverHeading(_ person: String) -> Phrase {
        Phrase("handover.heading", .text("person", person))
    }

    public static func handoverNothing(_ person: String) -> Phrase {
        Phrase("handover.nothing", .text("person", person))
    }

    public static func handoverAnswer(_ person: String, _ counts: [String]) -> Phrase {
        Phrase("handover.answer", .text("person", person), .list("counts", counts))
    }

    /// « Première personne », from 0.
    public static func heir(_ rank: Int) -> Phrase { Phrase("handover.heir.\(min(rank, 2))") }

    /// « à la première personne », from 0.
    public static func toHeir(_ rank: Int) -> Phrase { Phrase("handover.toHeir.\(min(rank, 2))") }
}

/// What is said of a new council.
extension Phrase {
    public static let renewalHeading = Phrase("renewal.heading")
    public static let renewalEnding = Phrase("renewal.ending")
    public static let renewalDay = Phrase("renewal.day")
    public static let renewalDayHint = Phrase("renewal.day.hint")
    public static let renewalButton = Phrase("renewal.button")
    public static let renewalBodies = Phrase("renewal.bodies")
    public static let renewalBodiesHint = Phrase("renewal.bodies.hint")
    public static let renewalOrphans = Phrase("renewal.orphans")
    public static let renewalOrphansHint = Phrase("renewal.orphans.hint")
    public static let renewalCommitments = Phrase("renewal.commitments")
    public static let renewalCommitmentsHint = Phrase("renewal.commitments.hint")
    public static let briefingHeading = Phrase("briefing.heading")
    public static let briefingChoose = Phrase("briefing.choose")
    public static let briefingWhose = Phrase("briefing.whose")
    public static let briefingForAll = Phrase("briefing.forAll")
    public static let briefingShow = Phrase("briefing.show")
    public static let briefingFigures = Phrase("briefing.figures")
    public static let briefingDelegation = Phrase("briefing.delegation")
    public static let briefingNoDelegation = Phrase("briefing.noDelegation")
    public static let briefingPeople = Phrase("briefing.people")
    public static let carriedOutsideTerm = Phrase("briefing.carriedOutside")
    public static let bodyTerm = Phrase("briefing.body")

    public static func renewalEnds(_ ending: Int, keeping kept: Int, on day: String) -> Phrase {
        Phrase(
            "renewal.ends",
            .phrase("kept", Phrase("renewal.kept", count: kept)),
            .text("day", day),
            count: ending
        )
    }

    public static func renewalEndsNothing(_ kept: Int) -> Phrase {
        Phrase("renewal.endsNothing", .phrase("kept", Phrase("renewal.kept", count: kept)))
    }

    public static func briefingFor(_ person: String) -> Phrase {
        Phrase("briefing.for", .text("person", person))
    }

    public static func briefingAnswer(_ actions: Int, running: Int) -> Phrase {
        let clause = Phrase("briefing.running", count: running)
        return Phrase("briefing.answer", .phrase("running", clause), count: actions)
    }
}

/// What is said of two records of one person.
extension Phrase {
    public static let mergeOffer = Phrase("merge.offer")
    public static let mergeChoose = Phrase("merge.choose")
    public static let mergeOther = Phrase("merge.other")
    public static let mergeOtherHint = Phrase("merge.other.hint")
    public static let mergeCompare = Phrase("merge.compare")
    public static let mergeCaption = Phrase("merge.caption")
    public static let mergeKept = Phrase("merge.kept")
    public static let mergeGone = Phrase("merge.gone")
    public static let mergeButton = Phrase("merge.button")
    public static let mergeDone = Phrase("merge.done")
    public static let mergeTwoAccounts = Phrase("merge.twoAccounts")
    public static let mergeOtherWay = Phrase("merge.otherWay")
    public static let mergeRefused = Phrase("merge.refused")
    public static let noEmail = Phrase("merge.noEmail")

    public static func mergeHeading(_ person: String) -> Phrase {
        Phrase("merge.heading", .text("person", person))
    }

    public static func mergeAnswer(_ person: String) -> Phrase {
        Phrase("merge.answer", .text("person", person))
    }

    public static func mergeHasAccount(_ person: String) -> Phrase {
        Phrase("merge.hasAccount", .text("person", person))
    }
}

/// What is said of a list of people brought in.
extension Phrase {
    public static let peopleImportHeading = Phrase("peopleImport.heading")
    public static let peopleImportAnswer = Phrase("peopleImport.answer")
    public static let peopleImportList = Phrase("peopleImport.list")
    public static let peopleImportListHint = Phrase("peopleImport.list.hint")
    public static let peopleImportFile = Phrase("peopleImport.file")
    public static let peopleImportCompare = Phrase("peopleImport.compare")
    public static let peopleImportChoice = Phrase("peopleImport.choice")
    public static let peopleImportNew = Phrase("peopleImport.new")
    public static let peopleImportSkip = Phrase("peopleImport.skip")
    public static let peopleImportButton = Phrase("peopleImport.button")
    public static let peopleImportEmpty = Phrase("peopleImport.empty")
    public static let peopleImportUnreadable = Phrase("peopleImport.unreadable")
    public static let peopleImportNobody = Phrase("peopleImport.nobody")
    public static let peopleImportGone = Phrase("peopleImport.gone")
    public static let peopleImportTwice = Phrase("peopleImport.twice")

    public static func peopleImportFound(_ people: Int, known: Int) -> Phrase {
        let clause =
            known == 0
            ? Phrase("peopleImport.allNew") : Phrase("peopleImport.known", count: known)
        return Phrase("peopleImport.found", .phrase("known", clause), count: people)
    }

    public static func peopleImportSame(_ name: String, _ email: String) -> Phrase {
        Phrase("peopleImport.same", .text("name", name), .text("email", email))
    }

    public static func peopleImportFor(_ name: String) -> Phrase {
        Phrase("peopleImport.for", .text("name", name))
    }

    public static func peopleImportTooMany(_ limit: Int) -> Phrase {
        Phrase("peopleImport.tooMany", count: limit)
    }
}
