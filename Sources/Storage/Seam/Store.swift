// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A database. A transaction is a value, so that one contract serves a file read in this process
/// and a server reached by an asynchronous connection.
public protocol Store: Sendable {
    var schema: Schema { get }

    func rows(_ statement: Statement) async throws(StoreFault) -> [Row]

    /// All or nothing, durable on return. A statement that does not meet its expectation rolls
    /// everything back and is named by its place.
    func perform(_ transaction: [Statement]) async throws(StoreFault)

    /// A reading of the whole database as it is now, whatever is written meanwhile.
    func snapshot() async throws(StoreFault) -> any StoreSnapshot

    /// A number that differs once any process has committed since the last call.
    func pulse() async throws(StoreFault) -> Int64

    /// Tells other processes, after a commit and outside of it, that a territory moved. It may
    /// be lost: the pulse is what they rely on.
    func announce(_ territory: TerritoryID)

    /// What other processes announce; empty where the store has no such means.
    func announcements() -> AsyncStream<TerritoryID>

    /// Removes from the raw database, as far as the store can, what was deleted from tables.
    func scrub(_ tables: [String]) async throws(StoreFault)

    func diagnosis() async throws(StoreFault) -> StoreDiagnosis

    func close() async
}

/// A frozen reading of a database. Must be ended, as it keeps the store from cleaning up.
public protocol StoreSnapshot: Sendable {
    func rows(_ statement: Statement) async throws(StoreFault) -> [Row]
    func end() async
}

/// What a store says of itself: its version, and the settings that durability depends on.
public struct StoreDiagnosis: Hashable, Sendable {
    public struct Setting: Hashable, Sendable {
        public let name: String
        public let value: String
        /// Whether an acknowledged write survives a power cut under this value.
        public let isDurable: Bool

        public init(name: String, value: String, isDurable: Bool) {
            self.name = name
            self.value = value
            self.isDurable = isDurable
        }
    }

    /// "SQLite 3.40.1", "PostgreSQL 15.18".
    public let version: String
    public let settings: [Setting]
    /// Bytes free where the database lies, if this process can see it.
    public let freeBytes: Int64?

    public init(version: String, settings: [Setting], freeBytes: Int64?) {
        self.version = version
        self.settings = settings
        self.freeBytes = freeBytes
    }
}
