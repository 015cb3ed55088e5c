// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The people a territory knows. Beside the journal and outside as-of: a name may be corrected
/// or erased, and an audit keeps who did it.
public struct PeopleRegister: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    /// The Directory of a territory: its people as they are now.
    public struct Listing: Hashable, Sendable {
        /// Grows at every change, so that a page made from the Directory knows it is out of date.
        public let version: Int64
        public let people: [Person]
    }

    static let columns = "id, name, email, phone, address, standing"

    public func listing(of territory: TerritoryID) async throws(StoreFault) -> Listing {
        // The version is read first: people newer than it only cause one more reading.
        let version = try await version(of: territory)
        let rows = try await store.rows(
            """
            SELECT \(sql: Self.columns) FROM people WHERE territory = \(territory) ORDER BY id
            """
        )
        return Listing(version: version, people: try Self.people(rows))
    }

    /// 0 before the first person, and for a territory that does not exist.
    public func version(of territory: TerritoryID) async throws(StoreFault) -> Int64 {
        try await store.rows("SELECT directory FROM territories WHERE id = \(territory)")
            .first?.integer(0) ?? 0
    }

    public func read(
        _ ids: [PersonID],
        of territory: TerritoryID
    ) async throws(StoreFault) -> [Person] {
        var people: [Person] = []
        for chunk in ids.chunks(of: 500) {
            let rows = try await store.rows(
                """
                SELECT \(sql: Self.columns) FROM people
                WHERE territory = \(territory) AND id IN \(list: chunk)
                """
            )
            people += try Self.people(rows)
        }
        return people
    }

    /// Adds people or changes them outside of any commit of the journal.
    /// - Parameters:
    ///   - instant: in milliseconds since 1970 UTC.
    ///   - notices: what they must be told of it, made durable with it.
    ///   - gesture: the act it is; done before, it is not done again.
    public func record(
        _ people: [Person],
        in territory: TerritoryID,
        by author: Author,
        at instant: Int64,
        telling notices: [Notice] = [],
        answering gesture: GestureID? = nil
    ) async throws(StoreFault) {
        let answer = gesture.map { Answer(gesture: $0, bytes: []).insertion(in: territory) }
        for _ in 0..<5 {
            let change = try await plan(people, in: territory, by: author, at: instant)
            do {
                try await store.perform(
                    [change.moved] + [answer].compactMap(\.self) + change.statements
                        + Notice.insertions(of: notices, in: territory)
                )
                store.announce(territory)
                return
            } catch .conflict(statement: 0) {
                // Someone else changed the Directory: plan again on what it is now.
            } catch .conflict(statement: 1) where answer != nil {
                return
            }
        }
        throw .busy
    }

    private static func people(_ rows: [Row]) throws(StoreFault) -> [Person] {
        var people: [Person] = []
        for row in rows {
            guard let standing = Person.Standing(rawValue: try row.text(5)) else {
                throw .corrupt("standing of a person")
            }
            people.append(
                Person(
                    id: try row.identifier(0),
                    name: try row.text(1),
                    email: try row.optionalText(2),
                    phone: try row.optionalText(3),
                    contactAddress: try row.optionalText(4),
                    standing: standing
                )
            )
        }
        return people
    }
}
