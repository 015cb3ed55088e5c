// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Identity
import Storage

extension PasswordCost {
    /// Enough to tell passwords apart, and quick.
    static let test = PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1)
}

extension SigningKeys {
    static let test = SigningKeys.passing { [UInt8](repeating: 7, count: $0) }
}

/// Bytes of chance.
@Sendable func chance(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max) }
}

/// A territory with someone invited, and all by which they may come in.
struct Threshold {
    let store: any Store
    let authentication: Authentication
    let territory = TerritoryID(UUID())
    let person: Person
    static let email = "camille.roche@hauts-de-sorgne.example"
    static let password = "une phrase assez longue"
    /// When everything begins, in milliseconds since 1970 UTC.
    static let start: Int64 = 1_795_000_000_000

    var links: SignedLinks { authentication.links }

    init(
        _ kind: StoreKind = .sqlite,
        email: String? = Self.email,
        keys: SigningKeys = .test
    ) async throws {
        store = try await TestDatabase(kind).open()
        authentication = Authentication(store, keys: keys, cost: .test, random: chance)
        person = Person(
            id: PersonID(UUID()),
            name: "Camille Roche",
            email: email,
            standing: .invited
        )
        try await Territories(store).create(
            territory,
            slug: "hauts-de-sorgne",
            siren: nil,
            name: "Hauts de Sorgne",
            created: 1
        )
        try await record(person)
    }

    func record(_ person: Person) async throws {
        try await PeopleRegister(store).record([person], in: territory, by: .operator, at: 1)
    }

    /// Someone who came in with a password.
    func account() async throws -> Account {
        try await authentication.invitations.accept(
            try await invitation(),
            password: Self.password,
            now: Self.start
        )
    }

    func invitation() async throws -> String {
        try await links.make(
            .invitation,
            for: person.id,
            in: territory,
            valid: .invitation(from: Self.start)
        )
    }

    func signIn(
        _ password: String = Self.password,
        email: String = Self.email,
        from network: String = "192.0.2.1",
        at now: Int64 = Self.start
    ) async throws -> Account {
        try await authentication.signIn.check(
            email: email,
            password: password,
            from: network,
            now: now
        )
    }
}
