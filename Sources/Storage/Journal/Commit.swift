// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// All that one act makes durable, at once or not at all.
public struct Commit: Sendable {
    public let territory: TerritoryID
    /// The head it was decided on: refused if the journal has moved since.
    public let expecting: Head
    /// Chained after that head; see `HashChain.link`.
    public var entries: [Entry]
    /// The words the entries only refer to.
    public var texts: [SealedContent]
    /// People added to the Directory or changed in it, each as they should be from now on.
    /// Audited under the author and the instant of the first entry.
    public var people: [Person]
    /// Files already written by `Attachments.write`.
    public var attachments: [AttachmentReference]
    public var notices: [Notice]
    public var jobs: [Job]
    public var answers: [Answer]
    /// The territory's summary row, as JSON, if it changes.
    public var summary: String?
    /// What the territory is called from now on, if that changes: lists of territories and letters
    /// name it without opening its journal.
    public var name: String?

    public init(
        territory: TerritoryID,
        expecting: Head,
        entries: [Entry],
        texts: [SealedContent] = [],
        people: [Person] = [],
        attachments: [AttachmentReference] = [],
        notices: [Notice] = [],
        jobs: [Job] = [],
        answers: [Answer] = [],
        summary: String? = nil
    ) {
        precondition(people.isEmpty || !entries.isEmpty, "the audit needs an author")
        self.territory = territory
        self.expecting = expecting
        self.entries = entries
        self.texts = texts
        self.people = people
        self.attachments = attachments
        self.notices = notices
        self.jobs = jobs
        self.answers = answers
        self.summary = summary
    }

    /// The head of the journal once this is appended.
    public var head: Head { entries.last?.head ?? expecting }
}

/// What a gesture was answered, kept so that a retried request gets the same answer.
public struct Answer: Hashable, Sendable {
    public let gesture: GestureID
    public let bytes: [UInt8]

    public init(gesture: GestureID, bytes: [UInt8]) {
        self.gesture = gesture
        self.bytes = bytes
    }
}

/// Why a commit was not appended, or is not known to be.
public enum AppendFault: Error, Hashable, Sendable {
    /// The journal has moved since the head the commit expects.
    case stale
    case alreadyAnswered(GestureID)
    /// An entry does not follow the one before: a hole, or a hash over something else.
    case unchained(position: Int64)
    /// The file's content was not written first, or was swept since.
    case missingContent(AttachmentID)
    /// Durable or not, nobody knows yet: look for the gesture's answer.
    case outcomeUnknown
    case fault(StoreFault)
}
