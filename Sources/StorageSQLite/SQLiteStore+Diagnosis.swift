// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GRDB
import Storage

extension SQLiteStore {
    public func diagnosis() async throws(StoreFault) -> StoreDiagnosis {
        do {
            let read: @Sendable (Database) throws -> StoreDiagnosis = { [path] database in
                try Self.diagnosis(database, path: path)
            }
            // The writer's own settings are the ones that count; a read-only pool has no writer.
            return try await pool.configuration.readonly
                ? pool.read(read) : pool.writeWithoutTransaction(read)
        } catch {
            throw StoreFault(error)
        }
    }

    private static func diagnosis(_ database: Database, path: String) throws -> StoreDiagnosis {
        let version = try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? ""
        let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
        let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
        return StoreDiagnosis(
            version: "SQLite \(version)",
            settings: [
                .init(name: "journal_mode", value: journal, isDurable: journal == "wal"),
                .init(
                    name: "synchronous",
                    value: String(synchronous),
                    isDurable: synchronous >= 2
                ),
            ],
            freeBytes: freeBytes(at: path)
        )
    }

    private static func freeBytes(at path: String) -> Int64? {
        var system = statvfs()
        guard statvfs(path, &system) == 0 else { return nil }
        return Int64(clamping: UInt64(system.f_bavail) * UInt64(system.f_frsize))
    }
}
