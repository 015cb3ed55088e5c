// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a signed link stands for: one person of one territory, one purpose, one period.
public struct LinkRecord: Hashable, Sendable {
    public let id: LinkID
    public let territory: TerritoryID
    public let person: PersonID
    /// A stable word, such as `invitation`.
    public let purpose: String
    /// What the purpose needs to know, as JSON.
    public let facts: String
    /// Digest of the address it was made for; nil when the person had none.
    public let recipient: [UInt8]?
    /// From when it may be used, in milliseconds since 1970 UTC, as the others.
    public let starts: Int64
    /// From when it may not be used any more.
    public let expires: Int64
    public let used: Int64?
    public let revoked: Int64?

    public init(
        id: LinkID,
        territory: TerritoryID,
        person: PersonID,
        purpose: String,
        facts: String,
        recipient: [UInt8]?,
        starts: Int64,
        expires: Int64,
        used: Int64? = nil,
        revoked: Int64? = nil
    ) {
        self.id = id
        self.territory = territory
        self.person = person
        self.purpose = purpose
        self.facts = facts
        self.recipient = recipient
        self.starts = starts
        self.expires = expires
        self.used = used
        self.revoked = revoked
    }
}

public typealias LinkID = Identifier<LinkRecord>

/// The links given out. The table alone does not let anyone make one: tokens are signed with a key
/// that is kept elsewhere.
public struct LinkRegister: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    /// Adds a link. Those of the person that were over before an instant are forgotten.
    public func add(_ link: LinkRecord, forgettingBefore past: Int64) async throws(StoreFault) {
        let insertions = Statement.inserting(
            [
                [
                    link.id.datum, link.territory.datum, link.person.datum, link.purpose.datum,
                    link.facts.datum, link.recipient.datum, link.starts.datum,
                    link.expires.datum, .null, .null,
                ]
            ],
            into: "links",
            Self.columns
        )
        try await store.perform(
            [
                """
                DELETE FROM links WHERE territory = \(link.territory) AND person = \(link.person)
                    AND expires < \(past)
                """
            ] + insertions
        )
    }

    private static let columns = """
        id, territory, person, purpose, facts, recipient, starts, expires, used, revoked
        """

    public func link(_ id: LinkID) async throws(StoreFault) -> LinkRecord? {
        let rows = try await store.rows(
            "SELECT \(sql: Self.columns) FROM links WHERE id = \(id)"
        )
        guard let row = rows.first else { return nil }
        return LinkRecord(
            id: try row.identifier(0),
            territory: try row.identifier(1),
            person: try row.identifier(2),
            purpose: try row.text(3),
            facts: try row.text(4),
            recipient: try row.optionalBytes(5),
            starts: try row.integer(6),
            expires: try row.integer(7),
            used: try row.optionalInteger(8),
            revoked: try row.optionalInteger(9)
        )
    }

    /// Uses a link, once whoever asks at the same time. False if it may not be used.
    public func consume(_ id: LinkID, now: Int64) async throws(StoreFault) -> Bool {
        try await store.performs(Self.consumption(of: id, now: now))
    }

    static func consumption(of id: LinkID, now: Int64) -> Statement {
        let use: Statement = """
            UPDATE links SET used = \(now) WHERE id = \(id) AND used IS NULL AND revoked IS NULL
                AND starts <= \(now) AND expires > \(now)
            """
        return use.expecting(rows: 1)
    }

    /// Makes a link worth nothing, used or not.
    public func revoke(_ id: LinkID, now: Int64) async throws(StoreFault) {
        try await store.perform([
            "UPDATE links SET revoked = \(now) WHERE id = \(id) AND revoked IS NULL"
        ])
    }

    /// Revokes all the unused links of a person for a purpose, such as those of an invitation
    /// that is taken back.
    public func revokeAll(
        for purpose: String,
        of person: PersonID,
        in territory: TerritoryID,
        now: Int64
    ) async throws(StoreFault) {
        try await store.perform([
            """
            UPDATE links SET revoked = \(now) WHERE territory = \(territory)
                AND person = \(person) AND purpose = \(purpose) AND used IS NULL
                AND revoked IS NULL
            """
        ])
    }
}
