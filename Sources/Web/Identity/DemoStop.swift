// SPDX-License-Identifier: EUPL-1.2

import Phrases
import Views

/// One step of the path through the demo: whom one comes in as, and the page that opens.
public struct DemoStop: Sendable {
    /// The word of its persona.
    public let slug: String
    /// What to look at there.
    public let words: Phrase
    public let lens: Lens
    public let address: Address

    public init(slug: String, words: Phrase, lens: Lens = Lens(), address: Address) {
        self.slug = slug
        self.words = words
        self.lens = lens
        self.address = address
    }
}
