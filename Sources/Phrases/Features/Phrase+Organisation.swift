// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the form of a mandate asks beyond the essential, and what its line says.
extension Phrase {
    public static let mandateFurther = Phrase("mandate.further")
    public static let mandatePost = Phrase("mandate.post")
    public static let mandatePostHint = Phrase("mandate.post.hint")
    public static let mandateSeat = Phrase("mandate.seat")
    public static let mandateSeatHint = Phrase("mandate.seat.hint")
    public static let mandateForm = Phrase("mandate.form")
    public static let mandateTitle = Phrase("mandate.title")
    public static let mandateTitleHint = Phrase("mandate.title.hint")
    public static let mandateThemes = Phrase("mandate.themes")
    public static let mandateThemesHint = Phrase("mandate.themes.hint")
    public static let mandateShare = Phrase("mandate.share")
    public static let mandateShareHint = Phrase("mandate.share.hint")
    public static let mandateEvidence = Phrase("mandate.evidence")
    public static let mandateEvidenceHint = Phrase("mandate.evidence.hint")
    public static let mandateInterim = Phrase("mandate.interim")
    public static let mandateInterimBox = Phrase("mandate.interim.box")
    public static let mandateSubstitute = Phrase("mandate.substitute")
    public static let mandateSubstituteHint = Phrase("mandate.substitute.hint")
    public static let titularUnknown = Phrase("mandate.substitute.unknown")

    /// Which place a mandate lacks.
    public static func placeMissing(_ kind: RecordKind) -> Phrase {
        switch kind {
        case .service: .serviceMissing
        case .organisation: .organisationMissing
        case .post: Phrase("mandate.post.missing")
        default: Phrase("mandate.seat.missing")
        }
    }

    /// « Présidente, COPIL »: what is held, at its place.
    public static func placed(_ what: String, at place: String) -> Phrase {
        Phrase("mandate.placed", .text("what", what), .text("place", place))
    }

    /// « COPIL – Présidente »: a place, by what it is part of.
    public static func placedIn(_ place: String, _ outer: String) -> Phrase {
        Phrase("mandate.placedIn", .text("place", place), .text("outer", outer))
    }

    /// « Arrêté : 2026-14 du 20 avril 2026 ».
    public static func actCited(_ form: String, _ act: String) -> Phrase {
        Phrase("mandate.actCited", .text("form", form), .text("act", act))
    }

    public static func delegation(_ themes: [String]) -> Phrase {
        Phrase("mandate.delegation", .list("themes", themes))
    }

    public static func shareOfTime(_ percent: Int) -> Phrase {
        Phrase("mandate.shareOfTime", .number("percent", percent))
    }

    public static func standsInFor(_ person: String) -> Phrase {
        Phrase("mandate.standsInFor", .text("person", person))
    }

    public static func awayFrom(_ start: String, to end: String) -> Phrase {
        Phrase("mandate.away", .text("start", start), .text("end", end))
    }

    public static func contestedOn(_ day: String) -> Phrase {
        Phrase("mandate.contestedOn", .text("day", day))
    }

    public static func mandatesCounted(_ count: Int) -> Phrase {
        Phrase("mandate.counted", count: count)
    }

    /// In the journal: the Directory had one person twice.
    public static func mandateReassigned(_ person: String) -> Phrase {
        Phrase("mandate.reassigned", .text("person", person))
    }
}

/// What is said of an absence, and of a mandate that is contested.
extension Phrase {
    public static let noteAbsence = Phrase("absence.note")
    public static let absenceStart = Phrase("absence.start")
    public static let absenceEnd = Phrase("absence.end")
    public static let absenceWithoutSubstitute = Phrase("absence.nobody")
    public static let absenceIsPrivate = Phrase("absence.private")
    public static let absenceKept = Phrase("absence.kept")
    public static let contestMandate = Phrase("contest.button")
    public static let settleMandate = Phrase("contest.answer")
    public static let settleStands = Phrase("contest.stands")
    public static let contestWhy = Phrase("contest.why")
    public static let contestNotYours = Phrase("contest.notYours")
    public static let contestNoted = Phrase("contest.noted")
    public static let contestSettled = Phrase("contest.settled")

    public static func absenceHeading(_ person: String) -> Phrase {
        Phrase("absence.heading", .text("person", person))
    }

    public static func absenceStoodIn(_ people: [String]) -> Phrase {
        Phrase("absence.stoodIn", .list("people", people), count: people.count)
    }

    public static func contestHeading(_ person: String) -> Phrase {
        Phrase("contest.heading", .text("person", person))
    }

    public static func contestToSettle(_ day: String) -> Phrase {
        Phrase("contest.toSettle", .text("day", day))
    }

    public static func contestWaits(_ day: String) -> Phrase {
        Phrase("contest.waits", .text("day", day))
    }

    public static func settleByEnding(_ words: String) -> Phrase {
        Phrase("contest.byEnding", .text("end", words))
    }

    /// « Présidence : Odile Vasseur, à compter du 3 mars 2025 », in a territory.
    public static func contestedMandate(
        _ role: Phrase,
        _ holder: String,
        _ territory: String,
        from start: String
    ) -> Phrase {
        Phrase(
            "contest.mandate",
            .phrase("role", role),
            .text("holder", holder),
            .text("territory", territory),
            .text("start", start)
        )
    }
}

/// What the organisation chart says.
extension Phrase {
    public static let chartHeading = Phrase("chart.heading")
    public static let chartDescription = Phrase("chart.description")
    public static let chartListLabel = Phrase("chart.list")
    public static let chartDrawingLabel = Phrase("chart.drawing")
    public static let chartEmpty = Phrase("chart.empty")
    public static let missionUnknown = Phrase("chart.missionUnknown")
    public static let postVacant = Phrase("chart.vacant")
    public static let postsUnplaced = Phrase("chart.unplaced")

    public static func holderInterim(_ name: String) -> Phrase {
        Phrase("chart.interim", .text("name", name))
    }

    public static func directTo(_ post: String) -> Phrase {
        Phrase("chart.directTo", .text("post", post))
    }

    public static func missionDirect(_ post: String, to other: String) -> Phrase {
        Phrase("chart.missionDirect", .text("post", post), .text("other", other))
    }

    /// How many levels stand between the mission and the head of the administration.
    /// - Parameter isHead: whether the mission is that head.
    public static func missionAt(_ post: String, levels: Int, isHead: Bool) -> Phrase {
        if isHead { return Phrase("chart.missionIsHead", .text("post", post)) }
        if levels == 0 { return Phrase("chart.missionBeside", .text("post", post)) }
        return Phrase("chart.missionAt", .text("post", post), count: levels)
    }

    public static func missionUnattached(_ post: String) -> Phrase {
        Phrase("chart.missionUnattached", .text("post", post))
    }

    /// - Parameter names: the first of them.
    public static func postsVacant(_ count: Int, _ names: [String]) -> Phrase {
        count > names.count
            ? Phrase("chart.postsVacantAmong", .list("names", names), count: count)
            : Phrase("chart.postsVacant", .list("names", names), count: count)
    }
}
