// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A page of someone's carnet: what they think before they write it in the register.
public struct PrivatePage: Hashable, Sendable {
    public let id: PrivatePageID
    /// In Markdown.
    public var words: String
    /// When it was first written and last changed, in milliseconds since 1970 UTC.
    public let created: Int64
    public let changed: Int64
    /// Grows at every change, from 1.
    public let version: Int64

    /// What a list shows of a page.
    public struct Heading: Hashable, Sendable {
        public let id: PrivatePageID
        public let title: String
        public let changed: Int64
    }

    /// The first line that says something, without the marks of a heading.
    public static func title(of words: String) -> String {
        for line in words.split(whereSeparator: \.isNewline) {
            let title = line.drop { $0 == "#" || $0.isWhitespace }
            if !title.isEmpty { return String(title.prefix(120)) }
        }
        return ""
    }
}

public typealias PrivatePageID = Identifier<PrivatePage>

/// What one carnet holds at most.
public enum PrivatePageLimit {
    /// Pages of one owner in one territory.
    public static let count = 1_000
    /// Of one page, in bytes of UTF-8.
    public static let bytes = FieldLimit.proseBytes
}
