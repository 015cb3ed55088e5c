// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the forms on records say.
extension Phrase {
    public static let editRecordLink = Phrase("editing.edit")
    public static let editTitle = Phrase("editing.edit.title")
    public static let editStatus = Phrase("editing.edit.status")
    public static let wholeSheet = Phrase("editing.edit.whole")
    public static let editPlan = Phrase("editing.edit.plan")
    public static let saveRecord = Phrase("editing.save")
    public static let leaveForm = Phrase("editing.leave")
    public static let formNotSent = Phrase("editing.notSent")
    public static let observedOn = Phrase("editing.observedOn")
    public static let observedOnHint = Phrase("editing.observedOn.hint")
    public static let otherFields = Phrase("editing.otherFields")
    public static let completeSheet = Phrase("editing.complete")
    public static let addingHeading = Phrase("editing.adding")

    public static func emptyFields(_ count: Int) -> Phrase {
        Phrase("editing.emptyFields", count: count)
    }

    /// « Ajouter une étape ».
    public static func addRecord(_ kind: RecordKind) -> Phrase {
        Phrase("editing.add.\(kind.rawValue)")
    }

    /// « Nouvelle étape ».
    public static func newRecord(_ kind: RecordKind) -> Phrase {
        Phrase("editing.new.\(kind.rawValue)")
    }

    public static func editingRecord(_ kind: Phrase, _ name: String) -> Phrase {
        name.isEmpty
            ? Phrase("editing.heading.kind", .phrase("what", kind))
            : Phrase("editing.heading.record", .text("name", name))
    }

    public static func editingField(_ label: Phrase) -> Phrase {
        Phrase("editing.heading.field", .phrase("what", label))
    }

    /// The title of a window whose form came back.
    public static func withProblems(_ title: String) -> Phrase {
        Phrase("editing.withProblems", .text("title", title))
    }

    /// An axis within its plan.
    public static func within(_ name: String, of whole: String) -> Phrase {
        Phrase("editing.within", .text("name", name), .text("whole", whole))
    }
}

/// The headings of a long form.
extension Phrase {
    public static let groupEssentials = Phrase("editing.group.essentials")
    public static let groupWho = Phrase("editing.group.who")
    public static let groupWhen = Phrase("editing.group.when")
    public static let groupMeans = Phrase("editing.group.means")
    public static let groupTopics = Phrase("editing.group.topics")
    public static let groupOthers = Phrase("editing.group.others")
}

/// Beside the controls.
extension Phrase {
    public static let notSaid = Phrase("editing.notSaid")
    public static let chooseNone = Phrase("editing.chooseNone")
    public static let otherNames = Phrase("editing.otherNames")
    public static let hintDate = Phrase("editing.hint.date")
    public static let hintAmount = Phrase("editing.hint.amount")
    public static let hintPercent = Phrase("editing.hint.percent")
    public static let hintWords = Phrase("editing.hint.words")
    public static let hintPeople = Phrase("editing.hint.people")
    public static let hintKnownPeople = Phrase("editing.hint.knownPeople")
    public static let hintNewNames = Phrase("editing.hint.newNames")
    public static let hintNames = Phrase("editing.hint.names")
    public static let hintProse = Phrase("editing.hint.prose")
    public static let hintAddress = Phrase("editing.hint.address")

    public static func hintFile(_ megabytes: Int) -> Phrase {
        Phrase("editing.hint.file", .number("megabytes", megabytes))
    }

    public static func requiredLabel(_ label: String) -> Phrase {
        Phrase("editing.required", .text("label", label))
    }

    /// One line of several under one label.
    public static func lineOf(_ label: String, _ rank: Int) -> Phrase {
        Phrase("editing.line", .text("label", label), .number("rank", rank))
    }
}

/// Why a form comes back.
extension Phrase {
    public static let problemsHeading = Phrase("editing.problems")
    public static let disputesHeading = Phrase("editing.disputes")
    public static let dayNotRead = Phrase("editing.problem.dayNotRead")
    public static let dayToCome = Phrase("editing.problem.dayToCome")
    public static let dayTooEarly = Phrase("editing.problem.dayTooEarly")
    public static let emptyFile = Phrase("editing.problem.emptyFile")
    public static let pictureNotRead = Phrase("editing.problem.pictureNotRead")
    public static let fileNotKnown = Phrase("editing.problem.fileNotKnown")
    public static let fileContradicts = Phrase("editing.problem.fileContradicts")
    public static let chooseFileAgain = Phrase("editing.problem.chooseFileAgain")
    public static let axisOfAnotherPlan = Phrase("editing.problem.axisOfAnotherPlan")

    public static func problemAt(_ label: String, _ words: String) -> Phrase {
        Phrase("editing.problemAt", .text("label", label), .text("words", words))
    }

    public static func nameNotKnown(_ name: String) -> Phrase {
        Phrase("editing.problem.nameNotKnown", .text("name", name))
    }

    public static func notAName(_ name: String) -> Phrase {
        Phrase("editing.problem.notAName", .text("name", name))
    }

    public static func severalOfThatName(_ name: String) -> Phrase {
        Phrase("editing.problem.several", .text("name", name))
    }

    /// A name that only the territory's own people may add to the Directory.
    public static func personNotKnown(_ name: String) -> Phrase {
        Phrase("editing.problem.personNotKnown", .text("name", name))
    }
}

/// When two people write one field.
extension Phrase {
    public static let saveMineAnyway = Phrase("editing.mine")
    public static let keepTheirs = Phrase("editing.theirs")
    public static let leftBlank = Phrase("editing.leftBlank")
    public static let whatYouTyped = Phrase("editing.typed")

    public static func changedBy(_ author: String, on moment: String) -> Phrase {
        Phrase("editing.changedBy", .text("author", author), .text("moment", moment))
    }
}

/// Taking a record out.
extension Phrase {
    public static let removeRecordButton = Phrase("editing.removal.button")
    public static let removalKeepsHistory = Phrase("editing.removal.keeps")

    /// « Retirer cette étape… ».
    public static func removeRecord(_ kind: RecordKind) -> Phrase {
        Phrase("editing.remove.\(kind.rawValue)")
    }

    public static func removeRecordQuestion(_ kind: RecordKind) -> Phrase {
        Phrase("editing.removal.question", .phrase("remove", removeRecord(kind)))
    }

    public static func goesAlong(_ what: String) -> Phrase {
        Phrase("editing.removal.along", .text("what", what))
    }

    public static func isCited(_ count: Int) -> Phrase {
        Phrase("editing.removal.cited", count: count)
    }
}
