// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import Foundation
import Phrases
import Storage
import StoragePostgres
import StorageSQLite

/// Where the data is: every command takes it.
struct DatabaseOptions: ParsableArguments {
    @Option(help: "sqlite:FILE or postgres://…")
    var database: String

}

/// Where erasures are noted outside the database.
struct ErasureOptions: ParsableArguments {
    @Option(
        help: """
            The log of erasures; FILE.erasures beside an SQLite database unless given, else \
            cheville.erasures.
            """
    )
    var erasures: String?

    func log(beside database: String) -> ErasureLog {
        erasures.map { ErasureLog(path: $0) } ?? .usual(beside: database)
    }
}

extension ErasureLog {
    fileprivate static func usual(beside database: String) -> ErasureLog {
        guard case .sqlite(let path)? = try? DatabaseAddress(parsing: database) else {
            return .usual
        }
        return .beside(sqlite: path)
    }
}

/// The composition root of a command: the store, the desks over it, and the terminal.
struct Installation: Sendable {
    let terminal: Terminal
    let store: any Store
    let desks: Desks

    var phrasebook: Phrasebook { terminal.phrasebook }
    var instruments: Instruments { desks.instruments }

    /// Where the territories live.
    static let timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt

    /// Opens the database for one piece of work and closes it after, whatever came of it.
    static func opened(
        _ options: DatabaseOptions,
        erasures: ErasureLog? = nil,
        _ work: (Installation) async throws -> Void
    ) async throws {
        let terminal = try Terminal.open()
        let store = try await Self.store(options.database)
        let installation = Installation(
            terminal: terminal,
            store: store,
            desks: Desks(
                store: store,
                instruments: .system(in: timeZone),
                erasureLog: erasures ?? .usual(beside: options.database)
            )
        )
        do {
            try await work(installation)
        } catch {
            await store.close()
            throw Complaint(any: error)
        }
        await store.close()
    }

    /// Opens a database and brings its tables up to date.
    static func store(_ database: String) async throws(Complaint) -> any Store {
        do {
            let store = try open(DatabaseAddress(parsing: database))
            try await store.prepareSchema()
            return store
        } catch {
            throw Complaint(any: error)
        }
    }

    private static func open(_ address: DatabaseAddress) throws(StoreFault) -> any Store {
        switch address {
        case .sqlite(let path): try SQLiteStore(path: path)
        case .postgres(let uri): PostgresStore(uri: uri)
        }
    }

    /// The desk of the territory of that slug.
    func desk(_ slug: String) async throws(Complaint) -> Desk {
        let desk: Desk?
        do throws(DeskFault) {
            desk = try await desks.desk(slug: slug)
        } catch {
            throw Complaint(error)
        }
        guard let desk else { throw Complaint(.territoryUnknown(slug)) }
        return desk
    }

    /// What the installation knows of a territory without reading its journal.
    func card(_ slug: String) async throws(Complaint) -> TerritoryCard {
        let card: TerritoryCard?
        do throws(StoreFault) {
            card = try await Territories(store).find(slug: slug)
        } catch {
            throw Complaint(error)
        }
        guard let card else { throw Complaint(.territoryUnknown(slug)) }
        return card
    }
}
