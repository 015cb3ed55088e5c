// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// The two stores every contract is tested on.
public enum StoreKind: String, CaseIterable, Sendable {
    case sqlite
    case postgres

}

/// A database of its own for one test, emptied of everything when the process ends.
public struct TestDatabase: Sendable {
    public let kind: StoreKind
    /// As it would be written after `--database`.
    public let address: String

    public init(_ kind: StoreKind) async throws {
        self.kind = kind
        switch kind {
        case .sqlite:
            address = "sqlite:\(Scratch.shared.file("cheville.sqlite"))"
        case .postgres:
            address = try await PostgresCluster.shared.makeDatabase()
        }
    }

    /// A store over this database, its tables ready. Each one stands for a process of its own.
    public func open() async throws -> any Store {
        let store: any Store =
            switch try DatabaseAddress(parsing: address) {
            case .sqlite(let path): try SQLiteStore(path: path)
            case .postgres(let uri): PostgresStore(uri: uri)
            }
        try await store.prepareSchema()
        return store
    }

    /// The file of an SQLite database; nothing for a server's.
    public var path: String? {
        guard case .sqlite(let path)? = try? DatabaseAddress(parsing: address) else { return nil }
        return path
    }
}
