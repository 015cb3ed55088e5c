// SPDX-License-Identifier: EUPL-1.2

/// A store's own definition of the tables, as the steps that lead from nothing to today.
public struct Schema: Sendable {
    /// One step forward; there is no way back but a backup.
    public struct Migration: Sendable {
        /// From 1, without holes.
        public let version: Int
        public let statements: [String]

        public init(version: Int, statements: [String]) {
            self.version = version
            self.statements = statements
        }
    }

    /// Answers a row if the database has a `schema_versions` table.
    public let probe: Statement
    /// Keeps two processes from preparing the same database at once, where the store needs it.
    public let lock: Statement?
    public let migrations: [Migration]

    public init(probe: Statement, lock: Statement?, migrations: [Migration]) {
        self.probe = probe
        self.lock = lock
        self.migrations = migrations
    }
}

extension Store {
    /// Brings the tables to the version this program knows; writes nothing if they are there.
    public func prepareSchema() async throws(StoreFault) {
        var version = try await schemaVersion()
        let known = schema.migrations.count
        guard version <= known else { throw .newerSchema(found: version, known: known) }
        while version < known {
            do {
                try await migrate(to: schema.migrations[version])
            } catch .conflict {
                // Another process took the same step first.
            }
            version = try await schemaVersion()
        }
    }

    private func schemaVersion() async throws(StoreFault) -> Int {
        guard try await !rows(schema.probe).isEmpty else { return 0 }
        let answer = try await rows("SELECT coalesce(max(version), 0) FROM schema_versions")
        return Int(try answer.first?.integer(0) ?? 0)
    }

    private func migrate(to migration: Schema.Migration) async throws(StoreFault) {
        var transaction = schema.lock.map { [$0] } ?? []
        transaction.append(
            "CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT PRIMARY KEY)"
        )
        let step: Statement = """
            INSERT INTO schema_versions (version) VALUES (\(migration.version))
            ON CONFLICT DO NOTHING
            """
        transaction.append(step.expecting(rows: 1))
        transaction += migration.statements.map { Statement(sql: $0) }
        try await perform(transaction)
    }
}
