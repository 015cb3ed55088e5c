// SPDX-License-Identifier: EUPL-1.2

import Storage

/// A transaction that sees the database as it was when it began, on a connection of its own.
actor PostgresSnapshot: StoreSnapshot {
    private var connection: PostgresConnection?
    private let pool: ConnectionPool
    private let deadline: Duration

    init(_ connection: PostgresConnection, from pool: ConnectionPool, deadline: Duration) {
        self.connection = connection
        self.pool = pool
        self.deadline = deadline
    }

    func begin() async throws(StoreFault) {
        _ = try await rows("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        // The view is frozen by the first query, not by the beginning.
        _ = try await rows("SELECT 1")
    }

    func rows(_ statement: Statement) async throws(StoreFault) -> [Row] {
        guard let connection else { throw .unreachable("the snapshot has ended") }
        return try await connection.rows(
            statement,
            until: ContinuousClock.now.advanced(by: deadline)
        )
    }

    func end() async {
        guard let connection else { return }
        // Whether or not this is answered, giving back a broken connection drops it.
        _ = try? await rows("COMMIT")
        self.connection = nil
        await pool.giveBack(connection)
    }
}
