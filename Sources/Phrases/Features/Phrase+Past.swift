// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What pages say of other days: how to see one, how two compare.
extension Phrase {
    public static let pastLegend = Phrase("past.legend")
    public static let pastState = Phrase("past.state")
    public static let pastStateHint = Phrase("past.stateHint")
    public static let pastKnown = Phrase("past.known")
    public static let pastKnownHint = Phrase("past.knownHint")
    public static let daysNotWritten = Phrase("past.dayToCome")
    public static let beforeRegister = Phrase("past.beforeRegister")
    public static let compareDays = Phrase("comparison.link")
    public static let comparisonAsked = Phrase("comparison.asked")
    public static let comparisonFrom = Phrase("comparison.from")
    public static let comparisonTo = Phrase("comparison.to")
    public static let compareButton = Phrase("comparison.button")
    public static let changedBetween = Phrase("comparison.between")
    public static let backToHistory = Phrase("comparison.history")

    public static func daysNotWrittenWords(today day: Day) -> Phrase {
        Phrase("past.dayToCome.words", .date("day", .day(day)))
    }

    /// - Parameter day: the one the register begins on.
    public static func beforeRegisterWords(_ day: Day) -> Phrase {
        Phrase("past.beforeRegister.words", .date("day", .day(day)))
    }

    public static func sheetKnownOn(_ day: String) -> Phrase {
        Phrase("past.sheetKnown", .text("day", day))
    }

    public static func sheetStateOn(_ day: String) -> Phrase {
        Phrase("past.sheetState", .text("day", day))
    }

    public static func journalOfState(_ day: String) -> Phrase {
        Phrase("past.journal", .text("day", day))
    }

    public static func comparisonHeading(_ title: String) -> Phrase {
        Phrase("comparison.heading", .text("title", title))
    }

    /// How many sheets differ: the action's own, and those of what stands under it.
    public static func comparisonHolds(_ sheets: Int, _ from: String, _ to: String) -> Phrase {
        sheets == 0
            ? Phrase("comparison.same", .text("from", from), .text("to", to))
            : Phrase(
                "comparison.holds",
                .text("from", from),
                .text("to", to),
                count: sheets
            )
    }
}

/// What the page of one act says, and what undoing it would do.
extension Phrase {
    public static let partOfActUnseen = Phrase("act.unseen")
    public static let undoHeading = Phrase("act.undo")
    public static let undoAct = Phrase("act.undo.button")
    public static let undoWouldLeave = Phrase("act.undo.leaves")
    public static let leftByUndoing = Phrase("act.undone.left")
    public static let notUndoable = Phrase("act.notUndoable")
    public static let nothingLeftToUndo = Phrase("act.nothingLeft")
    public static let undoBeyondRights = Phrase("act.beyondRights")

    public static func actOf(_ day: String) -> Phrase { Phrase("act.heading", .text("day", day)) }

    public static func actBy(_ author: String, _ moment: String) -> Phrase {
        Phrase("act.by", .text("author", author), .text("moment", moment))
    }

    public static func actBy(_ author: String, _ moment: String, observed day: String) -> Phrase {
        Phrase(
            "act.byObserved",
            .text("author", author),
            .text("moment", moment),
            .text("day", day)
        )
    }

    public static func otherChanges(_ count: Int) -> Phrase { Phrase("act.others", count: count) }

    public static func actUndone(_ moment: String, by author: String) -> Phrase {
        Phrase("act.undone", .text("moment", moment), .text("author", author))
    }

    /// What undoing would do, as a list of the three below.
    public static func undoWould(_ effects: String) -> Phrase {
        Phrase("act.undo.would", .text("effects", effects))
    }

    public static func undoFields(_ count: Int) -> Phrase {
        Phrase("act.undo.fields", count: count)
    }

    public static func undoRemovals(_ count: Int) -> Phrase {
        Phrase("act.undo.removals", count: count)
    }

    public static func undoRestorations(_ count: Int) -> Phrase {
        Phrase("act.undo.restorations", count: count)
    }

    public static func keptAsChanged(_ subject: String, _ field: String) -> Phrase {
        Phrase("act.kept.changed", .text("subject", subject), .text("field", field))
    }

    public static func keptAsBuiltOn(_ subject: String) -> Phrase {
        Phrase("act.kept.builtOn", .text("subject", subject))
    }
}
