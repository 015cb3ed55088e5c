// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// A command brought to the desk, with who brings it and what goes along.
public struct Request: Sendable {
    public var command: Command
    public var author: Author
    /// A retried request carries the same gesture, and gets the same answer.
    public var gesture: GestureID
    /// What was asked, in short: the same gesture with another is no retry.
    public var fingerprint: String?
    /// « Constaté le »: today unless it is said.
    public var effective: Day?
    /// The entry it follows from.
    public var cause: Int64?
    /// People the command names, added to the Directory in the same commit.
    public var people: [Person] = []
    /// Words already sealed that the command refers to.
    public var texts: [SealedContent] = []
    /// Files already written that the command refers to.
    public var attachments: [AttachmentReference] = []
    /// What people must be told of it, sent once it is durable.
    public var notices: [Notice] = []

    public init(_ command: Command, by author: Author, gesture: GestureID) {
        self.command = command
        self.author = author
        self.gesture = gesture
    }

    /// Whose rights judge it.
    var viewer: Viewer { author.viewer }
}

extension Author {
    /// Whose rights judge what they ask for.
    var viewer: Viewer {
        switch self {
        case .operator, .policy, .schedule: .operator
        case .person(let person, _), .link(let person, _): .person(person)
        case .guest: .anyone
        }
    }
}

/// What the desk answers once everything is durable.
public struct Receipt: Hashable, Sendable, Codable {
    public let gesture: GestureID
    /// The last position the gesture wrote; a page read at it or after shows it.
    public let position: Int64
    /// The records made, in order.
    public let created: [RecordID]
    /// The register numbers given, in order.
    public let numbers: [Int]
    /// Whether anything changed at all.
    public let hasChanged: Bool
    /// That of the request it answers.
    public let fingerprint: String?
}

/// Why a request was not done, or is not known to be.
public enum DeskFault: Error, Hashable, Sendable {
    case refused(Refusal)
    /// The journal could not be read to its end; nothing is written after that.
    case halted(Halt)
    /// Durable or not, nobody knows yet: ask again with the same gesture.
    case outcomeUnknown
    /// Too many requests wait already.
    case overloaded
    /// An event could not be put in its stored form.
    case unwritable(WireFault)
    case storage(StoreFault)
}
