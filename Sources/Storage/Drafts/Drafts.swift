// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import FoundationEssentials

/// What people typed and have not sent: durable, theirs alone, never in the journal, an export or
/// a backup, and forgotten in the end.
public struct Drafts: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    public enum Refusal: Error, Hashable, Sendable {
        case tooLarge
        case fault(StoreFault)
    }

    /// Keeps a draft in the place of the one before. The oldest leave when there are too many, and
    /// all that have passed their time go, whoever's they are.
    public func keep(
        _ draft: Draft,
        of owner: Owner,
        in territory: TerritoryID
    ) async throws(Refusal) {
        guard let content = draft.content, content.count <= DraftLimit.bytes else {
            throw .tooLarge
        }
        do throws(StoreFault) {
            try await store.perform([
                """
                INSERT INTO drafts (territory, owner, address, content, saved)
                VALUES (\(territory), \(owner), \(draft.address), \(content), \(draft.saved))
                ON CONFLICT (territory, owner, address)
                DO UPDATE SET content = excluded.content, saved = excluded.saved
                """,
                """
                DELETE FROM drafts WHERE territory = \(territory) AND owner = \(owner)
                AND address NOT IN (
                    SELECT address FROM drafts AS latest
                    WHERE latest.territory = \(territory) AND latest.owner = \(owner)
                    ORDER BY latest.saved DESC, latest.address LIMIT \(DraftLimit.count))
                """,
                "DELETE FROM drafts WHERE saved < \(draft.saved - DraftLimit.lifetime)",
            ])
        } catch {
            throw .fault(error)
        }
    }

    /// What someone left in a form, unless its time has passed.
    /// - Parameter now: in milliseconds since 1970 UTC.
    public func draft(
        at address: String,
        of owner: Owner,
        in territory: TerritoryID,
        now: Int64
    ) async throws(StoreFault) -> Draft? {
        let rows = try await store.rows(
            """
            SELECT address, content, saved FROM drafts
            WHERE territory = \(territory) AND owner = \(owner) AND address = \(address)
                AND saved >= \(now - DraftLimit.lifetime)
            """
        )
        return try rows.first.map(Draft.init)
    }

    /// All that someone left, the latest first: part of the data they may ask for.
    public func all(
        of owner: Owner,
        in territory: TerritoryID
    ) async throws(StoreFault) -> [Draft] {
        let rows = try await store.rows(
            """
            SELECT address, content, saved FROM drafts
            WHERE territory = \(territory) AND owner = \(owner) ORDER BY saved DESC, address
            """
        )
        var drafts: [Draft] = []
        for row in rows { drafts.append(try Draft(row)) }
        return drafts
    }

    /// For good: the form was sent, or its author does not want it any more.
    public func forget(
        _ address: String,
        of owner: Owner,
        in territory: TerritoryID
    ) async throws(StoreFault) {
        try await store.perform([
            """
            DELETE FROM drafts
            WHERE territory = \(territory) AND owner = \(owner) AND address = \(address)
            """
        ])
    }
}

extension Draft {
    /// As it is stored: the fields in order, and what was seen.
    private struct Content: Codable {
        var values: [String: [String]]
        var seen: Int64?
    }

    fileprivate var content: [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(Content(values: values, seen: seen))).map { [UInt8]($0) }
    }

    fileprivate init(_ row: Row) throws(StoreFault) {
        guard
            let content = try? JSONDecoder()
                .decode(Content.self, from: Data(try row.bytes(1)))
        else { throw .corrupt("a draft") }
        self.init(
            address: try row.text(0),
            values: content.values,
            seen: content.seen,
            saved: try row.integer(2)
        )
    }
}
