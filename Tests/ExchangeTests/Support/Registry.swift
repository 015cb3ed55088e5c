// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import Foundation
import HashTreeCollections
import Phrases
import Storage
import StorageSQLite
import Testing

/// What every test reads, loaded once.
enum Reference {
    static let books: Result<Phrasebooks, any Error> = Result { try Phrasebooks.load() }
    static let vocabulary: Result<ColumnVocabulary, any Error> = Result {
        try ColumnVocabulary.load()
    }
}

/// A territory's desk on a database of its own, and the importer beside it.
struct Workshop {
    let desk: Desk
    let store: any Store
    let importer: Importer
    let books: Phrasebooks
    let instruments: Instruments

    static func open(
        named name: String = "CC Vallée et Plateau",
        siren: String? = nil
    ) async throws -> Workshop {
        let place = FileManager.default.temporaryDirectory
            .appending(path: "exchange-\(UUID().uuidString).sqlite")
        let store = try SQLiteStore(path: place.path)
        try await store.prepareSchema()
        let zone = try #require(TimeZone(identifier: "Europe/Paris"))
        let instruments = Instruments.system(in: zone)
        let desks = Desks(store: store, instruments: instruments)
        let desk = try await desks.found(Founding(name: name, siren: siren), slug: "essai")
        let books = try Reference.books.get()
        let importer = Importer(
            desk: desk,
            store: store,
            instruments: instruments,
            phrasebooks: books,
            vocabulary: try Reference.vocabulary.get()
        )
        return Workshop(
            desk: desk,
            store: store,
            importer: importer,
            books: books,
            instruments: instruments
        )
    }
}

extension Workshop {
    var territory: Territory { desk.snapshot.territory }
    var actions: [Record] { territory.records(of: .action) }

    func action(titled title: String) throws -> Record {
        try #require(actions.first { $0.text(.title) == title }, "no action « \(title) »")
    }

    func propose(
        _ bytes: [UInt8],
        named name: String = "plan.csv",
        _ options: ImportOptions = ImportOptions()
    ) async throws -> ImportProposal {
        try await importer.propose(
            ImportFile(name: name, bytes: bytes),
            options: options,
            language: .french
        )
    }

    /// Takes a file in, and gives the report of what it did.
    @discardableResult
    func take(
        _ bytes: [UInt8],
        named name: String = "plan.csv",
        _ options: ImportOptions = ImportOptions()
    ) async throws -> ImportReport {
        let proposal = try await propose(bytes, named: name, options)
        _ = try await importer.confirm(proposal, by: .operator)
        return proposal.report
    }

    @discardableResult
    func take(_ text: String, _ options: ImportOptions = ImportOptions()) async throws
        -> ImportReport
    {
        try await take(Array(text.utf8), options)
    }

    /// Someone edits a field here.
    func edit(_ record: RecordID, _ field: FieldID, _ value: Value?) async throws {
        let edit = Record.Edit(record: record, fields: [field: Content(value)])
        try await submit(.record(.edit(edit, seen: [:])))
    }

    @discardableResult
    func submit(_ command: Command, people: [Person] = []) async throws -> Receipt {
        var request = Request(command, by: .operator, gesture: instruments.id())
        request.people = people
        return try await desk.submit(request)
    }

    func export(
        as format: ExportFormat,
        in language: Language = .french,
        plan: RecordID? = nil
    ) throws -> [UInt8] {
        let snapshot = desk.snapshot
        let request = ExportRequest(
            view: snapshot.seen(by: .operator, on: instruments.today()),
            head: (snapshot.head.position, snapshot.head.hash),
            plan: plan,
            phrasebook: books[language],
            createdAt: 1_700_000_000
        )
        return try Exporter.bytes(of: request, as: format)
    }

    /// The words of a sealed or plain field.
    func words(_ field: FieldID, of record: Record) -> String? {
        guard case .text(let writing)? = record[field] else { return nil }
        return desk.snapshot.beside.words(of: writing).text
    }

    func written(_ field: FieldID, of record: Record) -> String? {
        record.content(field).written.flatMap { desk.snapshot.beside.words(of: $0).text }
    }

    /// The names that a field of records or people points to.
    func names(_ field: FieldID, of record: Record) -> [String] {
        switch record[field] {
        case .records(let ids)?: ids.compactMap { territory.record($0)?.text(.name) }
        case .people(let ids)?: ids.compactMap { desk.snapshot.beside.people[$0]?.name }
        default: []
        }
    }
}

/// A workbook of one sheet, written as a spreadsheet program would.
func workbook(
    _ rows: [[Cell]],
    sheet: String = "Feuil1",
    as format: SpreadsheetFormat = .xlsx
) throws -> [UInt8] {
    try SpreadsheetWriter.bytes(
        of: WorkbookDesign(sheets: [SheetDesign(name: sheet, rows: rows)]),
        as: format
    )
}

func texts(_ rows: [[String]]) -> [[Cell]] {
    rows.map { row in row.map { $0.isEmpty ? .blank : .text($0) } }
}

/// A file of `Fixtures`.
func fixture(_ name: String) throws -> [UInt8] {
    let place = try #require(
        Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil)
    )
    return [UInt8](try Data(contentsOf: place))
}
