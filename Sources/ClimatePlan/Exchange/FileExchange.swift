// SPDX-License-Identifier: EUPL-1.2

/// A file taken in: what it was, what it did, what was not understood.
///
/// The file itself is kept: taking in a later version of it compares the two, so that a column
/// nobody touched in the file never undoes what was edited here.
public struct FileExchange: Hashable, Sendable {
    public struct Counts: Hashable, Sendable, Codable {
        public var created = 0
        public var changed = 0
        public var unchanged = 0
        /// Fields edited on both sides, left as they are here.
        public var conflicts = 0
        public var problems = 0

        public init() {}
    }

    /// The gesture it was: what undoing it undoes.
    public let gesture: GestureID
    /// The file's own name, without its folders.
    public let name: String
    /// The plan it was taken into.
    public let plan: RecordID?
    public let file: Attachment
    public let counts: Counts
    /// The report read by people, sealed: it quotes cells.
    public let report: SealedText
    /// Where it stands in the journal.
    public private(set) var position: Int64

    public init(
        gesture: GestureID,
        name: String,
        plan: RecordID?,
        file: Attachment,
        counts: Counts,
        report: SealedText
    ) {
        self.gesture = gesture
        self.name = name
        self.plan = plan
        self.file = file
        self.counts = counts
        self.report = report
        position = 0
    }

    func recorded(at position: Int64) -> FileExchange {
        var exchange = self
        exchange.position = position
        return exchange
    }
}

extension View {
    /// The files taken in, latest last; for those who see the whole register.
    public var exchanges: [FileExchange] { rights.isTeam ? territory.exchanges : [] }

    public func isUndone(_ gesture: GestureID) -> Bool { undoing(of: gesture) != nil }

    /// The entry by which an act was undone.
    public func undoing(of gesture: GestureID) -> Int64? { territory.undone[gesture] }
}
