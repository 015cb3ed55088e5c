// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the program remembers for a territory without its being an event: how the columns of a
/// spreadsheet were matched, what a file held when it was last imported.
public struct Notebook: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    public func read(
        _ key: String,
        of territory: TerritoryID
    ) async throws(StoreFault) -> [UInt8]? {
        try await store.rows(
            "SELECT value FROM notebook WHERE territory = \(territory) AND key = \(key)"
        ).first?.bytes(0)
    }

    public func write(
        _ value: [UInt8],
        under key: String,
        of territory: TerritoryID
    ) async throws(StoreFault) {
        try await store.perform([
            """
            INSERT INTO notebook (territory, key, value)
            VALUES (\(territory), \(key), \(value))
            ON CONFLICT (territory, key) DO UPDATE SET value = excluded.value
            """
        ])
    }

    public func remove(_ key: String, of territory: TerritoryID) async throws(StoreFault) {
        try await store.perform([
            "DELETE FROM notebook WHERE territory = \(territory) AND key = \(key)"
        ])
    }
}
