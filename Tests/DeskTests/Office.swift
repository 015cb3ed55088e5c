// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Foundation
import Storage

/// A founded territory on a database of its own.
struct Office {
    let database: TestDatabase
    let desk: Desk
    let instruments: Instruments

    static func open(on kind: StoreKind) async throws -> Office {
        let database = try await TestDatabase(kind)
        let instruments = Instruments.system(in: TimeZone(identifier: "Europe/Paris") ?? .gmt)
        let desks = Desks(store: try await database.open(), instruments: instruments)
        let desk = try await desks.found(Founding(name: "Hauts de Sorgne"), slug: "sorgne")
        return Office(database: database, desk: desk, instruments: instruments)
    }

    /// The desks of another process on the same database.
    func elsewhereDesks() async throws -> Desks {
        Desks(store: try await database.open(), instruments: instruments)
    }

    func elsewhere() async throws -> Desk {
        try await elsewhereDesks().desk(desk.id)
    }

    func request(_ command: Command) -> Request {
        Request(command, by: .operator, gesture: instruments.id())
    }

    func action(_ title: String) -> Request {
        request(
            .record(
                .create(
                    Record.Creation(
                        id: instruments.id(),
                        kind: .action,
                        fields: [.title: Content(.text(title))]
                    )
                )
            )
        )
    }

    func verification() async throws -> Verification {
        try await Journal(database.open()).verify(desk.id)
    }

    func payloads() async throws -> [String] {
        var payloads: [String] = []
        try await Journal(database.open()).forEachEntry(of: desk.id) { entry in
            payloads.append(String(decoding: entry.wire.payload, as: UTF8.self))
        }
        return payloads
    }

    func erase(_ text: TextID) async throws {
        try await Erasures(database.open(), log: nil)
            .erase([.text(text)], in: desk.id, by: .operator, at: instruments.now())
    }

    /// What a later version of the program would write.
    func appendUnknownKind() async throws {
        let head = desk.snapshot.head
        let stamp = Stamp(
            moment: instruments.moment(),
            author: .operator,
            gesture: instruments.id()
        )
        let wire = Wire(
            kind: "moon.landed",
            version: 1,
            subject: nil,
            payload: Array("{}".utf8)
        )
        let entries = HashChain.link([(stamp, wire)], of: desk.id, after: head)
        try await Journal(database.open())
            .append(Commit(territory: desk.id, expecting: head, entries: entries))
    }
}
