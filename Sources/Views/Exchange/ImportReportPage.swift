// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The report of one file taken in: what it did, and every problem with its cell and its remedy.
public struct ImportReportPage: Page {
    public static let template = "Exchange/report"
    /// Problems shown at most; the counts above always say how many there are.
    public static let longest = 1_000

    /// One problem of the file, in the reader's language.
    public struct Problem: Hashable, Sendable {
        public let place: String
        public let value: String
        public let words: String
        public let remedy: String

        public init(place: String, value: String, words: String, remedy: String) {
            self.place = place
            self.value = value
            self.words = words
            self.remedy = remedy
        }
    }

    /// A field edited both here and in the file, left as it is here.
    public struct Conflict: Hashable, Sendable {
        public let place: String
        public let title: String
        public let field: String
        public let here: String
        public let file: String

        public init(place: String, title: String, field: String, here: String, file: String) {
            self.place = place
            self.title = title
            self.field = field
            self.here = here
            self.file = file
        }
    }

    /// What the report says, in the reader's language.
    public struct Report: Hashable, Sendable {
        public var remarks: [String] = []
        public var problems: [Problem] = []
        public var conflicts: [Conflict] = []

        public init() {}
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let about: String
    let undone: String?
    /// For whoever may take back what the file did.
    let undo: SingleButton?
    let undoHint: String?
    let remarks: [String]
    let hasRemarks: Bool
    let conflictsHeading: String
    let conflicts: [Conflict]
    let hasConflicts: Bool
    let fieldLabel: String
    let hereLabel: String
    let fileLabel: String
    let problemsHeading: String
    let problems: [Problem]
    let hasProblems: Bool
    let more: String?
    let placeLabel: String
    let valueLabel: String
    let wordsLabel: String
    let remedyLabel: String
    let journal: Link
    /// What stands where the report was erased.
    let erased: String?

    /// - Parameter report: nil when its words were erased.
    public init(_ reader: Reader, exchange: FileExchange, stamp: Stamp?, report: Report?) {
        heading = exchange.name
        let trail = [
            Link(reader.say(.sectionImports), to: reader.link(to: .imports(reader.slug)))
        ]
        shell = Shell(reader, title: heading, trail: trail)
        answer = Sentence(
            reader.say(
                .reportAnswer(
                    reader.counts(exchange.counts),
                    reader.say(.problemsOfImport(exchange.counts.problems))
                )
            )
        )
        about =
            stamp.map { stamp in
                reader.say(
                    .takenInBy(
                        reader.link(to: stamp.author).text,
                        reader.phrasebook.moment(stamp.moment, in: reader.zone)
                    )
                )
            } ?? ""
        undone = reader.view.isUndone(exchange.gesture) ? reader.say(.importUndone) : nil
        undo = reader.undo(of: exchange)
        undoHint = undo == nil ? nil : reader.say(.importUndoHint)
        problemsHeading = reader.say(.columnProblems)
        remarks = report?.remarks ?? []
        hasRemarks = !remarks.isEmpty
        conflictsHeading = reader.say(.columnConflicts)
        conflicts = Array((report?.conflicts ?? []).prefix(Self.longest))
        hasConflicts = !conflicts.isEmpty
        fieldLabel = reader.say(.columnField)
        hereLabel = reader.say(.columnHere)
        fileLabel = reader.say(.columnFile)
        let all = report?.problems ?? []
        self.problems = Array(all.prefix(Self.longest))
        hasProblems = !all.isEmpty
        more = all.count > Self.longest ? reader.say(.moreProblems(all.count - Self.longest)) : nil
        placeLabel = reader.say(.columnPlace)
        valueLabel = reader.say(.columnValue)
        wordsLabel = reader.say(.columnProblem)
        remedyLabel = reader.say(.columnRemedy)
        journal = Link(
            reader.say(.seeInJournal),
            to: reader.link(to: .journal(reader.slug, before: exchange.position + 1))
        )
        erased = report == nil ? reader.say(.textErased) : nil
    }
}

extension Reader {
    fileprivate func undo(of exchange: FileExchange) -> SingleButton? {
        guard view.rights.isTeam, view.asOf == nil, !view.isUndone(exchange.gesture) else {
            return nil
        }
        return SingleButton(
            action: link(to: .undo(slug, exchange.gesture)),
            label: say(.importUndoButton)
        )
    }
}
