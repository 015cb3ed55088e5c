// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

extension ImportPreviewPage {
    /// The columns of the file, each with what it was read as, to be corrected by hand.
    struct ColumnsSection: Sendable {
        struct LabelledSelect: Hashable, Sendable {
            let label: String
            let select: Markup
        }

        struct Line: Sendable {
            let heading: String
            let letters: String
            let samples: String
            /// Nil when nothing can be said of it.
            let select: Markup?
            let meaning: String
        }

        let heading: String
        let summary: String
        let isOpen: Bool
        let ownExport: String?
        /// The choice between sheets, when there are several.
        let sheet: LabelledSelect?
        let sheetRead: String
        let lines: [Line]
        let hasLines: Bool
        let headingLabel: String
        let samplesLabel: String
        let meaningLabel: String
        let button: Button?

        /// Names in the form: what a column is now said to be, and what it was shown as.
        static let meaningPrefix = "colonne "
        static let shownPrefix = "lue "
    }

    /// Disagreements of one nature, to be settled one by one or all at once.
    struct QuestionSection: Sendable {
        struct Line: Sendable {
            let name: String
            let keepID: String
            let takeID: String
            let title: String
            let field: String
            let place: String
            let here: String
            let stamp: String
            let file: String
            let keepLabel: String
            let takeLabel: String
            let isKept: Bool
            let isTaken: Bool
        }

        let heading: String
        let words: String
        let lines: [Line]
        let more: String?
        let keepAll: Button
        let takeAll: Button
        let labels: Labels
    }

    /// The names under which disagreements come back, and the two answers.
    public static let choicePrefix = "choix "
    public static let keepsHere = "ici"
    public static let takesFile = "fichier"
}

extension ImportPreviewPage {
    /// What a form says of the columns that were shown otherwise: heading, name of the meaning.
    public static func mappedColumns(in items: [QueryItem]) -> [(heading: String, meaning: String)]
    {
        func told(_ prefix: String) -> [(String, String)] {
            items.compactMap { item in
                guard item.name.hasPrefix(prefix) else { return nil }
                return (String(item.name.dropFirst(prefix.count)), item.value)
            }
        }
        let shown = Dictionary(told(ColumnsSection.shownPrefix), uniquingKeysWith: { $1 })
        return told(ColumnsSection.meaningPrefix).compactMap { heading, meaning in
            shown[heading] == meaning ? nil : (heading, meaning)
        }
    }

    /// What a form says of disagreements: their name, and whether the file is taken.
    public static func choices(in items: [QueryItem]) -> [(id: String, takesFile: Bool)] {
        items.compactMap { item in
            guard item.name.hasPrefix(choicePrefix),
                item.value == keepsHere || item.value == takesFile
            else { return nil }
            return (String(item.name.dropFirst(choicePrefix.count)), item.value == takesFile)
        }
    }
}

extension ImportPreviewPage.ColumnsSection {
    init(_ reader: Reader, _ preview: ImportPreview) {
        let columns = preview.columns
        heading = reader.say(.columnsHeading)
        let own = columns.count { $0.meaning.name == "own" }
        let ignored = columns.count { $0.meaning.name == "ignore" }
        var parts = [reader.say(.columnsRead(columns.count - ignored))]
        if own > 0 { parts.append(reader.say(.columnsOwn(own))) }
        if ignored > 0 { parts.append(reader.say(.columnsIgnored(ignored))) }
        summary = parts.joined(separator: ", ")
        isOpen = preview.refusal != nil
        ownExport = preview.isOwnExport ? reader.say(.columnsOfExport) : nil
        let canMap = !preview.isOwnExport
        sheetRead = preview.sheet
        sheet = preview.sheets.count > 1 && canMap ? Self.sheets(preview, reader) : nil
        lines = columns.prefix(ImportPreview.columns).enumerated().map { rank, column in
            Line(rank, column, canMap ? preview.meanings : [], reader)
        }
        hasLines = !lines.isEmpty
        headingLabel = reader.say(.columnsHeadingLabel)
        samplesLabel = reader.say(.columnsSamplesLabel)
        meaningLabel = reader.say(.columnsMeaningLabel)
        button =
            canMap && hasLines
            ? ImportPreviewPage.Button(.read, reader.say(.columnsButton)) : nil
    }

