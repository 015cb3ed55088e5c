// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The registers of all territories: what happened, in order, for good.
public struct Journal: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    /// Nothing if there is no such territory.
    public func head(of territory: TerritoryID) async throws(StoreFault) -> Head? {
        let rows = try await store.rows(
            "SELECT position, hash FROM territories WHERE id = \(territory)"
        )
        guard let row = rows.first else { return nil }
        return Head(position: try row.integer(0), hash: try row.bytes(1))
    }

    /// What a gesture was answered, if it was ever made.
    public func answer(
        to gesture: GestureID,
        in territory: TerritoryID
    ) async throws(StoreFault) -> Answer? {
        let rows = try await store.rows(
            """
            SELECT answer FROM answers
            WHERE territory = \(territory) AND gesture = \(gesture)
            """
        )
        guard let row = rows.first else { return nil }
        return Answer(gesture: gesture, bytes: try row.bytes(0))
    }
}

// MARK: - Reading entries

extension Journal {
    /// Entries read at a time when all are wanted.
    static let pageLength = 2_000

    /// The entries that follow a position, in order, at most `limit` of them. Those before one
    /// that cannot be understood are given; asked for that one first, it throws `corrupt`.
    public func entries(
        of territory: TerritoryID,
        after position: Int64,
        limit: Int
    ) async throws(StoreFault) -> [Entry] {
        let rows = try await page(of: territory, after: position, limit: limit)
        return try decoded(rows)
    }

    /// Hands over all entries that follow a position, in order, a page at a time.
    nonisolated(nonsending) public func forEachEntry(
        of territory: TerritoryID,
        after position: Int64 = 0,
        _ body: (Entry) throws(StoreFault) -> Void
    ) async throws(StoreFault) {
        var last = position
        while true {
            let page = try await entries(of: territory, after: last, limit: Self.pageLength)
            for entry in page { try body(entry) }
            guard let end = page.last else { return }
            last = end.position
        }
    }

    /// The entries one gesture left, in order.
    public func entries(
        of territory: TerritoryID,
        gesture: GestureID
    ) async throws(StoreFault) -> [Entry] {
        try decoded(
            try await store.rows(
                """
                SELECT \(sql: StoredEntry.columns) FROM entries
                WHERE territory = \(territory) AND gesture = \(gesture) ORDER BY position
                """
            )
        )
    }

    /// The entries about one record, in order. Batches, which have no subject, are not among them.
    public func entries(
        of territory: TerritoryID,
        about subject: RecordID
    ) async throws(StoreFault) -> [Entry] {
        try decoded(
            try await store.rows(
                """
                SELECT \(sql: StoredEntry.columns) FROM entries
                WHERE territory = \(territory) AND subject = \(subject) ORDER BY position
                """
            )
        )
    }

    func page(
        of territory: TerritoryID,
        after position: Int64,
        limit: Int
    ) async throws(StoreFault) -> [Row] {
        try await store.rows(
            """
            SELECT \(sql: StoredEntry.columns) FROM entries
            WHERE territory = \(territory) AND position > \(position)
            ORDER BY position LIMIT \(limit)
            """
        )
    }

    func decoded(_ rows: [Row]) throws(StoreFault) -> [Entry] {
        var decoder = EntryDecoder()
        var entries: [Entry] = []
        entries.reserveCapacity(rows.count)
        for row in rows {
            let stored = try StoredEntry(row)
            guard let entry = decoder.decode(stored) else {
                if entries.isEmpty { throw .corrupt("entry \(stored.position)") }
                return entries
            }
            entries.append(entry)
        }
        return entries
    }
}
