// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Foundation
import Phrases
import Storage
import StoragePostgres
import StorageSQLite

/// Writes to a territory without end, and says on standard output what was acknowledged, so that
/// a test can kill it at any moment and look for what it was told.
///
/// `Hammer DATABASE SLUG NAME`: each line is `ack GESTURE`, or `import GESTURE ROWS`.
@main
struct Hammer {
    static let rowsOfAnImport = 45

    let desk: Desk
    let instruments: Instruments
    let importer: Importer
    let name: String

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else { exit(2) }
        let store: any Store =
            switch try DatabaseAddress(parsing: arguments[1]) {
            case .sqlite(let path): try SQLiteStore(path: path)
            case .postgres(let uri): PostgresStore(uri: uri)
            }
        let instruments = Instruments.system(in: TimeZone(identifier: "Europe/Paris") ?? .gmt)
        let desks = Desks(store: store, instruments: instruments)
        guard let desk = try await desks.desk(slug: arguments[2]) else { exit(3) }
        let importer = Importer(
            desk: desk,
            store: store,
            instruments: instruments,
            phrasebooks: try Phrasebooks.load(),
            vocabulary: try ColumnVocabulary.load()
        )
        try await Hammer(
            desk: desk,
            instruments: instruments,
            importer: importer,
            name: arguments[3]
        ).strike()
    }

    private func strike() async throws {
        var rank = 0
        while true {
            rank += 1
            if rank.isMultiple(of: 4) {
                try await takeFile(rank)
            } else {
                try await submit(rank)
            }
        }
    }

    private func submit(_ rank: Int) async throws {
        let creation = Record.Creation(
            id: instruments.id(),
            kind: .action,
            fields: [.title: Content(.text("\(name) \(rank)"))]
        )
        let note = Record.Creation(
            id: instruments.id(),
            kind: .note,
            parent: creation.id,
            fields: [.words: Content(.text("dit par \(name)"))]
        )
        let command = Command.together([.record(.create(creation)), .record(.create(note))])
        let gesture: GestureID = instruments.id()
        _ = try await desk.submit(Request(command, by: .operator, gesture: gesture))
        say("ack \(gesture)")
    }

    private func takeFile(_ rank: Int) async throws {
        let rows = (1...Self.rowsOfAnImport).map { "\(name) \(rank).\($0);Mme Fictive \($0)" }
        let text = (["Titre de l'action;Personne pilote"] + rows).joined(separator: "\n")
        let file = ImportFile(name: "\(name)-\(rank).csv", bytes: Array(text.utf8))
        let proposal = try await importer.propose(file, language: .french)
        let receipt: Receipt?
        do {
            receipt = try await importer.confirm(proposal, by: .operator)
        } catch {
            // Beside another hammer, the register moves: this file is given up.
            guard case .moved = error else { throw error }
            return
        }
        guard receipt != nil else { return }
        say("import \(proposal.gesture) \(Self.rowsOfAnImport)")
    }

    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
