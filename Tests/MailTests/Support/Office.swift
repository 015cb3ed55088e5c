// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Formats
import Foundation
import Mail
import Phrases
import Storage
import Synchronization
import Testing

/// A territory whose outbox letters leave from, under a clock that only the test moves.
final class Office: Sendable {
    static let start: Int64 = 1_794_903_120_000

    let database: TestDatabase
    let store: any Store
    let territory = TerritoryID(UUID())
    let phrasebooks: Phrasebooks
    private let clock = Mutex(Office.start)
    private let told = Mutex<[Incident]>([])

    init(_ kind: StoreKind = .sqlite) async throws {
        database = try await TestDatabase(kind)
        store = try await database.open()
        phrasebooks = try Phrasebooks.load()
        try await Territories(store).create(
            territory,
            slug: "sorgne",
            siren: nil,
            name: "Communauté de communes des Hauts de Sorgne",
            created: 0
        )
    }

    var now: Int64 { clock.withLock { $0 } }
    var incidents: [Incident] { told.withLock { $0 } }

    func pass(minutes: Int64) { clock.withLock { $0 += minutes * 60_000 } }

    @discardableResult
    func person(
        _ name: String,
        email: String? = "camille@sorgne.example",
        standing: Person.Standing = .member
    ) async throws -> PersonID {
        let person = Person(
            id: PersonID(UUID()),
            name: name,
            email: email,
            standing: standing
        )
        try await PeopleRegister(store).record([person], in: territory, by: .operator, at: now)
        return person.id
    }

    /// Puts a notice in the outbox.
    @discardableResult
    func put(_ facts: some NoticeFacts, for person: PersonID) async throws -> UUID {
        let notice = try Notice(id: UUID(), telling: facts, person: person, due: now)
        try await put(notice)
        return notice.id
    }

    func put(_ notice: Notice) async throws { try await Outbox(store).post(notice, in: territory) }

    func waiting() async throws -> Int64 { try await Doctor(store).examine().waitingNotices }

    func client(_ address: String) throws -> SMTPClient {
        SMTPClient(try SMTPServer(parsing: address))
    }

    /// A courier of this process, or of another one if it is given a store of its own.
    func courier(
        through address: String,
        on store: (any Store)? = nil,
        in language: Language? = nil,
        signing: SignedAddress.Maker? = nil
    ) throws -> Courier {
        Courier(
            store: store ?? self.store,
            client: try client(address),
            phrasebooks: phrasebooks,
            configuration: Courier.Configuration(
                sender: try #require(MailAddress("cheville@sorgne.example")),
                timeZone: try #require(TimeZone(identifier: "Europe/Paris")),
                signedAddress: signing ?? { _, _, _ in
                    SignedAddress(Office.address, usableUntil: Office.start + 30 * 60_000)
                },
                language: { _, _ in language }
            ),
            now: { self.now },
            report: { incident in self.told.withLock { $0.append(incident) } }
        )
    }

    /// Longer than a line of mail, and with what quoted-printable escapes.
    static let address =
        "https://plan.sorgne.example/lien/" + String(repeating: "aZ3=_-9", count: 12) + "."
}
