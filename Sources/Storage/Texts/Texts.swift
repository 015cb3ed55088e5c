// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The sealed texts that have not been erased.
public struct Texts: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    /// Ids asked for in one query.
    private static let chunkLength = 500

    /// All that a territory still holds.
    public func all(of territory: TerritoryID) async throws(StoreFault) -> [SealedContent] {
        var texts: [SealedContent] = []
        var last = ""
        while true {
            let page = try await store.rows(
                """
                SELECT id, salt, content FROM texts
                WHERE territory = \(territory) AND id > \(last) ORDER BY id LIMIT \(5_000)
                """
            )
            guard let end = page.last else { return texts }
            for row in page { texts.append(try SealedContent(row)) }
            last = try end.text(0)
        }
    }

    /// Those of the given texts that have not been erased.
    public func read(
        _ ids: [TextID],
        of territory: TerritoryID
    ) async throws(StoreFault) -> [SealedContent] {
        var texts: [SealedContent] = []
        for chunk in ids.chunks(of: Self.chunkLength) {
            let rows = try await store.rows(
                """
                SELECT id, salt, content FROM texts
                WHERE territory = \(territory) AND id IN \(list: chunk)
                """
            )
            for row in rows { texts.append(try SealedContent(row)) }
        }
        return texts
    }
}

extension Array {
    func chunks(of length: Int) -> [[Element]] {
        stride(from: 0, to: count, by: length).map {
            Array(self[$0..<Swift.min($0 + length, count)])
        }
    }
}
