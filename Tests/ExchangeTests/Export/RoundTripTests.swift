// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import HashTreeCollections
import Phrases
import Storage
import Testing

@Suite("An export taken back")
struct RoundTripTests {
    @Test(arguments: [UInt64](1...6), [ExportFormat.xlsx, .ods, .csv])
    func `changes nothing, whatever the register holds`(_ seed: UInt64, _ format: ExportFormat)
        async throws
    {
        let workshop = try await Workshop.open()
        try await workshop.fill(seed: seed)
        let language: Language = seed.isMultiple(of: 2) ? .english : .french
        let bytes = try workshop.export(as: format, in: language)
        let proposal = try await workshop.propose(bytes, named: "export.\(format.rawValue)")
        #expect(proposal.report.actions.flatMap(\.changes) == [])
        let isEmpty = proposal.isEmpty
        #expect(isEmpty)
        #expect(proposal.report.counts.unchanged == workshop.actions.count)
        #expect(proposal.report.conflicts == [])
        #expect(proposal.report.problems == [])
    }

    @Test(arguments: [ExportFormat.xlsx, .ods])
    func `applies the one cell that was edited, and nothing else`(_ format: ExportFormat)
        async throws
    {
        let workshop = try await Workshop.open()
        try await workshop.fill(seed: 7)
        let edited = try workshop.edited(format, sheet: "Actions", heading: "Objectifs", "Réécrit")
        let before = workshop.territory
        let report = try await workshop.take(edited.bytes, named: "export.\(format.rawValue)")
        #expect(report.basis == .export)
        #expect(report.counts.changed == 1)
        #expect(workshop.territory.record(edited.record)?.text(.objectives) == "Réécrit")
        for record in before.records(of: .action) {
            let now = try #require(workshop.territory.record(record.id))
            let differing = now.fields.keys.filter { now.content($0) != record.content($0) }
            #expect(differing == (record.id == edited.record ? [.objectives] : []))
        }
    }

    @Test func `applies a step edited on its own sheet`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take("Titre;Étapes\nIsoler;Choisir\n")
        let edited = try workshop.edited(.xlsx, sheet: "Étapes", heading: "Statut", "Réalisé")
        try await workshop.take(edited.bytes, named: "export.xlsx")
        #expect(workshop.territory.record(edited.record)?.choice(.status) == "done")
    }

    @Test func `keeps what was edited here since, and tells of what both edited`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take("Titre;Objectifs;Descriptif\nIsoler;moins;texte\n")
        let action = workshop.actions[0].id
        let edited = try workshop.edited(
            .xlsx,
            sheet: "Actions",
            heading: "Objectifs",
            "du fichier"
        )
        try await workshop.edit(action, .objectives, .text("d'ici"))
        try await workshop.edit(action, .description, .text("texte d'ici"))
        let report = try await workshop.take(edited.bytes, named: "export.xlsx")
        #expect(report.conflicts.map(\.field) == [.objectives])
        #expect(workshop.territory.record(action)?.text(.objectives) == "d'ici")
        #expect(workshop.territory.record(action)?.text(.description) == "texte d'ici")
    }

    @Test func `makes the same plan in another territory, and only once`() async throws {
        let source = try await Workshop.open()
        try await source.take(
            """
            Axe;Titre;Statut;Étapes;Financeur 1;Montant € HT;Budget;Notes
            1. Bâtir;Isoler;En cours;Choisir;ADEME;100;300;vu
            """,
            ImportOptions(plan: "PCAET")
        )
        let bytes = try source.export(as: .xlsx)
        let other = try await Workshop.open()
        for _ in 0..<2 { try await other.take(bytes, named: "export.xlsx") }
        #expect(other.actions.count == 1)
        for kind in [RecordKind.plan, .axis, .placement, .step, .financing, .budgetLine, .note] {
            #expect(other.territory.records(of: kind).count == 1, "\(kind)")
        }
    }

    @Test func `of a past day replaces nothing without consent`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take("Titre;Objectifs\nIsoler;moins\n")
        let past = try await workshop.desk.snapshot(asOf: .known(workshop.instruments.today()))
        let request = ExportRequest(
            view: past.seen(by: .operator, on: workshop.instruments.today()),
            head: (past.head.position, past.head.hash),
            phrasebook: workshop.books[.french],
            createdAt: 0
        )
        let bytes = try Exporter.bytes(of: request, as: .xlsx)
        try await workshop.edit(workshop.actions[0].id, .objectives, .text("mieux"))
        let report = try await workshop.take(bytes, named: "passe.xlsx")
        #expect(report.problems.map(\.kind) == [.notComparable, .replacementKept])
        #expect(workshop.actions[0].text(.objectives) == "mieux")
    }
}

extension Workshop {
    /// An export in which someone typed into the first row of a sheet.
    func edited(
        _ format: ExportFormat,
        sheet name: String,
        heading: String,
        _ words: String
    ) throws -> (bytes: [UInt8], record: RecordID) {
        let workbook = try SpreadsheetReader().read(try export(as: format))
        var id: RecordID?
        let sheets = workbook.sheets.map { sheet in
            var rows = sheet.rows
            if sheet.name == name, let column = rows[0].firstIndex(of: .text(heading)) {
                while rows[1].count <= column { rows[1].append(.blank) }
                rows[1][column] = .text(words)
                if case .text(let text) = rows[1][0] { id = RecordID(text) }
            }
            return SheetDesign(name: sheet.name, isHidden: sheet.isHidden, rows: rows)
        }
        let spreadsheet: SpreadsheetFormat = format == .ods ? .ods : .xlsx
        let bytes = try SpreadsheetWriter.bytes(
            of: WorkbookDesign(sheets: sheets),
            as: spreadsheet
        )
        return (bytes, try #require(id))
    }
}
