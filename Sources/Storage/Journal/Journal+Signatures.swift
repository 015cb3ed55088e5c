// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Journal {
    /// The last entries that a person signed, themselves or through a link, in order.
    /// - Parameter position: those up to it are left out.
    public func entries(
        of territory: TerritoryID,
        by person: PersonID,
        after position: Int64 = 0,
        limit: Int
    ) async throws(StoreFault) -> [Entry] {
        // An author is stored as words between colons; identifiers all have one length.
        let (own, link) = ("person:\(person.text)", "link:\(person.text)")
        let rows = try await store.rows(
            """
            SELECT \(sql: StoredEntry.columns) FROM entries
            WHERE territory = \(territory) AND position > \(position)
                AND (substr(author, 1, 43) = \(own) OR substr(author, 1, 41) = \(link))
            ORDER BY position DESC LIMIT \(limit)
            """
        )
        return try decoded(rows.reversed())
    }
}
