// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto
import FoundationEssentials

/// A copy of a whole installation in one file, the same whatever the store, so that restoring it
/// into the other store is the way from one to the other.
///
/// A gzip file of JSON lines: a header; for each table a line with its name and columns, followed
/// by its rows as arrays; and a footer that counts the rows and hashes (SHA-256) all that comes
/// before it, without which a file is not whole. Erasures are not in it.
public struct Backup: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    struct Header: Codable {
        static let format = "cheville-backup"
        static let version = 1

        var format: String
        var version: Int
        /// In milliseconds since 1970 UTC.
        var created: Int64
    }

    struct Section: Codable {
        var table: String
        var columns: [String]
    }

    struct Footer: Codable {
        var rows: Int
        /// In lower-case hexadecimal.
        var sha256: String
    }

    /// What a backup holds.
    public struct Summary: Hashable, Sendable {
        /// In milliseconds since 1970 UTC.
        public let created: Int64
        public let territories: Int
        public let entries: Int
        public let rows: Int
    }

    public enum Failure: Error, Hashable, Sendable {
        case unwritable(path: String)
        case unreadable(path: String)
        case notABackup
        /// Made by a later version of the program.
        case unknownVersion(Int)
        case damaged(line: Int)
        /// The end is missing.
        case truncated
        case notEmpty
        case brokenChain(TerritoryID, Verification)
        case erasures(Erasures.Failure)
        case fault(StoreFault)
    }

    /// Writes what the database holds now, while others go on writing. The file appears under
    /// its name only once it is whole and on the disk.
    /// - Parameter now: in milliseconds since 1970 UTC.
    @discardableResult
    public func write(to path: String, now: Int64) async throws(Failure) -> Summary {
        let snapshot = try await reaching { () throws(StoreFault) in try await store.snapshot() }
        let partial = path + ".partial"
        do throws(Failure) {
            let summary = try await Self.write(snapshot, to: partial, now: now)
            await snapshot.end()
            guard FileSync.settle(partial, as: path) else { throw .unwritable(path: path) }
            return summary
        } catch {
            await snapshot.end()
            FileSync.remove(partial)
            throw error
        }
    }

    private static func write(
        _ snapshot: any StoreSnapshot,
        to path: String,
        now: Int64
    ) async throws(Failure) -> Summary {
        guard let file = GzipWriter(path: path) else { throw .unwritable(path: path) }
        var writing = Writing(file: file, path: path)
        try writing.write(
            Header(format: Header.format, version: Header.version, created: now)
        )
        var counts: [String: Int] = [:]
        for table in BackupTable.all {
            try writing.write(Section(table: table.name, columns: table.columnNames))
            var key: ArraySlice<Datum>?
            while true {
                let rows = try await reaching { [key] () throws(StoreFault) in
                    try await snapshot.rows(table.page(after: key))
                }
                guard let last = rows.last else { break }
                for row in rows { try writing.write(row) }
                counts[table.name, default: 0] += rows.count
                key = last.data.prefix(table.keyLength)
            }
        }
        try writing.finish()
        return Summary(
            created: now,
            territories: counts["territories"] ?? 0,
            entries: counts["entries"] ?? 0,
            rows: writing.rows
        )
    }
}

/// Does what may find the store at fault, and says so in a backup's own terms.
func reaching<Result>(
    _ body: () async throws(StoreFault) -> Result
) async throws(Backup.Failure) -> Result {
    do throws(StoreFault) {
        return try await body()
    } catch {
        throw .fault(error)
    }
}

/// A backup being written, hashed as it goes.
private struct Writing {
    let file: GzipWriter
    let path: String
    var hash = SHA256()
    var rows = 0

    private func json(_ value: some Encodable) throws(Backup.Failure) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(value) else { throw .unwritable(path: path) }
        return Array(data)
    }

    private mutating func put(_ line: [UInt8]) throws(Backup.Failure) {
        hash.update(data: line)
        hash.update(data: [UInt8(ascii: "\n")])
        guard file.write(line) else { throw .unwritable(path: path) }
    }

    mutating func write(_ value: some Encodable) throws(Backup.Failure) {
        try put(json(value))
    }

    mutating func write(_ row: Row) throws(Backup.Failure) {
        try put(BackupRow.line(row))
        rows += 1
    }

    mutating func finish() throws(Backup.Failure) {
        try put(json(Backup.Footer(rows: rows, sha256: hash.finalize().hexadecimal)))
        guard file.close() else { throw .unwritable(path: path) }
    }
}
