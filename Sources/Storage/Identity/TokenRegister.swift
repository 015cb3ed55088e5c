// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// That a program may act for one person of one territory.
public struct AccessToken: Hashable, Sendable {
    public let id: AccessTokenID
    public let territory: TerritoryID
    public let person: PersonID
    /// What it is for, in its holder's words.
    public let label: String
    /// In milliseconds since 1970 UTC, as the others.
    public let created: Int64
    public let expires: Int64
    public let revoked: Int64?
    /// The last use, to the hour; nil before the first.
    public let used: Int64?

    public init(
        id: AccessTokenID,
        territory: TerritoryID,
        person: PersonID,
        label: String,
        created: Int64,
        expires: Int64,
        revoked: Int64? = nil,
        used: Int64? = nil
    ) {
        self.id = id
        self.territory = territory
        self.person = person
        self.label = label
        self.created = created
        self.expires = expires
        self.revoked = revoked
        self.used = used
    }
}

public typealias AccessTokenID = Identifier<AccessToken>

/// The access tokens of every territory, each found by its digest alone.
public struct TokenRegister: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    private static let columns = """
        id, territory, person, label, created, expires, revoked, used
        """

    public func add(_ token: AccessToken, digest: [UInt8]) async throws(StoreFault) {
        try await store.perform([
            """
            INSERT INTO tokens (digest, \(sql: Self.columns))
            VALUES (\(digest), \(token.id), \(token.territory), \(token.person), \(token.label),
                \(token.created), \(token.expires), NULL, NULL)
            """
        ])
    }

    /// The token of a digest while it may be used.
    public func token(digest: [UInt8], now: Int64) async throws(StoreFault) -> AccessToken? {
        let rows = try await store.rows(
            """
            SELECT \(sql: Self.columns) FROM tokens
            WHERE digest = \(digest) AND revoked IS NULL AND expires > \(now)
            """
        )
        return try rows.first.map { row throws(StoreFault) in try AccessToken(row) }
    }

    /// Notes a use.
    public func use(_ token: AccessTokenID, now: Int64) async throws(StoreFault) {
        try await store.perform(["UPDATE tokens SET used = \(now) WHERE id = \(token)"])
    }

    /// All of a territory, of one person or of everyone, the latest first.
    public func list(
        of person: PersonID?,
        in territory: TerritoryID
    ) async throws(StoreFault) -> [AccessToken] {
        let rows = try await store.rows(
            """
            SELECT \(sql: Self.columns) FROM tokens WHERE territory = \(territory)
            ORDER BY created DESC, id LIMIT 10000
            """
        )
        var tokens: [AccessToken] = []
        for row in rows { tokens.append(try AccessToken(row)) }
        return tokens.filter { person == nil || $0.person == person }
    }

    /// False if the territory has no such token in use.
    @discardableResult
    public func revoke(
        _ token: AccessTokenID,
        in territory: TerritoryID,
        now: Int64
    ) async throws(StoreFault) -> Bool {
        let revocation: Statement = """
            UPDATE tokens SET revoked = \(now)
            WHERE id = \(token) AND territory = \(territory) AND revoked IS NULL
            """
        return try await store.performs(revocation.expecting(rows: 1))
    }
}

extension AccessToken {
    fileprivate init(_ row: Row) throws(StoreFault) {
        self.init(
            id: try row.identifier(0),
            territory: try row.identifier(1),
            person: try row.identifier(2),
            label: try row.text(3),
            created: try row.integer(4),
            expires: try row.integer(5),
            revoked: try row.optionalInteger(6),
            used: try row.optionalInteger(7)
        )
    }
}
