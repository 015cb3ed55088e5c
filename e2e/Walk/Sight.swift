// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport

/// What there was to see at a stop: the page as sent, and as a browser showed it.
public struct Sight: Sendable {
    public let stop: Stop
    /// Who came: a persona's slug, or nobody.
    public let guest: String?
    public let answer: Visitor.Answer
    public var showing = Showing()

    public var name: String { [stop.name, guest ?? "stranger"].joined(separator: " as ") }

    /// What the browser made of it; empty for a page that another guest was shown to the letter.
    public struct Showing: Sendable {
        /// Rules of accessibility broken on a wide screen, in light colours.
        public var wide: [String] = []
        /// Rules of contrast broken in dark colours; nil where another guest was shown them.
        public var dark: [String]?
        /// Rules broken on a phone; nil but for one persona.
        public var phone: [String]?
        /// What sticks out at 400 %.
        public var overflowing: [String] = []
        /// What moves for a reader who asked that nothing move.
        public var moving: [String] = []
        public var fetched: [Fetched] = []

        public init() {}
    }

    /// Something that the page made the browser ask for, itself included.
    public struct Fetched: Decodable, Hashable, Sendable {
        public let address: String
        /// Bytes as they travel, without headers.
        public let bytes: Int
    }
}
