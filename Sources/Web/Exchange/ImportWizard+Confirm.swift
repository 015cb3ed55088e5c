// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import HTTPTypes
import Phrases
import Storage
import Views

/// What was chosen comes back, and in the end the word to import.
extension ImportWizard {
    /// Choices kept of one draft, at most.
    private static let choices = 2_000

    func answer(_ act: Act, draft id: GestureID) async throws -> Outcome {
        // The same form twice: what it did is done.
        if let done = try await report(of: act.gesture) { return done }
        guard var draft = try await draft(id), let file = try await drafts.file(of: draft) else {
            return .page(try await start(isGone: true), .gone)
        }
        let deed = act.form.text(ImportPreviewPage.deedField).flatMap(ImportPreviewPage.Deed.init)
        if deed == .abandon {
            try await drafts.remove(id)
            return .see(.imports(slug), nil)
        }
        let shown = draft
        draft.options = options(act.form, deed, draft.options)
        if draft != shown { try await drafts.save(draft) }
        let isAsShown =
            shown.options.mapping == draft.options.mapping
            && act.form.position("choix-vus") == Int64(shown.revision)
        // Nothing is written that was not shown: other columns are shown first.
        guard deed == .confirm, isAsShown else { return .see(.importDraft(slug, id.text), nil) }
        if act.form.position("vu") != desk.snapshot.head.position {
            let now = try await propose(file, shown.options)
            guard now.footprint == act.form.text("empreinte") else {
                if let done = try await report(of: act.gesture) { return done }
                return .page(try await preview(draft, hasMoved: true), .conflict)
            }
        }
        return try await confirm(draft, file, act)
    }

    private func confirm(
        _ draft: ImportDraft,
        _ file: ImportFile,
        _ act: Act
    ) async throws -> Outcome {
        do {
            let receipt = try await workbench.perform {
                var proposal = try await importer.propose(
                    file,
                    options: draft.options,
                    language: reader.visit.phrasebook.language
                )
                proposal.gesture = act.gesture
                return try await importer.confirm(proposal, by: act.author)
            }
            guard let receipt else {
                // The same form sent twice at once: the other was first.
                return try await report(of: act.gesture)
                    ?? .see(.importDraft(slug, draft.id.text), nil)
            }
            try await drafts.remove(draft.id)
            return .see(.importReport(slug, act.gesture), receipt)
        } catch let refusal as ImportRefusal {
            return .page(try await page(refusal, of: draft, file), .unprocessableContent)
        } catch let fault as ImportFault {
            if let done = try await report(of: act.gesture) { return done }
            switch fault {
            case .moved(let fresh):
                return .page(try await page(fresh, of: draft, hasMoved: true), .conflict)
            case .refused(let refusal):
                return .page(try await page(refusal, of: draft, file), .unprocessableContent)
            case .desk(let fault): throw fault
            }
        }
    }

    private func report(of gesture: GestureID) async throws -> Outcome? {
        try await desk.recorded(gesture: gesture).isEmpty
            ? nil : .see(.importReport(slug, gesture), nil)
    }

    /// What the form says of columns, of the sheet and of disagreements, over what was said before.
    private func options(
        _ form: Form,
        _ deed: ImportPreviewPage.Deed?,
        _ before: ImportOptions
    ) -> ImportOptions {
        var options = before
        options.mapping = mapping(form, before.mapping)
        for choice in ImportPreviewPage.choices(in: form.items)
        where options.resolutions.count < Self.choices && choice.id.utf8.count <= 1_000 {
            options.resolutions[Disagreement.ID(rawValue: choice.id)] =
                choice.takesFile ? .file : .here
        }
        let (nature, takes): (String, Bool)
        switch deed {
        case .keepAll(let name): (nature, takes) = (name, false)
        case .takeAll(let name): (nature, takes) = (name, true)
        default: return options
        }
        if let nature = Disagreement.Nature(rawValue: nature) {
            options.settleAll(nature, for: takes ? .file : .here)
        }
        return options
    }

    private func mapping(_ form: Form, _ before: ColumnMapping?) -> ColumnMapping? {
        var mapping = before ?? ColumnMapping(columns: [:])
        let offered = Set(
            ColumnMeaning.offered(among: reader.view.fields(of: .action)).map(\.name)
        )
        for told in ImportPreviewPage.mappedColumns(in: form.items)
        where offered.contains(told.meaning) { mapping.columns[told.heading] = told.meaning }
        let sheet = form.text(ImportPreviewPage.sheetField)
        if let sheet, sheet.utf8.count <= 300, sheet != form.text("feuille-lue") {
            mapping.sheet = sheet
        }
        return mapping == before || mapping == ColumnMapping(columns: [:]) ? before : mapping
    }
}
