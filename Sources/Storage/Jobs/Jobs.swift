// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The jobs of all territories. One that is done stays, so that asking for it again does nothing.
public struct Jobs: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    /// A job taken under a lease.
    public struct Claim: Hashable, Sendable {
        public let territory: TerritoryID
        public let job: Job
        /// When the lease ends, in milliseconds since 1970 UTC.
        public let leasedUntil: Int64
        /// How many times it was taken, this one included.
        public let attempts: Int
    }

    /// Takes due jobs that nobody holds, the oldest first.
    /// - Parameters:
    ///   - now: in milliseconds since 1970 UTC.
    ///   - lease: in milliseconds.
    public func claim(limit: Int, now: Int64, lease: Int64) async throws(StoreFault) -> [Claim] {
        let rows = try await store.rows(
            """
            SELECT territory, name, due, facts, leased_until, attempts FROM jobs
            WHERE done = 0 AND due <= \(now) AND leased_until <= \(now)
            ORDER BY due LIMIT \(limit)
            """
        )
        var claims: [Claim] = []
        for row in rows {
            let job = Job(
                name: try row.text(1),
                due: try row.integer(2),
                facts: try row.text(3)
            )
            let territory: TerritoryID = try row.identifier(0)
            let taking: Statement = """
                UPDATE jobs SET leased_until = \(now + lease), attempts = attempts + 1
                WHERE territory = \(territory) AND name = \(job.name) AND due = \(job.due)
                    AND done = 0 AND leased_until = \(try row.integer(4))
                """
            guard try await store.performs(taking.expecting(rows: 1)) else { continue }
            claims.append(
                Claim(
                    territory: territory,
                    job: job,
                    leasedUntil: now + lease,
                    attempts: Int(try row.integer(5)) + 1
                )
            )
        }
        return claims
    }

    /// Marks a job as done. False if the lease had passed to another.
    @discardableResult
    public func complete(_ claim: Claim) async throws(StoreFault) -> Bool {
        let mark: Statement = """
            UPDATE jobs SET done = 1
            WHERE territory = \(claim.territory) AND name = \(claim.job.name)
                AND due = \(claim.job.due) AND done = 0 AND leased_until = \(claim.leasedUntil)
            """
        return try await store.performs(mark.expecting(rows: 1))
    }
}
