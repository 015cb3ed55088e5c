// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Someone one may come in as, to see the territory as they do.
public struct Persona: Hashable, Sendable {
    public let person: PersonID
    public let email: String
    public let name: String
    public let role: Mandate.Role
    private let functions: [Language: String]
    private let looks: [Language: String]

    init(
        person: PersonID,
        email: String,
        name: String,
        role: Mandate.Role,
        functions: [Language: String],
        looks: [Language: String]
    ) {
        self.person = person
        self.email = email
        self.name = name
        self.role = role
        self.functions = functions
        self.looks = looks
    }

    /// What they do in the territory.
    public func function(in language: Language) -> String { functions[language] ?? "" }

    /// What is worth looking at through their eyes.
    public func look(in language: Language) -> String { looks[language] ?? "" }
}
