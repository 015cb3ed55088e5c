// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Something to do at an instant. The same name at the same instant in the same territory is one
/// job however often it is asked for: that, and not a lock, is what makes it happen once.
public struct Job: Hashable, Sendable {
    public let name: String
    /// In milliseconds since 1970 UTC.
    public let due: Int64
    /// What it needs to know, as JSON.
    public let facts: String

    public init(name: String, due: Int64, facts: String = "{}") {
        self.name = name
        self.due = due
        self.facts = facts
    }
}

extension Job {
    func insertion(in territory: TerritoryID) -> Statement {
        """
        INSERT INTO jobs (territory, name, due, facts, leased_until, attempts, done)
        VALUES (\(territory), \(name), \(due), \(facts), \(0), \(0), \(0))
        ON CONFLICT DO NOTHING
        """
    }
}
