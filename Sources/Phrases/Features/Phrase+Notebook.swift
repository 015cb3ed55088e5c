// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a form says of a draft left in it.
extension Phrase {
    public static let resumeDraft = Phrase("draft.resume")
    public static let forgetDraft = Phrase("draft.forget")
    /// Above a form that shows what was typed earlier.
    public static let draftResumed = Phrase("draft.resumed")

    public static func draftLeft(_ day: String, _ time: String) -> Phrase {
        Phrase("draft.left", .text("day", day), .text("time", time))
    }
}

/// What the carnet says.
extension Phrase {
    public static let notebookHeading = Phrase("notebook.heading")
    public static let notebookPrivacy = Phrase("notebook.privacy")
    public static let notebookEmpty = Phrase("notebook.empty")
    public static let notebookNewPage = Phrase("notebook.new")
    public static let notebookUntitled = Phrase("notebook.untitled")
    public static let notebookHint = Phrase("notebook.hint")
    public static let notebookWords = Phrase("notebook.words")
    public static let notebookEdit = Phrase("notebook.edit")
    public static let notebookKeep = Phrase("notebook.keep")
    public static let notebookRemove = Phrase("notebook.remove")
    public static let notebookRemoval = Phrase("notebook.removal")
    public static let notebookProblem = Phrase("notebook.problem")
    public static let notebookNothing = Phrase("notebook.nothing")
    public static let notebookChanged = Phrase("notebook.changed")
    public static let notebookOther = Phrase("notebook.other")

    public static func notebookHolds(_ count: Int) -> Phrase {
        Phrase("notebook.holds", count: count)
    }

    public static func notebookWritten(_ moment: String) -> Phrase {
        Phrase("notebook.written", .text("moment", moment))
    }

    public static func notebookTooLong(_ characters: Int) -> Phrase {
        Phrase("notebook.tooLong", .number("limit", characters))
    }

    public static func notebookFull(_ pages: Int) -> Phrase {
        Phrase("notebook.full", .number("limit", pages))
    }
}
