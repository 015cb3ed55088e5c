// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the journal and the histories say.
extension Phrase {
    public static let emptyJournal = Phrase("journal.empty")
    public static let olderEntries = Phrase("journal.older")
    public static let latestEntries = Phrase("journal.latest")
    public static let emptied = Phrase("journal.emptied")
    public static let recordGone = Phrase("journal.recordGone")
    public static let gestureUndone = Phrase("journal.undone")
    public static let authorOperator = Phrase("author.operator")
    public static let authorGuest = Phrase("author.guest")
    public static let authorPolicy = Phrase("author.policy")
    public static let authorSchedule = Phrase("author.schedule")
    public static let historyCreated = Phrase("history.created")
    public static let historyRemoved = Phrase("history.removed")
    public static let historyRestored = Phrase("history.restored")

    public static func journalHolds(_ count: Int, latest: String?) -> Phrase {
        guard let latest else { return Phrase("journal.holds", count: count) }
        return Phrase("journal.holdsSince", .text("day", latest), count: count)
    }

    /// « 9 h 12 ».
    public static func time(hour: Int, minute: Int) -> Phrase {
        Phrase(
            "journal.time",
            .text("hour", String(hour)),
            .text("minute", minute < 10 ? "0\(minute)" : String(minute))
        )
    }

    public static func entry(_ position: Int64) -> Phrase {
        Phrase("journal.entry", .number("position", Int(position)))
    }

    public static func entries(_ first: Int64, _ last: Int64) -> Phrase {
        Phrase("journal.entries", .number("first", Int(first)), .number("last", Int(last)))
    }

    public static func otherEntries(_ count: Int) -> Phrase {
        Phrase("journal.others", count: count)
    }

    public static func observedOn(_ day: String) -> Phrase {
        Phrase("journal.observed", .text("day", day))
    }

    public static func added(_ what: String) -> Phrase {
        Phrase("journal.added", .text("what", what))
    }

    public static func edited(_ what: String) -> Phrase {
        Phrase("journal.edited", .text("what", what))
    }

    public static func removed(_ what: String) -> Phrase {
        Phrase("journal.removed", .text("what", what))
    }

    public static func restored(_ what: String) -> Phrase {
        Phrase("journal.restored", .text("what", what))
    }

    public static func sheets(_ count: Int) -> Phrase { Phrase("journal.sheets", count: count) }

    /// « étape « Choix du site » ».
    public static func kindNamed(_ kind: RecordKind, _ name: String) -> Phrase {
        Phrase("journal.kindNamed", .phrase("kind", .kind(kind)), .text("name", name))
    }

    /// What stands under something, after it.
    public static func under(_ what: String, _ over: String) -> Phrase {
        Phrase("journal.under", .text("what", what), .text("over", over))
    }

    public static func registerOpened(_ name: String) -> Phrase {
        Phrase("journal.opened", .text("name", name))
    }

    public static func fieldAdded(_ label: String) -> Phrase {
        Phrase("journal.fieldAdded", .text("label", label))
    }

    public static func fileTaken(_ name: String) -> Phrase {
        Phrase("journal.fileTaken", .text("name", name))
    }

    public static func mandateRecorded(
        _ person: String,
        _ role: Mandate.Role,
        from day: String
    ) -> Phrase {
        Phrase(
            "journal.mandateRecorded",
            .text("person", person),
            .phrase("role", .role(role)),
            .text("day", day)
        )
    }

    public static func mandateEnded(_ day: String) -> Phrase {
        Phrase("journal.mandateEnded", .text("day", day))
    }

    public static let mandateContested = Phrase("journal.mandateContested")
    public static let mandateSettled = Phrase("journal.mandateSettled")

    public static func absenceNoted(from start: String, to end: String) -> Phrase {
        Phrase("journal.absenceNoted", .text("start", start), .text("end", end))
    }

    public static func questionAnswered(_ what: String) -> Phrase {
        Phrase("journal.questionAnswered", .text("what", what))
    }

    public static func reorganisationApplied(_ what: String) -> Phrase {
        Phrase("journal.reorganisationApplied", .text("what", what))
    }

    public static func historyHeading(_ title: String) -> Phrase {
        Phrase("history.heading", .text("title", title))
    }

    public static func historyHolds(_ entries: Int, since day: String) -> Phrase {
        Phrase("history.holds", .text("day", day), count: entries)
    }

    /// « Étape « Choix du site » », above what changed on it.
    public static func subjectNamed(_ kind: String, _ name: String) -> Phrase {
        Phrase("history.subject", .text("kind", kind), .text("name", name))
    }
}

/// What the pages of imports say.
extension Phrase {
    public static let columnFile = Phrase("imports.column.file")
    public static let columnDate = Phrase("imports.column.date")
    public static let columnOutcome = Phrase("imports.column.outcome")
    public static let columnConflicts = Phrase("imports.column.conflicts")
    public static let columnField = Phrase("imports.column.field")
    public static let columnHere = Phrase("imports.column.here")
    public static let columnProblems = Phrase("imports.column.problems")
    public static let columnPlace = Phrase("imports.column.place")
    public static let columnValue = Phrase("imports.column.value")
    public static let columnProblem = Phrase("imports.column.problem")
    public static let columnRemedy = Phrase("imports.column.remedy")
    public static let importUndone = Phrase("imports.undone")
    public static let seeInJournal = Phrase("imports.seeInJournal")
    public static let noFileTaken = Phrase("imports.none")

    public static func filesTaken(_ count: Int) -> Phrase {
        count == 0 ? noFileTaken : Phrase("imports.taken", count: count)
    }

    public static func createdByImport(_ count: Int) -> Phrase {
        Phrase("imports.created", count: count)
    }

    public static func changedByImport(_ count: Int) -> Phrase {
        Phrase("imports.changed", count: count)
    }

    public static func unchangedByImport(_ count: Int) -> Phrase {
        Phrase("imports.unchanged", count: count)
    }

    public static func conflictsOfImport(_ count: Int) -> Phrase {
        Phrase("imports.conflicts", count: count)
    }

    public static func problemsOfImport(_ count: Int) -> Phrase {
        count == 0 ? Phrase("imports.noProblem") : Phrase("imports.problems", count: count)
    }

    public static func moreProblems(_ count: Int) -> Phrase {
        Phrase("imports.moreProblems", count: count)
    }

    public static func reportAnswer(_ counts: String, _ problems: String) -> Phrase {
        Phrase("imports.answer", .text("counts", counts), .text("problems", problems))
    }

    public static func takenInBy(_ author: String, _ moment: String) -> Phrase {
        Phrase("imports.takenBy", .text("author", author), .text("moment", moment))
    }
}
