// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Backup {
    /// Bytes of rows written in one transaction, so that memory stays bounded.
    private static let batchSize = 4 * 1024 * 1024

    /// Fills an empty database. The file is read through before anything is written; then each
    /// chain is verified, and what was erased since the backup is erased again. The territories
    /// come with the last transaction: should anything fail before it, there are none, and the
    /// next attempt starts over.
    @discardableResult
    public func restore(
        from path: String,
        applying log: ErasureLog?
    ) async throws(Failure) -> Summary {
        let summary = try Self.check(path)
        let erasures: [Erasure]
        do throws(Erasures.Failure) {
            erasures = try await Erasures(store, log: log).all()
        } catch {
            throw .erasures(error)
        }
        try await clear()
        do throws(Failure) {
            let territories = try await fill(from: path)
            try await verify(territories, entries: summary.entries)
            try await perform(
                Statement.inserting(territories, into: .territories)
                    + erasures.flatMap(\.statements)
            )
        } catch {
            // What was written is of no territory; if even this fails, the next attempt clears.
            try? await clear()
            throw error
        }
        try await reaching { () throws(StoreFault) in try await store.scrub(Erasure.tables) }
        return summary
    }

    /// Reads a whole backup and says what it holds, or in what it is damaged.
    public static func check(_ path: String) throws(Failure) -> Summary {
        var reader = try BackupReader(path: path)
        var counts: [String: Int] = [:]
        while let (table, _) = try reader.next() {
            counts[table.name, default: 0] += 1
        }
        return Summary(
            created: reader.header.created,
            territories: counts["territories"] ?? 0,
            entries: counts["entries"] ?? 0,
            rows: counts.values.reduce(0, +)
        )
    }

    /// Removes what an interrupted restore left; refuses a database that has territories.
    private func clear() async throws(Failure) {
        let isEmpty = try await reaching { () throws(StoreFault) in
            try await store.rows("SELECT id FROM territories LIMIT 1").isEmpty
        }
        guard isEmpty else { throw .notEmpty }
        try await perform(BackupTable.all.map { "DELETE FROM \(sql: $0.name)" })
    }

    /// Writes everything but the territories, and gives those.
    private func fill(from path: String) async throws(Failure) -> [[Datum]] {
        var reader = try BackupReader(path: path)
        var batch: (table: BackupTable, rows: [[Datum]], size: Int)?
        var territories: [[Datum]] = []
        while let (table, row) = try reader.next() {
            if let full = batch, full.table.name != table.name || full.size > Self.batchSize {
                try await perform(Statement.inserting(full.rows, into: full.table))
                batch = nil
            }
            if table.name == BackupTable.territories.name {
                territories.append(row)
            } else {
                batch = (table, (batch?.rows ?? []), (batch?.size ?? 0) + row.size)
                batch?.rows.append(row)
            }
        }
        if let batch { try await perform(Statement.inserting(batch.rows, into: batch.table)) }
        return territories
    }

    private func verify(_ territories: [[Datum]], entries: Int) async throws(Failure) {
        var expected = 0
        for data in territories {
            let (id, head, verification) = try await reaching { () throws(StoreFault) in
                let row = Row(data)
                let id: TerritoryID = try row.identifier(0)
                let head = Head(position: try row.integer(5), hash: try row.bytes(6))
                return (id, head, try await Journal(store).verify(id, upTo: head))
            }
            guard verification == .sound(head) else { throw .brokenChain(id, verification) }
            expected += Int(head.position)
        }
        guard expected == entries else { throw .damaged(line: 0) }
    }

    private func perform(_ statements: [Statement]) async throws(Failure) {
        try await reaching { () throws(StoreFault) in try await store.perform(statements) }
    }
}

extension Statement {
    fileprivate static func inserting(
        _ rows: [[Datum]],
        into table: BackupTable
    ) -> [Statement] {
        inserting(
            rows,
            into: table.name,
            table.columnNames.joined(separator: ", ")
        )
    }
}

extension [Datum] {
    /// About how many bytes they take in memory.
    fileprivate var size: Int {
        reduce(0) { size, datum in
            switch datum {
            case .null, .integer: size + 16
            case .text(let text): size + 16 + text.utf8.count
            case .bytes(let bytes): size + 16 + bytes.count
            }
        }
    }
}
