// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Journal {
    /// Positions asked for in one query.
    private static let chunkLength = 256

    /// The entries at the given positions, in order; those that do not exist are left out.
    public func entries(
        of territory: TerritoryID,
        at positions: [Int64]
    ) async throws(StoreFault) -> [Entry] {
        var entries: [Entry] = []
        for chunk in positions.chunks(of: Self.chunkLength) {
            let rows = try await store.rows(
                """
                SELECT \(sql: StoredEntry.columns) FROM entries
                WHERE territory = \(territory) AND position IN \(list: chunk) ORDER BY position
                """
            )
            entries += try decoded(rows)
        }
        return entries
    }
}
