// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A territory as the installation lists it, without loading its journal.
public struct TerritoryCard: Hashable, Sendable {
    public let id: TerritoryID
    /// Its word in addresses, which no other territory has.
    public let slug: String
    /// The national number, which two territories may share.
    public let siren: String?
    public let name: String
    /// In milliseconds since 1970 UTC.
    public let created: Int64
    public let head: Head
    public let directoryVersion: Int64
    /// What lists of territories show, as JSON; nothing before the first commit that has one.
    public let summary: String?
}

/// The territories of the installation.
public struct Territories: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    public enum CreationFault: Error, Hashable, Sendable {
        case slugTaken
        case fault(StoreFault)
    }

    /// Opens an empty journal.
    /// - Parameter created: in milliseconds since 1970 UTC.
    @discardableResult
    public func create(
        _ id: TerritoryID,
        slug: String,
        siren: String?,
        name: String,
        created: Int64
    ) async throws(CreationFault) -> TerritoryCard {
        let genesis = Head.genesis(of: id)
        let insertion: Statement = """
            INSERT INTO territories
                (id, slug, siren, name, created, position, hash, directory, summary)
            VALUES (\(id), \(slug), \(siren.datum), \(name), \(created), \(genesis.position),
                \(genesis.hash), \(0), NULL)
            ON CONFLICT (slug) DO NOTHING
            """
        do {
            guard try await store.performs(insertion.expecting(rows: 1)) else {
                throw CreationFault.slugTaken
            }
        } catch let fault as CreationFault {
            throw fault
        } catch let fault as StoreFault {
            throw .fault(fault)
        } catch {
            throw .fault(.outcomeUnknown)
        }
        store.announce(id)
        return TerritoryCard(
            id: id,
            slug: slug,
            siren: siren,
            name: name,
            created: created,
            head: genesis,
            directoryVersion: 0,
            summary: nil
        )
    }

    private static let columns = """
        id, slug, siren, name, created, position, hash, directory, summary
        """

    /// All of them, by slug.
    public func list() async throws(StoreFault) -> [TerritoryCard] {
        let rows = try await store.rows(
            "SELECT \(sql: Self.columns) FROM territories ORDER BY slug"
        )
        var cards: [TerritoryCard] = []
        for row in rows { cards.append(try TerritoryCard(row)) }
        return cards
    }

    public func find(slug: String) async throws(StoreFault) -> TerritoryCard? {
        let rows = try await store.rows(
            "SELECT \(sql: Self.columns) FROM territories WHERE slug = \(slug)"
        )
        guard let row = rows.first else { return nil }
        return try TerritoryCard(row)
    }

    public func find(_ id: TerritoryID) async throws(StoreFault) -> TerritoryCard? {
        let rows = try await store.rows(
            "SELECT \(sql: Self.columns) FROM territories WHERE id = \(id)"
        )
        guard let row = rows.first else { return nil }
        return try TerritoryCard(row)
    }
}

extension TerritoryCard {
    fileprivate init(_ row: Row) throws(StoreFault) {
        id = try row.identifier(0)
        slug = try row.text(1)
        siren = try row.optionalText(2)
        name = try row.text(3)
        created = try row.integer(4)
        head = Head(position: try row.integer(5), hash: try row.bytes(6))
        directoryVersion = try row.integer(7)
        summary = try row.optionalText(8)
    }
}
