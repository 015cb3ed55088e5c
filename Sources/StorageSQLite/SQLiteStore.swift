// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Dispatch
import Foundation
import GRDB
import Storage

/// The whole installation in one file, with a write-ahead log: readers never wait for the writer.
public final class SQLiteStore: Store {
    public enum Access: Hashable, Sendable {
        /// The file is created if it is missing.
        case readWrite
        case readOnly
    }

    /// How long a writer waits for another process's transaction, in seconds.
    private static let lockWait: TimeInterval = 5

    let pool: DatabasePool
    /// Counts the commits of all other connections, which only one that never writes can do.
    private let counter: DatabaseQueue
    let path: String

    public let schema = Schema.sqlite

    /// A file that may not be written is opened to be read: writing it is then refused.
    /// - Throws: `unreachable` when the file cannot be opened, `corrupt` when it is no database.
    public init(path: String, access: Access = .readWrite) throws(StoreFault) {
        self.path = path
        do {
            pool = try Self.pool(path: path, access: access)
            counter = try DatabaseQueue(
                path: path,
                configuration: Self.configuration(access: .readOnly)
            )
        } catch {
            throw StoreFault(error)
        }
    }

    private static func pool(path: String, access: Access) throws -> DatabasePool {
        let configuration = configuration(access: access)
        guard access == .readWrite else {
            return try DatabasePool(path: path, configuration: configuration)
        }
        reserve(path)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // Opening a pool lowers `synchronous` to NORMAL, under which a commit that was
            // answered may be lost in a power cut.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
            }
            return pool
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            return try Self.pool(path: path, access: .readOnly)
        }
    }

    private static func configuration(access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = access == .readOnly
        configuration.busyMode = .timeout(lockWait)
        configuration.maximumReaderCount = 4
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            guard access == .readWrite, !database.configuration.readonly else { return }
            // What is deleted is overwritten: an erased text must not stay in a free page.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }

    /// Creates the file for its owner's eyes only; SQLite gives its log the same permissions.
    private static func reserve(_ path: String) {
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor >= 0 { _ = Foundation.close(descriptor) }
    }

    public func rows(_ statement: Storage.Statement) async throws(StoreFault) -> [Storage.Row] {
        do {
            return try await pool.read { database in try database.rows(statement) }
        } catch {
            throw StoreFault(error)
        }
    }

    public func perform(_ transaction: [Storage.Statement]) async throws(StoreFault) {
        // Not GRDB's asynchronous write: that one gives up when its task is cancelled, and the
        // caller could not tell whether the commit had gone through.
        let outcome: Result<Void, StoreFault> = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { database in
                continuation.resume(returning: database.outcome(of: transaction))
            }
        }
        try outcome.get()
    }

    public func snapshot() async throws(StoreFault) -> any StoreSnapshot {
        do {
            return SQLiteSnapshot(try pool.makeSnapshot())
        } catch {
            throw StoreFault(error)
        }
    }

    public func pulse() async throws(StoreFault) -> Int64 {
        do {
            return try await counter.unsafeRead { database in
                try Int64.fetchOne(database, sql: "PRAGMA data_version") ?? 0
            }
        } catch {
            throw StoreFault(error)
        }
    }

    /// Other processes see the file's own version change.
    public func announce(_ territory: TerritoryID) {}

    public func announcements() -> AsyncStream<TerritoryID> {
        AsyncStream { $0.finish() }
    }

    /// Deleted content is overwritten as it is deleted; what remains is the log, emptied here.
    public func scrub(_ tables: [String]) async throws(StoreFault) {
        do {
            _ = try await pool.writeWithoutTransaction { database in
                try database.checkpoint(.truncate)
            }
        } catch {
            throw StoreFault(error)
        }
    }

    /// Leaves everything in the one file, with nothing in the log beside it.
    public func close() async {
        try? await scrub([])
        // A connection that cannot be closed is closed by the end of the process.
        try? counter.close()
        try? pool.close()
    }
}

private final class SQLiteSnapshot: StoreSnapshot {
    private let snapshot: DatabaseSnapshot

    init(_ snapshot: DatabaseSnapshot) {
        self.snapshot = snapshot
    }

    func rows(_ statement: Storage.Statement) async throws(StoreFault) -> [Storage.Row] {
        do {
            return try await snapshot.read { database in try database.rows(statement) }
        } catch {
            throw StoreFault(error)
        }
    }

    func end() async {
        // Left open, it is closed when the last reference to it goes.
        try? snapshot.close()
    }
}
