// SPDX-License-Identifier: EUPL-1.2

/// Who answers for an entry of the journal. No name is written here: a person is an identifier,
/// resolved in the Directory, so that erasing a person leaves the journal whole.
public enum Author: Hashable, Sendable {
    /// A person of the territory, acting under a mandate held then.
    case person(PersonID, under: MandateID?)
    /// A person of another territory, whose desk attested the mandate.
    case guest(PersonID, of: TerritoryID, under: MandateID)
    /// The holder of a signed link, which stands for one person and one purpose.
    case link(PersonID, purpose: String)
    /// A rule of the house, following from an earlier entry.
    case policy(String, cause: Int64)
    /// The passing of time, acting on an earlier entry.
    case schedule(cause: Int64)
    /// Whoever runs the installation, at the command line.
    case `operator`
}

extension Author {
    /// The form that is stored and hashed, as words separated by colons.
    public var wire: String {
        switch self {
        case .person(let person, let mandate):
            (["person", person.text] + (mandate.map { [$0.text] } ?? [])).joined(separator: ":")
        case .guest(let person, let territory, let mandate):
            ["guest", person.text, territory.text, mandate.text].joined(separator: ":")
        case .link(let person, let purpose):
            ["link", person.text, purpose].joined(separator: ":")
        case .policy(let name, let cause):
            ["policy", name, String(cause)].joined(separator: ":")
        case .schedule(let cause):
            ["schedule", String(cause)].joined(separator: ":")
        case .operator:
            "operator"
        }
    }

    public init?(wire: String) {
        let words = wire.split(separator: ":", omittingEmptySubsequences: false)
        switch (words.first, words.count) {
        case ("person", 2), ("person", 3):
            guard let person = PersonID(words[1]) else { return nil }
            let mandate = words.count == 3 ? MandateID(words[2]) : nil
            guard words.count == 2 || mandate != nil else { return nil }
            self = .person(person, under: mandate)
        case ("guest", 4):
            guard let person = PersonID(words[1]), let territory = TerritoryID(words[2]),
                let mandate = MandateID(words[3])
            else { return nil }
            self = .guest(person, of: territory, under: mandate)
        case ("link", 3):
            guard let person = PersonID(words[1]) else { return nil }
            self = .link(person, purpose: String(words[2]))
        case ("policy", 3):
            guard let cause = Int64(words[2]) else { return nil }
            self = .policy(String(words[1]), cause: cause)
        case ("schedule", 2):
            guard let cause = Int64(words[1]) else { return nil }
            self = .schedule(cause: cause)
        case ("operator", 1):
            self = .operator
        default:
            return nil
        }
    }

    /// The person behind the entry, if there is one.
    public var person: PersonID? {
        switch self {
        case .person(let person, _), .guest(let person, _, _), .link(let person, _): person
        case .policy, .schedule, .operator: nil
        }
    }
}
