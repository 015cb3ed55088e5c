// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Notebook {
    /// The keys that begin with some words.
    public func keys(
        beginningWith prefix: String,
        of territory: TerritoryID
    ) async throws(StoreFault) -> [String] {
        try await store.rows(
            """
            SELECT key FROM notebook
            WHERE territory = \(territory) AND substr(key, 1, \(prefix.count)) = \(prefix)
            ORDER BY key
            """
        ).map { row throws(StoreFault) in try row.text(0) }
    }
}
