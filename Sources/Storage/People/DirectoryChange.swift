// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A change of a territory's Directory, planned on the version before it.
struct DirectoryChange: Sendable {
    let territory: TerritoryID
    /// The version the Directory will have.
    let version: Int64
    /// The people's rows and the audit.
    let statements: [Statement]

    /// The version it was planned on.
    var previous: Int64 { version - 1 }

    /// Moves the version; touches no row if someone else moved it first.
    var moved: Statement {
        let statement: Statement = """
            UPDATE territories SET directory = \(version)
            WHERE id = \(territory) AND directory = \(previous)
            """
        return statement.expecting(rows: 1)
    }
}

extension PeopleRegister {
    /// Someone erased stays erased, whatever was decided before the erasure was known.
    func plan(
        _ people: [Person],
        in territory: TerritoryID,
        by author: Author,
        at instant: Int64
    ) async throws(StoreFault) -> DirectoryChange {
        let version = try await version(of: territory) + 1
        let known = Dictionary(
            try await read(people.map(\.id), of: territory).map { ($0.id, $0) },
            uniquingKeysWith: { _, last in last }
        )
        let latest = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        let changed = latest.values
            .filter { known[$0.id] != $0 && known[$0.id]?.standing != .erased }
            .sorted { $0.id < $1.id }
        let existing = changed.map(\.id).filter { known[$0] != nil }
        let audit = changed.flatMap { person in
            person.changes(from: known[person.id]).map { change in
                [
                    territory.datum, version.datum, person.id.datum, change.field.datum,
                    change.before.datum, change.after.datum, author.wire.datum, instant.datum,
                ]
            }
        }
        let removals = existing.chunks(of: 500).map { chunk -> Statement in
            let removal: Statement = """
                DELETE FROM people WHERE territory = \(territory) AND id IN \(list: chunk)
                """
            return removal.expecting(rows: chunk.count)
        }
        return DirectoryChange(
            territory: territory,
            version: version,
            statements: removals
                + Statement.inserting(
                    changed.map { [territory.datum] + $0.row },
                    into: "people",
                    "territory, \(Self.columns)"
                )
                + Statement.inserting(
                    audit,
                    into: "people_audit",
                    "territory, version, person, field, before, after, author, instant"
                )
        )
    }
}

extension Person {
    fileprivate var row: [Datum] {
        [
            id.datum, name.datum, email.datum, phone.datum, contactAddress.datum,
            standing.rawValue.datum,
        ]
    }

    fileprivate func changes(
        from before: Person?
    ) -> [(field: String, before: String?, after: String?)] {
        [
            ("name", before?.name, name),
            ("email", before?.email, email),
            ("phone", before?.phone, phone),
            ("address", before?.contactAddress, contactAddress),
            ("standing", before?.standing.rawValue, standing.rawValue),
        ].filter { $0.1 != $0.2 }
    }
}
