// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The carnets: each page is its author's alone, never in the journal, a search or an export. A
/// backup of the installation holds them, as they must survive a lost disk; what was deleted since
/// stays deleted when it is restored.
public struct PrivatePages: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    public enum Refusal: Error, Hashable, Sendable {
        case tooLarge
        case tooMany
        /// Written meanwhile, in another window.
        case changedSince
        case fault(StoreFault)
    }

    /// The latest changed first.
    public func headings(
        of owner: Owner,
        in territory: TerritoryID
    ) async throws(StoreFault) -> [PrivatePage.Heading] {
        let rows = try await store.rows(
            """
            SELECT id, title, changed FROM private_pages
            WHERE territory = \(territory) AND owner = \(owner) ORDER BY changed DESC, id
            """
        )
        var headings: [PrivatePage.Heading] = []
        for row in rows {
            headings.append(
                PrivatePage.Heading(
                    id: try row.identifier(0),
                    title: try row.text(1),
                    changed: try row.integer(2)
                )
            )
        }
        return headings
    }

    public func page(
        _ id: PrivatePageID,
        of owner: Owner,
        in territory: TerritoryID
    ) async throws(StoreFault) -> PrivatePage? {
        let rows = try await store.rows(
            """
            SELECT id, content, created, changed, version FROM private_pages
            WHERE territory = \(territory) AND owner = \(owner) AND id = \(id)
            """
        )
        return try rows.first.map(PrivatePage.init)
    }

    /// A whole carnet, the latest changed first: part of the data its author may ask for.
    public func all(
        of owner: Owner,
        in territory: TerritoryID
    ) async throws(StoreFault) -> [PrivatePage] {
        var pages: [PrivatePage] = []
        for heading in try await headings(of: owner, in: territory) {
            if let page = try await page(heading.id, of: owner, in: territory) {
                pages.append(page)
            }
        }
        return pages
    }

    /// A new page. The same one sent twice is one page.
    public func add(
        _ words: String,
        as id: PrivatePageID,
        of owner: Owner,
        in territory: TerritoryID,
        at instant: Int64
    ) async throws(Refusal) {
        guard words.utf8.count <= PrivatePageLimit.bytes else { throw .tooLarge }
        let isFull: Bool
        do throws(StoreFault) {
            isFull = try await count(of: owner, in: territory) >= PrivatePageLimit.count
        } catch {
            throw .fault(error)
        }
        guard !isFull else { throw .tooMany }
        let insertion: Statement = """
            INSERT INTO private_pages
                (territory, owner, id, title, content, created, changed, version)
            VALUES (\(territory), \(owner), \(id), \(PrivatePage.title(of: words)),
                \(Array(words.utf8)), \(instant), \(instant), 1)
            ON CONFLICT DO NOTHING
            """
        do throws(StoreFault) {
            try await store.perform([insertion])
        } catch {
            throw .fault(error)
        }
    }

    private func count(
        of owner: Owner,
        in territory: TerritoryID
    ) async throws(StoreFault) -> Int64 {
        try await store.rows(
            """
            SELECT count(*) FROM private_pages
            WHERE territory = \(territory) AND owner = \(owner)
            """
        ).first?.integer(0) ?? 0
    }

    /// - Parameter version: the one that its author saw.
    public func rewrite(
        _ id: PrivatePageID,
        as words: String,
        seen version: Int64,
        of owner: Owner,
        in territory: TerritoryID,
        at instant: Int64
    ) async throws(Refusal) {
        guard words.utf8.count <= PrivatePageLimit.bytes else { throw .tooLarge }
        let update: Statement = """
            UPDATE private_pages
            SET title = \(PrivatePage.title(of: words)), content = \(Array(words.utf8)),
                changed = \(instant), version = \(version + 1)
            WHERE territory = \(territory) AND owner = \(owner) AND id = \(id)
                AND version = \(version)
            """
        do throws(StoreFault) {
            try await store.perform([update.expecting(rows: 1)])
        } catch {
            guard case .conflict = error else { throw .fault(error) }
            throw .changedSince
        }
    }
}

extension PrivatePage {
    fileprivate init(_ row: Row) throws(StoreFault) {
        id = try row.identifier(0)
        words = String(decoding: try row.bytes(1), as: UTF8.self)
        created = try row.integer(2)
        changed = try row.integer(3)
        version = try row.integer(4)
    }
}
