// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import Foundation
import Phrases
import Storage

import struct Desk.Snapshot

/// The making of one proposal.
struct Proposing {
    let source: ImportSource
    let snapshot: Snapshot
    let importer: Importer
    let options: ImportOptions
    let language: Language
    private var names: NameRegister

    private var territory: Territory { snapshot.territory }

    init(
        source: ImportSource,
        snapshot: Snapshot,
        importer: Importer,
        options: ImportOptions,
        language: Language
    ) {
        self.source = source
        self.snapshot = snapshot
        self.importer = importer
        self.options = options
        self.language = language
        let choices = importer.phrasebooks.choices
        names = NameRegister(
            snapshot.territory,
            snapshot.beside,
            importer.instruments,
            importer.vocabulary
        ) { choices.code($0, of: .organisationKinds) }
    }

    mutating func proposal(of file: ImportFile) async throws(ImportRefusal) -> ImportProposal {
        var report = ImportReport(file: file.name)
        let (owner, found) = try RowOwner.settled(try source.table(), for: territory)
        let table = resolved(found, &report)
        let statement = try statement(of: table, owner)
        describe(table, statement, &report)
        let past = try await base(owner, &report)
        var reconciler = reconciler(table, past, report)
        reconcile(statement, with: &reconciler)
        return proposal(of: file, reconciler, TableReading(found, of: source))
    }

    private mutating func resolved(_ table: PlanTable, _ report: inout ImportReport) -> PlanTable {
        let book = importer.phrasebooks[language]
        return OwnColumns.resolved(table, unnamed: { book[.unnamedColumn($0)] }, &names, &report)
    }

    private func statement(
        of table: PlanTable,
        _ owner: RowOwner?
    ) throws(ImportRefusal) -> SheetStatement {
        let stepFields = Set(territory.fields(of: .step).map(\.id))
        let isExport = table.columns.contains { $0.meaning == .id }
        var reader = RowReader(
            table,
            template: isExport ? nil : TemplateRows(importer.vocabulary),
            stepFields: stepFields,
            owner: owner
        )
        return try reader.read()
    }

    private func describe(
        _ table: PlanTable,
        _ statement: SheetStatement,
        _ report: inout ImportReport
    ) {
        report.sheet = table.sheet.name
        report.headerRow = table.header.map { $0 + 1 }
        report.headings = table.columns.filter { !$0.heading.isEmpty }.map { column in
            ImportReport.Heading(
                heading: column.heading.shortened,
                column: CellReference.letters(ofColumn: column.index),
                meaning: column.meaning.ownOrName
            )
        }
        report.skipped = statement.skipped
        report.problems += statement.problems
        if source.manifest == nil {
            let finder = SheetFinder(reader: source.reader)
            report.problems += finder.others(than: table, in: source.workbook).map { name in
                ImportProblem(.otherSheet, at: nil, value: name)
            }
        }
        report.neutralised = source.workbook.neutralised.map(\.name)
        var seen: Set<[String]> = []
        for row in statement.actions where row.id == nil {
            let key = [row.axisText, row.title.text].map(Folding.fold)
            if !seen.insert(key).inserted {
                report.problems.append(
                    ImportProblem(.sameTitle, at: row.title.place, value: row.title.text)
                )
            }
        }
    }
}

extension Proposing {
    /// What the file is compared with.
    private mutating func base(
        _ owner: RowOwner?,
        _ report: inout ImportReport
    ) async throws(ImportRefusal) -> (base: EarlierVersion, plan: RecordID?) {
        if let manifest = source.manifest, manifest.territory == territory.id {
            if let then = try await territory(of: manifest) {
                report.basis = .export
                return (then, nil)
            }
            report.problems.append(ImportProblem(.notComparable, at: nil, value: source.name))
        }
        let name = Folding.fold(source.name)
        let last = territory.filesTaken.last {
            Folding.fold($0.name) == name && !territory.isUndone($0.gesture)
        }
        guard let last, let bytes = try await importer.bytes(of: last.file),
            let workbook = try? SpreadsheetReader().read(bytes),
            let rows = try? earlierRows(source.earlier(workbook))
        else { return (.none, nil) }
        report.basis = .lastImport
        let then = try await territory(at: last.position)
        var matcher = ActionMatcher(then, base: nil)
        var matched: [RecordID: RowStatement] = [:]
        for row in rows {
            if case .existing(let id) = matcher.match(row) { matched[id] = row }
        }
        return (.file(then, matched), last.plan)
    }

    private mutating func earlierRows(
        _ source: ImportSource
    ) throws(ImportRefusal) -> [RowStatement] {
        var unused = ImportReport(file: source.name)
        let (owner, found) = try RowOwner.settled(try source.table(), for: territory)
        return try statement(of: resolved(found, &unused), owner).actions
    }

