// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import Phrases
import Sample
import Storage
import StorageSQLite
import Web

/// A site over a database of its own, holding the sample, on 22 November 2026.
struct TestSite {
    let store: SQLiteStore
    let desks: Desks
    let desk: Desk
    let path: String

    static let attachment: [UInt8] = Array("%PDF-1.4 sample".utf8)

    init() async throws {
        path = NSTemporaryDirectory() + "cheville-web-\(UUID().uuidString).sqlite"
        store = try SQLiteStore(path: path)
        try await store.prepareSchema()
        let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        let system = Instruments.system(in: zone)
        let past = Desks(store: store, instruments: Self.instruments("2025-03-04", system))
        let founded = try await past.found(Sample.founding, slug: Sample.slug)
        let attachments = Attachments(store)
        let reference = try await attachments.write(
            AsyncStream { stream in
                stream.yield(Self.attachment)
                stream.finish()
            },
            as: Sample.id(91),
            mediaType: "application/pdf",
            in: founded.id,
            limit: 1_000,
            now: past.instruments.now()
        )
        var request = SampleRequest(
            .together(Sample.plan(attachment: reference.attachment)),
            by: .operator,
            gesture: system.id()
        )
        request.people = Sample.people
        request.attachments = [reference]
        _ = try await founded.submit(request)
        desks = Desks(store: store, instruments: Self.instruments("2026-11-22", system))
        guard let desk = try await desks.desk(slug: Sample.slug) else { throw Missing() }
        self.desk = desk
        for edit in Sample.edits {
            _ = try await desk.submit(SampleRequest(edit, by: .operator, gesture: system.id()))
        }
    }

    struct Missing: Error {}

    /// A clock that stands still at nine in the morning UTC.
    private static func instruments(_ day: String, _ system: Instruments) -> Instruments {
        let instant = Int64(Sample.day(day).sinceEpoch) * 86_400_000 + 32_400_000
        return Instruments(
            now: { instant },
            identifier: system.identifier,
            random: system.random,
            timeZone: system.timeZone
        )
    }

    func close() {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    /// Nothing is said but what fails.
    static var logger: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }

    static func configuration(isSecure: Bool = false) -> WebConfiguration {
        WebConfiguration(
            port: 0,
            build: "test",
            isSecure: isSecure,
            // Requests made without a network come from nowhere: they may say from where.
            trustedProxies: ["", "127.0.0.1"],
            keys: keys,
            passwordCost: .test
        )
    }

    /// - Parameter guest: who sends what carries no cookie and no token of its own.
    func application(
        isSecure: Bool = false,
        as guest: Guest = .holder(of: .projectLead),
        _ change: (inout WebConfiguration) -> Void = { _ in }
    ) async throws -> some ApplicationProtocol {
        var configuration = Self.configuration(isSecure: isSecure)
        change(&configuration)
        let inner = try Web.application(
            desks: desks,
            phrasebooks: try Phrasebooks.load(),
            configuration: configuration,
            logger: Self.logger
        )
        return Application(
            responder: GuestResponder(
                inner: inner.responder,
                cookie: try await cookie(of: guest, isSecure: isSecure)
            ),
            configuration: inner.configuration,
            services: inner.services,
            logger: Self.logger
        )
    }

    /// Visits the site without a network.
    static func visit(
        isSecure: Bool = false,
        as guest: Guest = .holder(of: .projectLead),
        configured change: @Sendable (inout WebConfiguration) -> Void = { _ in },
        _ body: @Sendable (TestSite, any TestClientProtocol) async throws -> Void
    ) async throws {
        let site = try await TestSite()
        defer { site.close() }
        let application = try await site.application(isSecure: isSecure, as: guest, change)
        try await application.test(.router) { try await body(site, $0) }
    }
}

extension TestClientProtocol {
    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await execute(uri: path, method: .get, headers: headers)
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}
