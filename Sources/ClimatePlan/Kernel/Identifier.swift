// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// The lasting name of a `Subject`: a UUID that never stands for anything else, even once the
/// territory has been exported and taken in elsewhere.
public struct Identifier<Subject>: Hashable, Sendable {
    public let uuid: UUID

    public init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// Reads the usual written form, in either case of letters.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let uuid = text.withUTF8({ UUID(hyphenated: $0) }) else { return nil }
        self.uuid = uuid
    }

    /// The written form, in lower case: the one that is stored and hashed.
    public var text: String { uuid.hyphenated }
}

extension Identifier: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.uuid < right.uuid }
}

extension Identifier: CustomStringConvertible {
    public var description: String { text }
}

extension Identifier: StoredAsText {
    init?(stored: String) { self.init(stored) }
    var stored: String { text }
}

public typealias TerritoryID = Identifier<Territory>
public typealias RecordID = Identifier<Record>
public typealias PersonID = Identifier<Person>
public typealias MandateID = Identifier<Mandate>
public typealias GestureID = Identifier<Gesture>
public typealias TextID = Identifier<SealedText>
public typealias AttachmentID = Identifier<Attachment>
