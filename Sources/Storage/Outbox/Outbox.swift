// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Notices that wait to be sent. Whoever sends takes each under a lease, so that two servers do
/// not send it twice, and a server that dies gives it back by not answering.
public struct Outbox: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    /// A notice taken under a lease.
    public struct Claim: Hashable, Sendable {
        public let territory: TerritoryID
        public let notice: Notice
        /// When the lease ends, in milliseconds since 1970 UTC.
        public let leasedUntil: Int64
        /// How many times it was taken, this one included.
        public let attempts: Int
    }

    /// Adds a notice that follows from no commit; a second one of the same identifier is ignored.
    public func post(_ notice: Notice, in territory: TerritoryID) async throws(StoreFault) {
        try await store.perform([
            """
            INSERT INTO notices (territory, id, kind, person, facts, due, leased_until, attempts)
            VALUES (\(territory), \(notice.key), \(notice.kind), \(notice.person), \(notice.facts),
                \(notice.due), \(0), \(0))
            ON CONFLICT DO NOTHING
            """
        ])
    }

    /// Takes due notices that nobody holds, the oldest first.
    /// - Parameters:
    ///   - now: in milliseconds since 1970 UTC.
    ///   - lease: in milliseconds.
    public func claim(
        limit: Int,
        now: Int64,
        lease: Int64
    ) async throws(StoreFault) -> [Claim] {
        let rows = try await store.rows(
            """
            SELECT territory, id, kind, person, facts, due, leased_until, attempts FROM notices
            WHERE due <= \(now) AND leased_until <= \(now) ORDER BY due LIMIT \(limit)
            """
        )
        var claims: [Claim] = []
        for row in rows {
            let notice = try Notice(row)
            let territory: TerritoryID = try row.identifier(0)
            let taking: Statement = """
                UPDATE notices SET leased_until = \(now + lease), attempts = attempts + 1
                WHERE territory = \(territory) AND id = \(notice.key)
                    AND leased_until = \(try row.integer(6))
                """
            guard try await store.performs(taking.expecting(rows: 1)) else { continue }
            claims.append(
                Claim(
                    territory: territory,
                    notice: notice,
                    leasedUntil: now + lease,
                    attempts: Int(try row.integer(7)) + 1
                )
            )
        }
        return claims
    }

    /// Forgets a notice that was sent, or given up. False if the lease had passed to another.
    @discardableResult
    public func complete(_ claim: Claim) async throws(StoreFault) -> Bool {
        let removal: Statement = """
            DELETE FROM notices
            WHERE territory = \(claim.territory) AND id = \(claim.notice.key)
                AND leased_until = \(claim.leasedUntil)
            """
        return try await store.performs(removal.expecting(rows: 1))
    }
}

extension Store {
    /// Performs one statement; false if it did not touch the rows it should.
    func performs(_ statement: Statement) async throws(StoreFault) -> Bool {
        do {
            try await perform([statement])
            return true
        } catch .conflict {
            return false
        }
    }
}
