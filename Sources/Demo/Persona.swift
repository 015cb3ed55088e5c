// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Someone one may come in as, to see the territory as they do.
public struct Persona: Hashable, Sendable {
    public let person: PersonID
    /// Their word in addresses: what stands before the `@` of their own.
    public let slug: String
    public let email: String
    public let name: String
    public let role: Mandate.Role

    /// What they do, and what there is to see in their place.
    public var about: Phrase { .demoPersona(slug) }
}
