// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the import wizard says: the choice of a file, then the preview of what it would do.
extension Phrase {
    public static let wizardHeading = Phrase("wizard.heading")
    public static let wizardAnswer = Phrase("wizard.answer")
    public static let wizardFileLabel = Phrase("wizard.file.label")
    public static let wizardPlanLabel = Phrase("wizard.plan.label")
    public static let wizardPlanHint = Phrase("wizard.plan.hint")
    public static let wizardPlanOfFile = Phrase("wizard.plan.ofFile")
    public static let wizardNewPlanLabel = Phrase("wizard.newPlan.label")
    public static let wizardReadButton = Phrase("wizard.read")
    public static let wizardHelpHeading = Phrase("wizard.help.heading")
    public static let wizardHelp = [
        Phrase("wizard.help.tables"), Phrase("wizard.help.columns"), Phrase("wizard.help.again"),
        Phrase("wizard.help.safety"),
    ]
    public static let wizardTemplate = Phrase("wizard.template")
    public static let wizardWaiting = Phrase("wizard.waiting.heading")
    public static let wizardGone = Phrase("wizard.gone")
    public static let wizardErrorsHeading = Phrase("wizard.errors.heading")
    public static let wizardNoFile = Phrase("wizard.errors.noFile")

    /// The largest file taken, in bytes.
    public static func wizardFileHint(limit: Int) -> Phrase {
        Phrase("wizard.file.hint", .phrase("size", .fileSize(limit)))
    }

    public static func wizardTooLarge(limit: Int) -> Phrase {
        Phrase("wizard.errors.tooLarge", .phrase("size", .fileSize(limit)))
    }

    public static func wizardLongPlanName(limit: Int) -> Phrase {
        Phrase("wizard.errors.planName", .number("limit", limit))
    }

    public static func wizardBroughtAt(_ moment: String) -> Phrase {
        Phrase("wizard.waiting.since", .text("moment", moment))
    }
}

/// The preview: what the file would do.
extension Phrase {
    public static func previewHeading(_ file: String) -> Phrase {
        Phrase("wizard.preview.heading", .text("file", file))
    }

    /// « 46 actions : 12 nouvelles, 3 modifiées ; 2 désaccords à trancher. »
    /// - Parameters:
    ///   - outcomes: empty when there is nothing to say of them, and so is `attention`.
    public static func previewAnswer(
        _ actions: Int,
        outcomes: String,
        attention: String
    ) -> Phrase {
        let form = attention.isEmpty ? "quiet" : "full"
        return Phrase(
            "wizard.preview.answer.\(form)",
            .phrase("actions", .counted(actions, .action)),
            .text("outcomes", outcomes),
            .text("attention", attention)
        )
    }

    public static func previewCreated(_ count: Int) -> Phrase {
        Phrase("wizard.preview.created", count: count)
    }

    public static func previewChanged(_ count: Int) -> Phrase {
        Phrase("wizard.preview.changed", count: count)
    }

    public static func previewUnchanged(_ count: Int) -> Phrase {
        Phrase("wizard.preview.unchanged", count: count)
    }

    public static func previewDisagreements(_ count: Int) -> Phrase {
        Phrase("wizard.preview.disagreements", count: count)
    }

    public static func previewProblems(_ count: Int) -> Phrase {
        Phrase("wizard.preview.problems", count: count)
    }

    public static func previewPlan(_ name: String) -> Phrase {
        Phrase("wizard.preview.plan", .text("name", name))
    }

    public static let previewMoved = Phrase("wizard.preview.moved")
    public static let previewNewActions = Phrase("wizard.preview.newActions")
    public static let previewChanges = Phrase("wizard.preview.changes")
    public static let previewNewcomers = Phrase("wizard.preview.newcomers")
    public static let previewProblemsHeading = Phrase("wizard.preview.problemsHeading")
    public static let previewBefore = Phrase("wizard.preview.before")
    public static let previewAfter = Phrase("wizard.preview.after")
    public static let previewBlank = Phrase("wizard.preview.blank")
    public static let previewImport = Phrase("wizard.preview.import")
    public static let previewNothingWritten = Phrase("wizard.preview.nothingWritten")
    public static let previewAbandon = Phrase("wizard.preview.abandon")
    public static let previewOtherFile = Phrase("wizard.preview.otherFile")

    /// As spreadsheets count, from 1.
    public static func previewRow(_ row: Int) -> Phrase {
        Phrase("wizard.preview.row", .text("row", String(row)))
    }

    public static func previewMore(_ count: Int) -> Phrase {
        Phrase("wizard.preview.more", count: count)
    }

    /// What the register will also know, counted.
    public static func previewNewPeople(_ count: Int) -> Phrase {
        Phrase("wizard.preview.newPeople", count: count)
    }

    public static func previewNewFields(_ count: Int) -> Phrase {
        Phrase("wizard.preview.newFields", count: count)
    }
}

/// The columns of the file.
extension Phrase {
    public static let columnsHeading = Phrase("wizard.columns.heading")
    public static let columnsOfExport = Phrase("wizard.columns.ofExport")
    public static let columnsButton = Phrase("wizard.columns.button")
    public static let columnsHeadingLabel = Phrase("wizard.columns.headingLabel")
    public static let columnsSamplesLabel = Phrase("wizard.columns.samplesLabel")
    public static let columnsMeaningLabel = Phrase("wizard.columns.meaningLabel")
    public static let columnsUnnamed = Phrase("wizard.columns.unnamed")
    public static let columnsSheetLabel = Phrase("wizard.columns.sheetLabel")

    public static func columnsRead(_ count: Int) -> Phrase {
        Phrase("wizard.columns.read", count: count)
    }

    public static func columnsOwn(_ count: Int) -> Phrase {
        Phrase("wizard.columns.own", count: count)
    }

    public static func columnsIgnored(_ count: Int) -> Phrase {
        Phrase("wizard.columns.ignored", count: count)
    }

    public static func columnLetters(_ letters: [String]) -> Phrase {
        Phrase("wizard.columns.letters", .list("letters", letters), count: letters.count)
    }

    /// What a column is, when it is no field of the action sheet, by its name in the vocabulary.
    public static func columnMeaning(_ name: String) -> Phrase { Phrase("wizard.meaning.\(name)") }
}

/// What the file and the register say otherwise.
extension Phrase {
    public static func disagreementHeading(_ nature: String, _ count: Int) -> Phrase {
        Phrase("wizard.\(nature).heading", count: count)
    }

    public static func disagreementWords(_ nature: String) -> Phrase {
        Phrase("wizard.\(nature).words")
    }

    public static func disagreementTake(_ nature: String) -> Phrase {
        Phrase("wizard.\(nature).take")
    }

    public static func disagreementTakeAll(_ nature: String) -> Phrase {
        Phrase("wizard.\(nature).takeAll")
    }

    public static let disagreementKeep = Phrase("wizard.keep")
    public static let disagreementKeepAll = Phrase("wizard.keepAll")
    public static let disagreementChoice = Phrase("wizard.choice")
    public static let disagreementHere = Phrase("wizard.here")
    public static let disagreementFile = Phrase("wizard.inFile")

    public static func disagreementsMore(_ count: Int) -> Phrase {
        Phrase("wizard.moreDisagreements", count: count)
    }

    /// Who changed a field last, and when.
    public static func changedBy(_ author: String, _ moment: String) -> Phrase {
        Phrase("wizard.changedBy", .text("author", author), .text("moment", moment))
    }
}
