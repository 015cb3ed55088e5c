// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Phrases
import Views

/// What imports say, in the reader's language.
struct ImportWords {
    let view: View
    let book: Phrasebook

    func problem(_ problem: ImportProblem) -> ImportReportPage.Problem {
        ImportReportPage.Problem(
            place: problem.place?.reference ?? "",
            value: problem.value,
            words: book[problem.phrase(fields: field)],
            remedy: book[problem.remedy]
        )
    }

    func remarks(_ report: ImportReport) -> [String] {
        report.neutralisedPhrases.map { book[$0] } + report.skipped.map { book[$0.phrase] }
    }

    /// Where a whole row stands.
    func row(_ place: Place) -> String { book[.previewRow(place.row + 1)] }

    /// The name of the field that a difference is about.
    func field(of difference: ImportReport.Difference) -> String {
        guard difference.label.isEmpty else { return difference.label }
        return view.field(difference.field, of: difference.kind).map { book.label(of: $0) }
            ?? difference.fieldName
    }

    /// The action that a difference is about.
    func title(of difference: ImportReport.Difference, on record: RecordID) -> String {
        guard difference.title.isEmpty else { return difference.title }
        var current = view.record(record)
        while let candidate = current, candidate.kind != .action {
            current = candidate.parent.flatMap { view.record($0) }
        }
        return current?.text(.title) ?? ""
    }

    func meaning(_ meaning: ColumnMeaning) -> ImportPreview.Meaning {
        guard case .field(let id) = meaning else {
            return ImportPreview.Meaning(meaning.name, book[.columnMeaning(meaning.name)])
        }
        let field = view.field(id, of: .action)
        return ImportPreview.Meaning(
            meaning.name,
            field.map { book.label(of: $0) } ?? meaning.name
        )
    }

    /// The field of that name, of the action sheet or else of what stands under it.
    private func field(_ id: FieldID) -> Field? {
        ([.action] + RecordKind.allCases).lazy.compactMap { view.field(id, of: $0) }.first
    }
}
