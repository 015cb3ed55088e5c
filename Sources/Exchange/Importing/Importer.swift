// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import Foundation
import Phrases
import Storage

import struct Desk.Snapshot

/// Takes spreadsheets into a territory: first what it would do, then, once confirmed, one gesture.
public struct Importer: Sendable {
    let desk: Desk
    let store: any Store
    let instruments: Instruments
    let phrasebooks: Phrasebooks
    let vocabulary: ColumnVocabulary

    public init(
        desk: Desk,
        store: any Store,
        instruments: Instruments,
        phrasebooks: Phrasebooks,
        vocabulary: ColumnVocabulary
    ) {
        self.desk = desk
        self.store = store
        self.instruments = instruments
        self.phrasebooks = phrasebooks
        self.vocabulary = vocabulary
    }

    /// Works out what taking the file in would do, on the territory as it stands now.
    public func propose(
        _ file: ImportFile,
        options: ImportOptions = ImportOptions(),
        language: Language
    ) async throws(ImportRefusal) -> ImportProposal {
        guard file.bytes.count <= FieldLimit.attachmentBytes else {
            throw .format(.tooLarge(.fileBytes, limit: FieldLimit.attachmentBytes))
        }
        let workbook = try Self.read(file.bytes)
        let snapshot = desk.snapshot
        if let halt = snapshot.halt { throw .desk(.halted(halt)) }
        let source = try await source(of: workbook, file.name, options, snapshot, language)
        var proposing = Proposing(
            source: source,
            snapshot: snapshot,
            importer: self,
            options: options,
            language: language
        )
        return try await proposing.proposal(of: file)
    }

    static func read(_ bytes: [UInt8]) throws(ImportRefusal) -> Workbook {
        do throws(FormatRefusal) {
            return try SpreadsheetReader().read(bytes)
        } catch {
            throw .format(error)
        }
    }

    /// The table of actions of a workbook, found by what is known of its columns.
    func source(
        of workbook: Workbook,
        _ name: String,
        _ options: ImportOptions,
        _ snapshot: Snapshot,
        _ language: Language
    ) async throws(ImportRefusal) -> ImportSource {
        let fields = snapshot.territory.fields(of: .action)
        let manifest = ExportManifest(in: workbook)
        var mapping = options.mapping
        if mapping == nil, manifest == nil { mapping = try await remembered(for: workbook) }
        var reader = HeadingReader(vocabulary: vocabulary, choices: phrasebooks.choices)
        for book in [phrasebooks.english, phrasebooks.french] {
            let layout = ExportLayout(phrasebook: book)
            reader.exported.merge(layout.meanings(fields)) { _, last in last }
        }
        if let mapping { reader.told = try mapping.meanings(among: fields) }
        if let manifest, let sheet = manifest.sheets.first(where: { $0.value == .action })?.key {
            // The headings of an export of another territory may be fields of its own.
            let known = manifest.meanings(of: sheet, fields: fields).filter { _, meaning in
                guard case .field(let id) = meaning else { return true }
                return snapshot.territory.field(id, of: .action) != nil
            }
            reader.told = known
        }
        return ImportSource(
            workbook: workbook,
            name: name,
            manifest: manifest,
            mapping: mapping,
            reader: reader
        )
    }

    private func remembered(for workbook: Workbook) async throws(ImportRefusal) -> ColumnMapping? {
        let mappings = try await rememberedMappings()
        guard !mappings.isEmpty else { return nil }
        for sheet in workbook.sheets {
            for row in sheet.rows.prefix(SheetFinder.depth) {
                let shape = ColumnMapping.shape(ofHeadings: row.map(\.words))
                if let mapping = mappings[shape] { return mapping }
            }
        }
        return nil
    }
}
