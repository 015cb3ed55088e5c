// SPDX-License-Identifier: EUPL-1.2

/// What is said of files that come in and go out.
extension Phrase {
    /// The heading of a column that is no field of the action sheet, by its name in the vocabulary
    /// of columns; funders are numbered.
    public static func column(_ name: String, rank: Int? = nil) -> Phrase {
        guard let rank else { return Phrase("column.\(name)") }
        return Phrase("column.\(name)", .text("rank", String(rank)))
    }

    /// A field of the territory's own, from a column without a heading.
    public static func unnamedColumn(_ letters: String) -> Phrase {
        Phrase("column.unnamed", .text("letters", letters))
    }

    /// What is wrong with a cell. `value` is what it says, `field` what it was read as, `detail`
    /// what else the phrase needs: the entries of a list, bounds, what stands here.
    public static func importProblem(
        _ kind: String,
        value: String,
        field: Phrase?,
        detail: String
    ) -> Phrase {
        Phrase(
            "import.problem.\(kind)",
            .text("value", value),
            .phrase("field", field ?? Phrase("import.thisColumn")),
            .text("detail", detail)
        )
    }

    /// What to do about it.
    public static func importRemedy(_ kind: String, detail: String) -> Phrase {
        Phrase("import.remedy.\(kind)", .text("detail", detail))
    }

    /// Why a row is no action.
    public static func importSkipped(_ reason: String, _ count: Int) -> Phrase {
        Phrase("import.skipped.\(reason)", count: count)
    }

    /// Something left out of the file for safety.
    public static func importNeutralised(_ what: String) -> Phrase {
        Phrase("import.neutralised.\(what)")
    }

    /// What the file was compared with.
    public static func importBasis(_ basis: String) -> Phrase { Phrase("import.basis.\(basis)") }

    /// « 46 actions à créer », once done « 46 actions créées ».
    public static func importOutcome(_ outcome: String, _ count: Int, isDone: Bool) -> Phrase {
        Phrase("import.\(isDone ? "done" : "outcome").\(outcome)", count: count)
    }

    public static let importNothingToDo = Phrase("import.nothingToDo")
    public static let importOnlyTemplate = Phrase("import.onlyTemplate")
    public static let importNoAction = Phrase("import.noAction")
    public static let importConfirm = Phrase("import.confirm")
    public static let importMoved = Phrase("import.moved")
    public static let importAbridged = Phrase("import.abridged")

    /// « statut : « En cours » ici, « Réalisé » dans le fichier ».
    public static func importConflict(field: Phrase, here: String, file: String) -> Phrase {
        Phrase(
            "import.conflict",
            .phrase("field", field),
            .text("here", here),
            .text("file", file)
        )
    }
}

/// Why a file is refused whole.
extension Phrase {
    public static let importNothingInFile = Phrase("import.refusal.nothingInFile")

    public static func importNoTitle(sheet: String, headings: [String]) -> Phrase {
        headings.isEmpty
            ? Phrase("import.refusal.noTitleNorHeading")
            : Phrase(
                "import.refusal.noTitle",
                .text("sheet", sheet),
                .list("headings", headings)
            )
    }

    public static func importTooManyActions(limit: Int) -> Phrase {
        Phrase("import.refusal.tooManyActions", .number("limit", limit))
    }

    public static func importOtherTerritories(_ sirens: [String]) -> Phrase {
        Phrase("import.refusal.otherTerritories", .list("sirens", sirens))
    }

    public static let mappingMalformed = Phrase("import.mapping.malformed")

    public static func mappingTooLarge(limit: Int) -> Phrase {
        Phrase("import.mapping.tooLarge", .number("limit", limit / 1_024))
    }

    public static func mappingUnknownField(_ name: String, heading: String) -> Phrase {
        Phrase("import.mapping.unknownField", .text("name", name), .text("heading", heading))
    }

    public static func mappingUnknownSheet(_ name: String) -> Phrase {
        Phrase("import.mapping.unknownSheet", .text("name", name))
    }

    /// By the name of the refusal; `part` is the place in the file or its sheet.
    public static func fileRefused(_ name: String, part: String = "", limit: Int = 0) -> Phrase {
        Phrase("file.refused.\(name)", .text("part", part), .number("limit", limit))
    }
}

/// The files that lists are downloaded as.
extension Phrase {
    public static let downloadLabel = Phrase("export.download")
    public static let importUndoButton = Phrase("import.undo.button")
    public static let importUndoHint = Phrase("import.undo.hint")
    public static let exportPersonName = Phrase("export.person.name")
    public static let exportPersonFunction = Phrase("export.person.function")
    public static let exportPersonPlace = Phrase("export.person.place")
    public static let exportPersonEmail = Phrase("export.person.email")
    public static let exportPersonPhone = Phrase("export.person.phone")
    public static let exportPersonAddress = Phrase("export.person.address")
    public static let exportActionCount = Phrase("export.actionCount")
    public static let exportEntryPosition = Phrase("export.entry.position")
    public static let exportEntryMoment = Phrase("export.entry.moment")
    public static let exportEntryEffective = Phrase("export.entry.effective")
    public static let exportEntryAuthor = Phrase("export.entry.author")
    public static let exportEntryWords = Phrase("export.entry.words")
    public static let exportEntryGesture = Phrase("export.entry.gesture")

    /// What a downloaded list is called: `actions`, `selection`, `people`…
    public static func exportName(_ list: String) -> Phrase { Phrase("export.name.\(list)") }

    /// The name of a downloaded file, without its extension.
    public static func exportFile(_ list: String, of territory: String, on day: String) -> Phrase {
        Phrase(
            "export.file",
            .text("list", list),
            .text("territory", territory),
            .text("day", day)
        )
    }
}
