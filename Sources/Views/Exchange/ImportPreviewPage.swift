// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The second step of an import: what the file would do, before anything is written.
public struct ImportPreviewPage: Page {
    public static let template = "Exchange/preview"

    /// The name of the button that was pressed.
    public static let deedField = "faire"
    public static let sheetField = "feuille"

    /// What the buttons ask for.
    public enum Deed: Hashable, Sendable {
        case read, confirm, abandon
        case keepAll(String), takeAll(String)

        public init?(_ value: String) {
            let words = value.split(separator: " ", maxSplits: 1).map(String.init)
            switch (words.first, words.count) {
            case ("relire", 1): self = .read
            case ("importer", 1): self = .confirm
            case ("abandonner", 1): self = .abandon
            case ("garder", 2): self = .keepAll(words[1])
            case ("prendre", 2): self = .takeAll(words[1])
            default: return nil
            }
        }

        var value: String {
            switch self {
            case .read: "relire"
            case .confirm: "importer"
            case .abandon: "abandonner"
            case .keepAll(let nature): "garder \(nature)"
            case .takeAll(let nature): "prendre \(nature)"
            }
        }
    }

    struct Button: Hashable, Sendable {
        let value: String
        let label: String

        init(_ deed: Deed, _ label: String) {
            value = deed.value
            self.label = label
        }
    }

    struct ChangeLine: Hashable, Sendable {
        let action: Link
        let field: String
        let before: String
        let after: String
        let place: String
    }

    struct Section<Line: Sendable>: Sendable {
        let heading: String
        let count: String
        let lines: [Line]
        let more: String?
        /// Short lists are shown, long ones open on demand.
        let isOpen: Bool
        let labels: Labels

        init?(_ heading: String, _ lines: [Line], of count: Int, _ reader: Reader) {
            guard count > 0 else { return nil }
            self.heading = heading
            self.count = reader.phrasebook.integer(count)
            self.lines = lines
            more = count > lines.count ? reader.say(.previewMore(count - lines.count)) : nil
            isOpen = count <= 20
            labels = Labels(reader)
        }
    }

    struct Labels: Hashable, Sendable {
        let action: String
        let field: String
        let before: String
        let after: String
        let place: String
        let here: String
        let file: String
        let choice: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let moved: String?
    let refusal: String?
    let remarks: [String]
    let hasRemarks: Bool
    let action: String
    let footprint: String
    let position: String
    let revision: String
    let columns: ColumnsSection
    let questions: [QuestionSection]
    let newActions: Section<ImportPreview.NewAction>?
    let changes: Section<ChangeLine>?
    let newcomers: Section<NewcomerLine>?
    let problems: Section<ImportReportPage.Problem>?
    /// Nil when there is nothing to write.
    let confirm: Button?
    let nothingWritten: String?
    let abandon: Button
    let other: Link

    struct NewcomerLine: Hashable, Sendable {
        let count: String
        let names: String
    }

    /// - Parameter position: that of the register it was worked out on.
    public init(
        _ reader: Reader,
        _ preview: ImportPreview,
        draft: GestureID,
        position: Int64
    ) {
        heading = reader.say(.previewHeading(preview.fileName))
        let trail = [Link(reader.say(.sectionImports), to: reader.link(to: .imports(reader.slug)))]
        shell = Shell(reader, title: heading, trail: trail)
        answer = reader.answer(preview)
        moved = preview.hasMoved ? reader.say(.previewMoved) : nil
        refusal = preview.refusal
        let plan = preview.plan.isEmpty ? [] : [reader.say(.previewPlan(preview.plan))]
        remarks = plan + preview.remarks
        hasRemarks = !remarks.isEmpty
        action = reader.link(to: .importDraft(reader.slug, draft.text))
        footprint = preview.footprint
        self.position = String(position)
        revision = String(preview.revision)
        columns = ColumnsSection(reader, preview)
        questions = preview.questions.filter { $0.count > 0 }.map { QuestionSection(reader, $0) }
        newActions = Section(
            reader.say(.previewNewActions),
            preview.newActions,
            of: preview.counts.created,
            reader
        )
        changes = Section(
            reader.say(.previewChanges),
            preview.changes.map { ChangeLine($0, reader) },
            of: preview.changeCount,
            reader
        )
        newcomers = Section(
            reader.say(.previewNewcomers),
            preview.newcomers.map { NewcomerLine(count: $0.count, names: reader.listed($0.names)) },
            of: preview.newcomers.count,
            reader
        )
        problems = Section(
            reader.say(.previewProblemsHeading),
            preview.problems,
            of: preview.problemCount,
            reader
        )
        confirm = preview.isEmpty ? nil : Button(.confirm, reader.say(.previewImport))
        nothingWritten = preview.isEmpty ? nil : reader.say(.previewNothingWritten)
        abandon = Button(.abandon, reader.say(.previewAbandon))
        other = Link(
            reader.say(.previewOtherFile),
            to: reader.link(to: .importNew(reader.slug))
        )
    }
}

extension ImportPreviewPage.Labels {
    init(_ reader: Reader) {
        action = reader.say(.columnAction)
        field = reader.say(.columnField)
        before = reader.say(.previewBefore)
        after = reader.say(.previewAfter)
        place = reader.say(.columnPlace)
        here = reader.say(.disagreementHere)
        file = reader.say(.disagreementFile)
        choice = reader.say(.disagreementChoice)
    }
}

extension ImportPreviewPage.ChangeLine {
    init(_ change: ImportPreview.Change, _ reader: Reader) {
        action = Link(
            change.number.map { reader.say(.numbered($0, change.title)) } ?? change.title,
            to: change.number.map { reader.link(to: .action(reader.slug, $0)) }
        )
        field = change.field
        before = reader.cell(change.before)
        after = reader.cell(change.after)
        place = change.place
    }
}

extension Reader {
    /// Names shown of what is newly known.
    private static let names = 12

    /// « 46 actions : 12 nouvelles, 3 modifiées ; 2 désaccords à trancher. »
    fileprivate func answer(_ preview: ImportPreview) -> Sentence {
        if let refusal = preview.refusal { return Sentence(refusal) }
        let counts = preview.counts
        let total = counts.created + counts.changed + counts.unchanged
        let disagreements = preview.questions.reduce(0) { $0 + $1.count }
        func listed(_ clauses: [(count: Int, words: Phrase)]) -> String {
            clauses.filter { $0.count > 0 }.map { say($0.words) }.joined(separator: ", ")
        }
        let outcomes = listed([
            (counts.created, .previewCreated(counts.created)),
            (counts.changed, .previewChanged(counts.changed)),
            (counts.unchanged, .previewUnchanged(counts.unchanged)),
        ])
        let attention = listed([
            (disagreements, .previewDisagreements(disagreements)),
            (preview.problemCount, .previewProblems(preview.problemCount)),
        ])
        let answer = say(
            .previewAnswer(total, outcomes: outcomes, attention: attention)
        )
        guard let verdict = preview.verdict else { return Sentence(answer) }
        return Sentence(total > 0 ? "\(verdict) \(answer)" : verdict)
    }

    fileprivate func listed(_ names: [String]) -> String {
        let shown = names.prefix(Self.names).joined(separator: ", ")
        let rest = names.count - Self.names
        return rest > 0 ? shown + " " + say(.previewMore(rest)) : shown
    }

    /// What a cell says, or that it says nothing.
    func cell(_ words: String) -> String { words.isEmpty ? say(.previewBlank) : words }
}
