// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage
import Synchronization

/// A store that reads, and whose deletions fail until it is mended: the disk filled up between a
/// letter's leaving and its being crossed off.
final class FailingStore: Store {
    private let store: any Store
    private let isMended = Mutex(false)

    init(_ store: any Store) { self.store = store }

    func mend() { isMended.withLock { $0 = true } }

    func perform(_ transaction: [Statement]) async throws(StoreFault) {
        let isDeletion = transaction.contains { $0.sql.hasPrefix("DELETE") }
        guard !isDeletion || isMended.withLock(\.self) else { throw .full }
        try await store.perform(transaction)
    }

    var schema: Schema { store.schema }
    func rows(_ statement: Statement) async throws(StoreFault) -> [Row] {
        try await store.rows(statement)
    }
    func snapshot() async throws(StoreFault) -> any StoreSnapshot { try await store.snapshot() }
    func pulse() async throws(StoreFault) -> Int64 { try await store.pulse() }
    func announce(_ territory: TerritoryID) { store.announce(territory) }
    func announcements() -> AsyncStream<TerritoryID> { store.announcements() }
    func scrub(_ tables: [String]) async throws(StoreFault) { try await store.scrub(tables) }
    func diagnosis() async throws(StoreFault) -> StoreDiagnosis { try await store.diagnosis() }
    func close() async { await store.close() }
}