    private static func sheets(_ preview: ImportPreview, _ reader: Reader) -> LabelledSelect {
        LabelledSelect(
            label: reader.say(.columnsSheetLabel),
            select: select(
                ImportPreviewPage.sheetField,
                id: ImportPreviewPage.sheetField,
                preview.sheets.prefix(50).map { ImportPreview.Meaning($0, $0) },
                chosen: preview.sheet
            )
        )
    }

    /// Written straight: a file may have a hundred columns, each with fifty meanings.
    static func select(
        _ name: String,
        id: String,
        _ meanings: some Collection<ImportPreview.Meaning>,
        chosen: String,
        label: String? = nil
    ) -> Markup {
        var writer = HTMLWriter(capacity: 60 * (meanings.count + 2))
        writer.raw("<select")
        writer.attribute("id", id)
        writer.attribute("name", name)
        if let label { writer.attribute("aria-label", label) }
        writer.raw(">")
        for meaning in meanings {
            writer.raw("<option")
            writer.attribute("value", meaning.name)
            if meaning.name == chosen { writer.raw(" selected") }
            writer.raw(">")
            writer.text(meaning.label)
            writer.raw("</option>")
        }
        writer.raw("</select>")
        return writer.markup
    }
}

extension ImportPreviewPage.ColumnsSection.Line {
    init(
        _ rank: Int,
        _ column: ImportPreview.Column,
        _ meanings: [ImportPreview.Meaning],
        _ reader: Reader
    ) {
        typealias Section = ImportPreviewPage.ColumnsSection
        heading = column.heading.isEmpty ? reader.say(.columnsUnnamed) : column.heading
        letters = reader.say(.columnLetters(column.letters))
        samples = column.samples.joined(separator: " \u{B7} ")
        meaning = column.meaning.label
        guard column.isMappable, !meanings.isEmpty else {
            select = nil
            return
        }
        let isOffered = meanings.contains { $0.name == column.meaning.name }
        var writer = HTMLWriter()
        writer.raw("<input type=\"hidden\"")
        writer.attribute("name", Section.shownPrefix + column.heading)
        writer.attribute("value", column.meaning.name)
        writer.raw(">")
        let choices = Section.select(
            Section.meaningPrefix + column.heading,
            id: "colonne-\(rank + 1)",
            isOffered ? meanings : [column.meaning] + meanings,
            chosen: column.meaning.name,
            label: "\(reader.say(.columnsMeaningLabel)) (\(heading))"
        )
        select = writer.markup + choices
    }
}

extension ImportPreviewPage.QuestionSection {
    init(_ reader: Reader, _ question: ImportPreview.Question) {
        let nature = question.nature
        heading = reader.say(.disagreementHeading(nature, question.count))
        words = reader.say(.disagreementWords(nature))
        lines = question.disagreements.enumerated().map { rank, disagreement in
            Line(disagreement, "\(nature)-\(rank + 1)", nature, reader)
        }
        let rest = question.count - question.disagreements.count
        more = rest > 0 ? reader.say(.disagreementsMore(rest)) : nil
        keepAll = ImportPreviewPage.Button(.keepAll(nature), reader.say(.disagreementKeepAll))
        takeAll = ImportPreviewPage.Button(
            .takeAll(nature),
            reader.say(.disagreementTakeAll(nature))
        )
        labels = ImportPreviewPage.Labels(reader)
    }
}

extension ImportPreviewPage.QuestionSection.Line {
    init(
        _ disagreement: ImportPreview.Disagreement,
        _ id: String,
        _ nature: String,
        _ reader: Reader
    ) {
        name = ImportPreviewPage.choicePrefix + disagreement.id
        keepID = id + "-ici"
        takeID = id + "-fichier"
        title = disagreement.title
        field = disagreement.field
        place = disagreement.place
        here = reader.cell(disagreement.here)
        stamp =
            disagreement.stamp.map { stamp in
                reader.say(
                    .changedBy(
                        reader.name(of: stamp.author),
                        reader.phrasebook.moment(stamp.moment, in: reader.zone)
                    )
                )
            } ?? ""
        file = reader.cell(disagreement.file)
        keepLabel = reader.say(.disagreementKeep)
        takeLabel = reader.say(.disagreementTake(nature))
        isKept = !disagreement.takesFile
        isTaken = disagreement.takesFile
    }
}
