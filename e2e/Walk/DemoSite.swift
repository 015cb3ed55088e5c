// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Demo
import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import Phrases
import Storage
import StorageSQLite
import Views
import Web

/// The fictitious territory as it stands on Monday 23 November 2026, served on a port of its own
/// over a database of its own.
public struct DemoSite: Sendable {
    /// Where it listens: "http://127.0.0.1:40123".
    public let address: String
    public let port: Int
    public let desk: Desk
    let personas: [Persona]
    let authentication: Authentication
    let instruments: Instruments

    public static let slug = DemoTerritory.slug

    /// Serves it for as long as the body runs.
    public static func serve<Answer: Sendable>(
        _ body: @escaping @Sendable (DemoSite) async throws -> Answer
    ) async throws -> Answer {
        let store = try await copy()
        let desks = Desks(store: store, instruments: instruments(at: visited))
        guard let desk = try await desks.desk(slug: slug) else { throw Missing() }
        let personas = try DemoTerritory.personas()
        let keys = SigningKeys.passing { [UInt8](repeating: 7, count: $0) }
        var configuration = WebConfiguration(
            port: 0,
            build: "walk",
            keys: keys,
            demo: personas.map {
                DemoPersona(slug: $0.slug, email: $0.email, name: $0.name, about: $0.about)
            }
        )
        configuration.demoPath = try DemoTerritory.path().map {
            DemoStop(slug: $0.slug, words: $0.words, address: .home(slug))
        }
        configuration.demoTerritory = slug
        let application = try Web.application(
            desks: desks,
            phrasebooks: try Phrasebooks.load(),
            configuration: configuration,
            logger: quiet
        )
        let answer = try await application.test(.live) { client in
            guard let port = client.port else { throw Missing() }
            return try await body(
                DemoSite(
                    address: "http://127.0.0.1:\(port)",
                    port: port,
                    desk: desk,
                    personas: personas,
                    authentication: Authentication(
                        store,
                        keys: keys,
                        random: desks.instruments.random
                    ),
                    instruments: desks.instruments
                )
            )
        }
        await store.close()
        return answer
    }

    struct Missing: Error {}

    /// What the operator sees of it.
    public var view: View { desk.snapshot.seen(by: .operator, on: instruments.today()) }

    /// How the entrance calls a persona.
    public func name(of slug: String) throws -> String { try persona(slug).name }

    /// The address, as a letter gives it, that signs someone in once.
    public func signInLink(of person: PersonID) async throws -> String {
        let token = try await authentication.links.make(
            .signIn,
            for: person,
            in: desk.id,
            valid: .signIn(from: instruments.now())
        )
        return address + Address.link(token).path
    }

    func persona(_ slug: String) throws -> Persona {
        guard let persona = personas.first(where: { $0.slug == slug }) else { throw Missing() }
        return persona
    }
}

extension DemoSite {
    private static let noon: Int64 = 11 * 3_600_000
    /// The day it is told on, and the next, on which it is visited; in days since 1970.
    private static let told: Int64 = 20_779
    private static let visited = (told + 1) * 86_400_000 + noon

    /// A clock that stands still.
    private static func instruments(at instant: Int64) -> Instruments {
        let system = Instruments.system(in: zone)
        return Instruments(
            now: { instant },
            identifier: system.identifier,
            random: system.random,
            timeZone: zone
        )
    }

    private static let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt

    /// Nothing is said but what fails.
    private static var quiet: Logger {
        var logger = Logger(label: "walk")
        logger.logLevel = .critical
        return logger
    }

    /// Told once for the process: each site is served from a copy.
    private static let original = Task {
        let path = Scratch.shared.file("demo.sqlite")
        let store = try SQLiteStore(path: path)
        try await store.prepareSchema()
        _ = try await DemoTerritory.seed(
            store: store,
            phrasebooks: try Phrasebooks.load(),
            now: told * 86_400_000 + noon,
            timeZone: zone
        )
        await store.close()
        return path
    }

    private static func copy() async throws -> SQLiteStore {
        let original = try await original.value
        let path = Scratch.shared.file("demo.sqlite")
        for part in ["", "-wal"] where FileManager.default.fileExists(atPath: original + part) {
            try FileManager.default.copyItem(atPath: original + part, toPath: path + part)
        }
        return try SQLiteStore(path: path)
    }
}
