// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// Someone whom the entrance of the demo lets in without asking anything.
public struct DemoPersona: Sendable {
    /// Their word in the address.
    public let slug: String
    /// As their territory's Directory has it.
    public let email: String
    public let name: String
    /// Their function, and what there is to see in their place.
    public let about: Phrase

    public init(slug: String, email: String, name: String, about: Phrase) {
        self.slug = slug
        self.email = email
        self.name = name
        self.about = about
    }
}
