// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// The whole installation on a PostgreSQL server, which several processes may share.
public final class PostgresStore: Store {
    private let pool: ConnectionPool
    private let crier: Crier
    private let uri: String
    private let deadline: Duration

    public let schema = Schema.postgres

    /// Connects when first asked for something.
    /// - Parameters:
    ///   - uri: in libpq's own syntax.
    ///   - connections: the most that are open at once, besides one to announce and one a
    ///     listener.
    ///   - deadline: how long a reading or a transaction may take in all.
    public init(uri: String, connections: Int = 8, deadline: Duration = .seconds(15)) {
        self.uri = uri
        self.deadline = deadline
        pool = ConnectionPool(uri, limit: connections)
        crier = Crier(uri)
    }

    public func rows(_ statement: Statement) async throws(StoreFault) -> [Row] {
        try await lending { connection, deadline throws(StoreFault) in
            try await connection.rows(statement, until: deadline)
        }
    }

    public func perform(_ transaction: [Statement]) async throws(StoreFault) {
        try await lending { connection, deadline throws(StoreFault) in
            try await connection.perform(transaction, until: deadline)
        }
    }

    /// Lends a connection. One that turns out to have died at rest is replaced, once: nothing
    /// was done over it, since what may have been done is `outcomeUnknown` instead.
    private func lending<Result: Sendable>(
        within time: Duration? = nil,
        _ body: (PostgresConnection, ContinuousClock.Instant) async throws(StoreFault) -> Result
    ) async throws(StoreFault) -> Result {
        let deadline = ContinuousClock.now.advanced(by: time ?? self.deadline)
        while true {
            let (connection, isUsed) = try await pool.borrow(until: deadline)
            do throws(StoreFault) {
                let result = try await body(connection, deadline)
                await pool.giveBack(connection)
                return result
            } catch {
                await pool.giveBack(connection)
                guard case .unreachable = error, isUsed else { throw error }
                await pool.dropIdle()
            }
        }
    }

    public func snapshot() async throws(StoreFault) -> any StoreSnapshot {
        let deadline = ContinuousClock.now.advanced(by: deadline)
        let (connection, _) = try await pool.borrow(until: deadline)
        let snapshot = PostgresSnapshot(connection, from: pool, deadline: self.deadline)
        do throws(StoreFault) {
            try await snapshot.begin()
        } catch {
            await snapshot.end()
            throw error
        }
        return snapshot
    }

    public func pulse() async throws(StoreFault) -> Int64 {
        try await rows(
            """
            SELECT CAST(count(*) + coalesce(sum(position + directory), 0) AS BIGINT)
            FROM territories
            """
        ).first?.integer(0) ?? 0
    }

    public func announce(_ territory: TerritoryID) {
        crier.cry(territory)
    }

    public func announcements() -> AsyncStream<TerritoryID> {
        Listener.announcements(from: uri)
    }

    /// Writes the tables anew, since a plain vacuum leaves deleted bytes in their pages, and asks
    /// the server to let go of its old files. The write-ahead log keeps what it logged until its
    /// segments are used again.
    public func scrub(_ tables: [String]) async throws(StoreFault) {
        for table in tables { try await administer("VACUUM (FULL) \(table)") }
        // A right that the server's own user has and another may not: it only hastens things.
        try? await administer("CHECKPOINT")
    }

    private func administer(_ command: String) async throws(StoreFault) {
        try await lending(within: .seconds(300)) { connection, deadline throws(StoreFault) in
            _ = try await connection.rows(Statement(sql: command), until: deadline)
        }
    }

    public func diagnosis() async throws(StoreFault) -> StoreDiagnosis {
        let version = try await rows("SELECT current_setting('server_version')").first?.text(0)
        var settings: [StoreDiagnosis.Setting] = []
        let rows = try await rows(
            """
            SELECT name, setting FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit',
                'synchronous_standby_names') ORDER BY name
            """
        )
        for row in rows {
            let value = try row.text(1)
            settings.append(
                .init(name: try row.text(0), value: value, isDurable: value != "off")
            )
        }
        return StoreDiagnosis(
            version: "PostgreSQL \(version ?? "")",
            settings: settings,
            freeBytes: nil
        )
    }

    public func close() async {
        await crier.close()
        await pool.close()
    }
}
