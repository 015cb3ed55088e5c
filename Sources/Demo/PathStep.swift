// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One step of the path of five minutes: whom one comes in as, and the page that opens.
public struct PathStep: Hashable, Sendable {
    public enum Page: Hashable, Sendable {
        case today
        case services
        case action(RecordID)
        /// The plan, as it was on a day.
        case plan(on: Day)
    }

    /// The word of its persona.
    public let slug: String
    public let page: Page

    /// What to look at there.
    public var words: Phrase { .demoStop(slug) }
}
