// SPDX-License-Identifier: EUPL-1.2

/// One act of a person: an import, a paste, a bulk edit, a closing. The unit of history and of
/// undo, and the key under which a retried request finds the answer already given.
public enum Gesture {}

/// What the journal says of an event besides the event itself: who, when, why.
public struct Stamp: Hashable, Sendable {
    public var moment: Moment
    public var author: Author
    public var gesture: GestureID
    /// The position of the entry this one follows from, if any.
    public var cause: Int64?
    /// The day from which it is true: « constaté le », « à effet du ». By default the local day.
    public var effective: Day

    public init(
        moment: Moment,
        author: Author,
        gesture: GestureID,
        cause: Int64? = nil,
        effective: Day? = nil
    ) {
        self.moment = moment
        self.author = author
        self.gesture = gesture
        self.cause = cause
        self.effective = effective ?? moment.day
    }
}

/// An event in its stored form. The payload is the exact bytes that were hashed; it is never
/// re-encoded, so that an entry written today verifies in thirty years.
public struct Wire: Hashable, Sendable {
    /// The stable name of the kind of event, such as `record.edited`.
    public let kind: String
    /// The version of the payload's shape, from 1.
    public let version: Int
    /// The record the event is about, kept beside the payload so that an interval can be sifted.
    public let subject: RecordID?
    public let payload: [UInt8]

    public init(kind: String, version: Int, subject: RecordID?, payload: [UInt8]) {
        self.kind = kind
        self.version = version
        self.subject = subject
        self.payload = payload
    }
}

/// One line of a territory's journal, appended for good.
public struct Entry: Hashable, Sendable {
    public let territory: TerritoryID
    /// From 1, without holes.
    public let position: Int64
    public let stamp: Stamp
    public let wire: Wire
    /// SHA-256 over the previous entry's hash and everything above.
    public let hash: [UInt8]

    public init(
        territory: TerritoryID,
        position: Int64,
        stamp: Stamp,
        wire: Wire,
        hash: [UInt8]
    ) {
        self.territory = territory
        self.position = position
        self.stamp = stamp
        self.wire = wire
        self.hash = hash
    }
}
