// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import HTTPTypes
import Phrases
import Storage
import Views

/// One person's way through the import of a file.
struct ImportWizard: Sendable {
    let slug: String
    let reader: Reader
    let owner: PersonID?
    let workbench: Workbench
    let importer: Importer
    let drafts: ImportDrafts
    let now: @Sendable () -> Int64
    let desk: Desk

    func draft(_ id: GestureID) async throws -> ImportDraft? {
        try await drafts.draft(id, of: owner)
    }
}

/// The file is chosen.
extension ImportWizard {
    typealias Problem = ImportStartPage.Problem

    func start(
        typed: [QueryItem] = [],
        problems: [Problem] = [],
        isGone: Bool = false
    ) async throws -> ImportStartPage {
        ImportStartPage(
            reader,
            limit: FieldLimit.attachmentBytes,
            waiting: try await drafts.all(of: owner).map { draft in
                ImportStartPage.Waiting(
                    id: draft.id,
                    fileName: draft.fileName,
                    broughtAt: draft.broughtAt
                )
            },
            typed: typed,
            problems: problems,
            isGone: isGone
        )
    }

    var tooLarge: Problem {
        Problem(ImportStartPage.fileField, .wizardTooLarge(limit: FieldLimit.attachmentBytes))
    }

    /// Keeps the file that a form brings, if it can be read at all, and leads on to its preview.
    func bring(_ act: Act) async throws -> Outcome {
        var problems: [Problem] = []
        let plan = plan(act.form)
        if let plan, plan.utf8.count > FieldLimit.lineBytes {
            problems.append(
                Problem(
                    ImportStartPage.newPlanField,
                    .wizardLongPlanName(limit: FieldLimit.lineBytes)
                )
            )
        }
        let file = act.form.file(ImportStartPage.fileField).map { file in
            ImportFile(name: file.name.isEmpty ? "plan" : file.name, bytes: Array(file.bytes))
        }
        if let problem = try await problem(of: file) { problems.insert(problem, at: 0) }
        guard let file, problems.isEmpty else {
            let page = try await start(typed: act.form.items, problems: problems)
            return .page(page, .unprocessableContent)
        }
        let draft = ImportDraft(
            id: act.gesture,
            owner: owner,
            fileName: file.name,
            broughtAt: now(),
            plan: plan
        )
        try await drafts.keep(file, as: draft)
        return .see(.importDraft(slug, draft.id.text), nil)
    }

    /// The plan meant, by name: a new one that is typed comes before one that is chosen.
    private func plan(_ form: Form) -> String? {
        if let new = form.text(ImportStartPage.newPlanField) { return new }
        return form.text(ImportStartPage.planField).flatMap { RecordID($0) }
            .flatMap { reader.view.record($0) }.flatMap { $0.kind == .plan ? $0.text(.name) : nil }
    }

    private func problem(of file: ImportFile?) async throws -> Problem? {
        guard let file else { return Problem(ImportStartPage.fileField, .wizardNoFile) }
        guard file.bytes.count <= FieldLimit.attachmentBytes else { return tooLarge }
        do {
            try await workbench.perform { _ = try SpreadsheetReader().read(file.bytes) }
            return nil
        } catch let refusal as FormatRefusal {
            return Problem(ImportStartPage.fileField, refusal.phrase)
        }
    }
}

/// What the file would do is shown.
extension ImportWizard {
    private var words: ImportWords {
        ImportWords(view: reader.view, book: reader.visit.phrasebook)
    }

    private var language: Language { reader.visit.phrasebook.language }

    func preview(_ draft: ImportDraft, hasMoved: Bool = false) async throws -> any Page {
        guard let file = try await drafts.file(of: draft) else {
            return try await start(isGone: true)
        }
        do {
            let proposal = try await propose(file, draft.options)
            return try await page(proposal, of: draft, hasMoved: hasMoved)
        } catch let refusal as ImportRefusal {
            return try await page(refusal, of: draft, file)
        }
    }

    func propose(_ file: ImportFile, _ options: ImportOptions) async throws -> ImportProposal {
        try await workbench.perform {
            try await importer.propose(file, options: options, language: language)
        }
    }

    func page(
        _ proposal: ImportProposal,
        of draft: ImportDraft,
        hasMoved: Bool
    ) async throws -> ImportPreviewPage {
        var preview = ImportPreview(proposal, of: draft, words)
        preview.hasMoved = hasMoved
        let positions = ImportPreview.positions(of: proposal.disagreements)
        let entries = try await desk.recorded(at: positions)
        let stamps = Dictionary(
            entries.map { ($0.position, $0.stamp) },
            uniquingKeysWith: { first, _ in first }
        )
        preview.ask(proposal.disagreements, stamps: stamps, words)
        return ImportPreviewPage(reader, preview, draft: draft.id, position: proposal.position)
    }

    /// Columns can still be mapped by hand, which may be all that the file lacks.
    func page(
        _ refusal: ImportRefusal,
        of draft: ImportDraft,
        _ file: ImportFile
    ) async throws -> ImportPreviewPage {
        guard let phrase = refusal.phrase else { throw refusal.fault }
        var options = draft.options
        if case .mapping = refusal { options.mapping = nil }
        let table = try? await workbench.perform { [options] in
            try await importer.table(of: file, options: options, language: language)
        }
        let preview = ImportPreview(refused: words.book[phrase], table, of: draft, words)
        return ImportPreviewPage(
            reader,
            preview,
            draft: draft.id,
            position: desk.snapshot.head.position
        )
    }
}

extension ImportRefusal {
    /// What is the machine's and not the file's.
    fileprivate var fault: any Error {
        switch self {
        case .desk(let fault): fault
        case .storage(let fault): DeskFault.storage(fault)
        default: self
        }
    }
}
