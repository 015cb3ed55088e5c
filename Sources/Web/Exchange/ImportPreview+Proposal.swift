// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Phrases
import Views

extension ImportPreview {
    /// What a proposal says, its lists cut to what a page bears.
    /// - Parameter stamps: who wrote what stands in the fields of disagreements, by position.
    init(_ proposal: ImportProposal, of draft: ImportDraft, _ words: ImportWords) {
        self.init(fileName: draft.fileName, revision: draft.revision)
        let report = proposal.report
        footprint = proposal.footprint
        isEmpty = proposal.isEmpty
        plan = report.plan
        // Where something is to be settled, it is not true that there is nothing to do.
        if proposal.disagreements.isEmpty { verdict = report.verdict.map { words.book[$0] } }
        remarks = words.remarks(report) + [words.book[report.basisPhrase]]
        counts = report.counts
        take(proposal.table, words)
        newActions = report.actions.lazy.filter { $0.outcome == .created }
            .prefix(Self.longest).map { NewAction(place: words.row($0.place), title: $0.title) }
        let changed = report.actions.filter { $0.outcome == .changed }
        changeCount = changed.reduce(0) { $0 + $1.changes.count }
        changes = Array(
            changed.lazy.flatMap { action in action.changes.map { (action, $0) } }
                .prefix(Self.longest).map { Change($0.0, $0.1, words) }
        )
        newcomers = Self.newcomers(report.newcomers, words.book)
        // What a disagreement says already is not said twice.
        let problems = report.problems.filter { !$0.isDisagreement }
        problemCount = problems.count
        self.problems = problems.prefix(Self.longest).map(words.problem)
    }

    /// A file that cannot be taken in as it is read.
    init(
        refused words: String,
        _ table: TableReading?,
        of draft: ImportDraft,
        _ imports: ImportWords
    ) {
        self.init(fileName: draft.fileName, revision: draft.revision)
        refusal = words
        if let table { take(table, imports) }
    }

    private mutating func take(_ table: TableReading, _ words: ImportWords) {
        isOwnExport = table.isOwnExport
        sheet = table.sheet
        sheets = table.sheets
        meanings = ColumnMeaning.offered(among: words.view.fields(of: .action)).map(words.meaning)
        columns = table.columns.map { column in
            Column(
                heading: column.heading,
                letters: column.letters,
                meaning: words.meaning(column.meaning),
                samples: column.samples,
                isMappable: !column.heading.isEmpty && column.heading.utf8.count <= 300
            )
        }
    }

    /// Puts the disagreements in, those that nobody can tell the order of last.
    mutating func ask(
        _ disagreements: [Exchange.Disagreement],
        stamps: [Int64: Stamp],
        _ words: ImportWords
    ) {
        questions = Exchange.Disagreement.Nature.allCases.map { nature in
            let all = disagreements.filter { $0.nature == nature }
            return Question(
                nature: nature.rawValue,
                count: all.count,
                disagreements: all.prefix(Self.longest).map { disagreement in
                    let difference = disagreement.difference
                    return Disagreement(
                        id: disagreement.id.rawValue,
                        place: difference.place.reference,
                        title: words.title(of: difference, on: disagreement.record),
                        field: words.field(of: difference),
                        here: difference.from,
                        file: difference.to,
                        stamp: stamps[disagreement.changedAt],
                        takesFile: disagreement.side == .file
                    )
                }
            )
        }
    }

    /// The entries whose authors a page names.
    static func positions(of disagreements: [Exchange.Disagreement]) -> [Int64] {
        let shown = Exchange.Disagreement.Nature.allCases.flatMap { nature in
            disagreements.lazy.filter { $0.nature == nature }.prefix(longest)
        }
        return Set(shown.map(\.changedAt)).sorted()
    }

    private static func newcomers(
        _ newcomers: ImportReport.Newcomers,
        _ book: Phrasebook
    ) -> [Newcomer] {
        let kinds: [(RecordKind, [String])] = [
            (.plan, newcomers.plans), (.axis, newcomers.axes), (.service, newcomers.services),
            (.organisation, newcomers.organisations),
        ]
        let records = kinds.map {
            Newcomer(count: book.count($0.1.count, of: $0.0), names: $0.1)
        }
        let people = Newcomer(
            count: book[.previewNewPeople(newcomers.people.count)],
            names: newcomers.people
        )
        let fields = Newcomer(
            count: book[.previewNewFields(newcomers.fields.count)],
            names: newcomers.fields
        )
        return (records + [people, fields]).filter { !$0.names.isEmpty }
    }
}

extension ImportPreview.Change {
    fileprivate init(
        _ action: ImportReport.Action,
        _ difference: ImportReport.Difference,
        _ words: ImportWords
    ) {
        self.init(
            place: difference.place.reference,
            title: action.title,
            number: action.number,
            field: words.field(of: difference),
            before: difference.from,
            after: difference.to
        )
    }
}

extension ImportProblem {
    fileprivate var isDisagreement: Bool { kind == .replacementKept || kind == .erasureKept }
}
