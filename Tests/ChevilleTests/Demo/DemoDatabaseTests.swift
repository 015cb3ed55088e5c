// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Foundation
import Storage
import Testing

@testable import Cheville

@Suite("The database of the demo")
struct DemoDatabaseTests {
    private static let day: Int64 = 86_400_000
    private static let start = Int64(20_779) * day + 11 * 3_600_000

    private func demo(
        _ address: String,
        at now: Int64,
        reseedAfterDays days: Int? = 30
    ) throws -> DemoDatabase {
        DemoDatabase(
            database: address,
            terminal: try Terminal.open(),
            now: now,
            timeZone: Installation.timeZone,
            reseedAfterDays: days
        )
    }

    private func told(_ address: String) async throws -> TerritoryCard {
        let store = try await Installation.store(address)
        let cards = try await Territories(store).list()
        await store.close()
        return try #require(cards.first)
    }

    /// Nothing is left of a telling beside the database.
    private func isLeftAlone(_ file: String) throws -> Bool {
        let folder = URL(filePath: file).deletingLastPathComponent().path
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .allSatisfy { !$0.contains(".telling") }
    }

    @Test func `is told once, then afresh when it is old`() async throws {
        let file = Scratch.shared.file("demo.sqlite")
        let address = "sqlite:" + file
        try await demo(address, at: Self.start).prepare()
        #expect(try await told(address).created == Self.start)
        #expect(try await told(address).slug == "demo")
        try await demo(address, at: Self.start + 29 * Self.day).prepare()
        #expect(try await told(address).created == Self.start)
        try await demo(address, at: Self.start + 90 * Self.day, reseedAfterDays: nil).prepare()
        #expect(try await told(address).created == Self.start)
        let later = Self.start + 30 * Self.day
        try await demo(address, at: later).prepare()
        #expect(try await told(address).created == later)
        #expect(try isLeftAlone(file))
    }

    @Test func `is told in a database that holds no territory, on either store`() async throws {
        for kind in StoreKind.allCases {
            let database = try await TestDatabase(kind)
            await (try database.open()).close()
            try await demo(database.address, at: Self.start).prepare()
            #expect(try await told(database.address).slug == "demo")
        }
    }

    @Test func `is never told over another territory, however old`() async throws {
        let file = Scratch.shared.file("other.sqlite")
        let address = "sqlite:" + file
        let store = try await Installation.store(address)
        let desks = Desks(store: store, instruments: .system(in: Installation.timeZone))
        _ = try await desks.found(Founding(name: "Autre territoire"), slug: "demo")
        await store.close()
        await #expect(throws: Complaint.self) {
            try await demo(address, at: Self.start + 900 * Self.day).prepare()
        }
        #expect(try await told(address).name == "Autre territoire")
    }

    @Test func `is told again when its telling was interrupted`() async throws {
        let file = Scratch.shared.file("half.sqlite")
        let address = "sqlite:" + file
        try Data("half".utf8).write(to: URL(filePath: file + ".telling"))
        try await demo(address, at: Self.start, reseedAfterDays: nil).prepare()
        #expect(try await told(address).created == Self.start)
        #expect(try isLeftAlone(file))
    }

    @Test(.timeLimit(.minutes(5)))
    func `is refused in one line that says why, when it holds something else`() async throws {
        let database = try await TestDatabase(.sqlite)
        let created = try await Program.cheville(
            "territory",
            "create",
            "--siren",
            "200029999",
            "--database",
            database.address
        )
        try #require(created.status == 0, "\(created.errors)")
        let served = try await Program.cheville(
            "serve",
            "--demo",
            "--port",
            "0",
            "--database",
            database.address
        )
        #expect(served.status == 1)
        #expect(served.errors.contains("autre territoire"), "\(served.errors)")
        #expect(served.errors.split(separator: "\n").count == 1)
    }
}
