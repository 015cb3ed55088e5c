// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// One field of one person, changed once. What it said is gone once the person is erased.
public struct PersonChange: Hashable, Sendable {
    /// The version the Directory had from this change on.
    public let version: Int64
    /// `name`, `email`, `phone`, `address` or `standing`.
    public let field: String
    public let before: String?
    public let after: String?
    public let author: Author
    /// In milliseconds since 1970 UTC.
    public let instant: Int64
}

extension PeopleRegister {
    /// Every change made to a person, the oldest first.
    public func audit(
        of person: PersonID,
        in territory: TerritoryID
    ) async throws(StoreFault) -> [PersonChange] {
        let rows = try await store.rows(
            """
            SELECT version, field, before, after, author, instant FROM people_audit
            WHERE territory = \(territory) AND person = \(person) ORDER BY version, field
            """
        )
        var changes: [PersonChange] = []
        for row in rows {
            guard let author = Author(wire: try row.text(4)) else {
                throw .corrupt("author of a change")
            }
            changes.append(
                PersonChange(
                    version: try row.integer(0),
                    field: try row.text(1),
                    before: try row.optionalText(2),
                    after: try row.optionalText(3),
                    author: author,
                    instant: try row.integer(5)
                )
            )
        }
        return changes
    }
}
