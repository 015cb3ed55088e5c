// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The accounts of the installation, and whom each stands for in which territory.
public struct AccountRegister: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    private static let columns = "id, email, password, created, language"

    public func account(_ id: AccountID) async throws(StoreFault) -> Account? {
        let rows = try await store.rows(
            "SELECT \(sql: Self.columns) FROM accounts WHERE id = \(id)"
        )
        return try Self.account(rows)
    }

    /// - Parameter email: in lower case.
    public func account(email: String) async throws(StoreFault) -> Account? {
        let rows = try await store.rows(
            "SELECT \(sql: Self.columns) FROM accounts WHERE email = \(email)"
        )
        return try Self.account(rows)
    }

    private static func account(_ rows: [Row]) throws(StoreFault) -> Account? {
        guard let row = rows.first else { return nil }
        return Account(
            id: try row.identifier(0),
            email: try row.text(1),
            password: try row.optionalBytes(2),
            created: try row.integer(3),
            language: try row.optionalText(4)
        )
    }

    /// Changes what a password is checked against, and ends every session but one in the same
    /// transaction: whoever had the old one is out.
    public func setPassword(
        _ password: [UInt8],
        of account: AccountID,
        keeping session: SessionID?,
        now: Int64
    ) async throws(StoreFault) {
        try await store.perform([
            "UPDATE accounts SET password = \(password) WHERE id = \(account)",
            SessionRegister.ending(all: account, but: session, now: now),
        ])
    }

    /// The same password under a higher cost, unless it was changed meanwhile.
    public func renewPassword(
        _ password: [UInt8],
        replacing former: [UInt8],
        of account: AccountID
    ) async throws(StoreFault) {
        try await store.perform([
            """
            UPDATE accounts SET password = \(password)
            WHERE id = \(account) AND password = \(former)
            """
        ])
    }

    public func setLanguage(_ code: String?, of account: AccountID) async throws(StoreFault) {
        try await store.perform([
            "UPDATE accounts SET language = \(code.datum) WHERE id = \(account)"
        ])
    }
}

extension AccountRegister {
    public func memberships(of account: AccountID) async throws(StoreFault) -> [Membership] {
        let rows = try await store.rows(
            """
            SELECT territory, person FROM memberships WHERE account = \(account)
            ORDER BY territory
            """
        )
        return try Self.memberships(rows)
    }

    /// Whom an account stands for in a territory.
    public func person(
        of account: AccountID,
        in territory: TerritoryID
    ) async throws(StoreFault) -> PersonID? {
        try await store.rows(
            """
            SELECT person FROM memberships
            WHERE account = \(account) AND territory = \(territory)
            """
        ).first?.identifier(0)
    }

    /// The account that stands for a person.
    public func account(
        of person: PersonID,
        in territory: TerritoryID
    ) async throws(StoreFault) -> AccountID? {
        try await store.rows(
            """
            SELECT account FROM memberships WHERE territory = \(territory) AND person = \(person)
            """
        ).first?.identifier(0)
    }

    /// The people of every territory who may come in under an address: invited or members.
    /// - Parameter email: in lower case.
    public func people(expectedAs email: String) async throws(StoreFault) -> [Membership] {
        let rows = try await store.rows(
            """
            SELECT territory, id FROM people
            WHERE email IS NOT NULL AND lower(email) = \(email)
                AND standing IN ('invited', 'member')
            ORDER BY territory, id
            """
        )
        return try Self.memberships(rows)
    }

    private static func memberships(_ rows: [Row]) throws(StoreFault) -> [Membership] {
        var memberships: [Membership] = []
        for row in rows {
            memberships.append(
                Membership(territory: try row.identifier(0), person: try row.identifier(1))
            )
        }
        return memberships
    }
}