    /// The territory as it was printed, if that is still to be found in its journal.
    private func territory(
        of manifest: ExportManifest
    ) async throws(ImportRefusal) -> EarlierVersion? {
        guard manifest.isComparable, manifest.position <= snapshot.head.position,
            try await hash(at: manifest.position) == manifest.head
        else { return nil }
        let then = try await territory(at: manifest.position)
        let view = then.seen(
            by: .operator,
            on: importer.instruments.today(),
            beside: snapshot.beside
        )
        let printer = CellPrinter(
            view: view,
            phrasebook: importer.phrasebooks[manifest.language]
        )
        return .export(then, printer, plan: manifest.plan)
    }

    private func territory(at position: Int64) async throws(ImportRefusal) -> Territory {
        do throws(DeskFault) {
            return try await importer.desk.territory(at: position)
        } catch {
            throw .desk(error)
        }
    }

    private func hash(at position: Int64) async throws(ImportRefusal) -> String {
        if position == snapshot.head.position { return snapshot.head.hash.hexadecimal }
        do throws(StoreFault) {
            let entries = try await Journal(importer.store)
                .entries(of: territory.id, at: [position])
            return entries.first?.hash.hexadecimal ?? ""
        } catch {
            throw .storage(error)
        }
    }
}

extension Proposing {
    private func reconciler(
        _ table: PlanTable,
        _ past: (base: EarlierVersion, plan: RecordID?),
        _ report: ImportReport
    ) -> Reconciler {
        let view = snapshot.seen(by: .operator, on: importer.instruments.today())
        let spoken = source.manifest?.language ?? languageSpoken(by: table)
        let columns = table.columns.compactMap { column -> (field: Field, index: Int)? in
            guard case .field(let id) = column.meaning,
                let field = territory.field(id, of: .action) ?? names.newFields[id]?.field
            else { return nil }
            return (field, column.index)
        }
        return Reconciler(
            Reconciler.Setting(
                territory: territory,
                beside: snapshot.beside,
                printer: CellPrinter(view: view, phrasebook: importer.phrasebooks[spoken]),
                reading: CellReading(phrasebooks: importer.phrasebooks, language: language),
                base: past.base,
                options: options,
                table: table,
                names: names,
                plans: PlanChoice(
                    asked: options.plan,
                    previous: past.plan,
                    fileName: source.title,
                    isExport: source.manifest != nil
                ),
                report: report,
                columns: columns
            )
        )
    }

    /// The language of an export without a manifest: the one that has most of its headings.
    private func languageSpoken(by table: PlanTable) -> Language {
        guard table.columns.contains(where: { $0.meaning == .id }) else { return language }
        let fields = territory.fields(of: .action)
        func known(_ language: Language) -> Int {
            let layout = ExportLayout(phrasebook: importer.phrasebooks[language])
            let meanings = layout.meanings(fields)
            return table.columns.count { meanings[Folding.fold($0.heading)] != nil }
        }
        return Language.allCases.max { known($0) < known($1) } ?? language
    }

    private func reconcile(_ statement: SheetStatement, with reconciler: inout Reconciler) {
        var sheets: [ChildTable] = []
        if let manifest = source.manifest {
            sheets = ChildTable.all(in: source.workbook, manifest) { territory.fields(of: $0) }
        }
        for sheet in sheets { reconciler.told[sheet.kind] = sheet.numbers }
        for row in statement.actions { reconciler.reconcile(row) }
        for empty in statement.emptyAxes { reconciler.keepAxis(empty.path, plan: empty.plan) }
        for sheet in sheets { reconciler.reconcile(sheet) }
    }

    private func proposal(
        of file: ImportFile,
        _ reconciler: Reconciler,
        _ table: TableReading
    ) -> ImportProposal {
        var reconciler = reconciler
        let assembly = Assembly(&reconciler)
        let headings = reconciler.table.columns.map(\.heading)
        return ImportProposal(
            file: file,
            options: options,
            language: language,
            report: reconciler.report,
            table: table,
            disagreements: reconciler.disagreements,
            position: snapshot.head.position,
            gesture: importer.instruments.id(),
            commands: assembly.commands,
            people: assembly.people,
            plan: assembly.plan,
            remembered: options.mapping.map {
                (ColumnMapping.shape(ofHeadings: headings), $0)
            }
        )
    }
}

extension Neutralised {
    fileprivate var name: String {
        switch self {
        case .macros: "macros"
        case .externalLinks: "externalLinks"
        case .dataConnections: "dataConnections"
        case .formulas: "formulas"
        case .embeddedObjects: "embeddedObjects"
        case .pictures: "pictures"
        case .comments: "comments"
        case .controlCharacters: "controlCharacters"
        }
    }
}

extension ColumnMeaning {
    /// Fields of the territory's own all go by one name: they may not have theirs yet.
    fileprivate var ownOrName: String {
        guard case .field(let field) = self, field.rawValue.hasPrefix("own:") else { return name }
        return "own"
    }
}
