// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import FoundationEssentials

/// Something people must be told, as facts: the words, the language and the address are found
/// when it is sent.
public struct Notice: Hashable, Sendable {
    public let id: UUID
    /// The stable name of the kind of notice, such as `mandate.recorded`.
    public let kind: String
    /// Whom to tell.
    public let person: PersonID
    /// The facts, as JSON.
    public let facts: String
    /// From when it may be sent, in milliseconds since 1970 UTC.
    public let due: Int64

    public init(id: UUID, kind: String, person: PersonID, facts: String, due: Int64) {
        self.id = id
        self.kind = kind
        self.person = person
        self.facts = facts
        self.due = due
    }
}

extension Notice {
    static func insertions(of notices: [Self], in territory: TerritoryID) -> [Statement] {
        Statement.inserting(
            notices.map {
                [
                    territory.datum, $0.key.datum, $0.kind.datum, $0.person.datum,
                    $0.facts.datum, $0.due.datum, 0.datum, 0.datum,
                ]
            },
            into: "notices",
            "territory, id, kind, person, facts, due, leased_until, attempts"
        )
    }

    var key: String { id.uuidString.lowercased() }

    init(_ row: Row) throws(StoreFault) {
        guard let id = UUID(uuidString: try row.text(1)) else { throw .corrupt("notice") }
        self.id = id
        kind = try row.text(2)
        person = try row.identifier(3)
        facts = try row.text(4)
        due = try row.integer(5)
    }
}
