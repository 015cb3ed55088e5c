// SPDX-License-Identifier: EUPL-1.2

/// What someone typed in a form and has not sent yet.
public struct Draft: Hashable, Sendable {
    /// The form's own address: the path and the query it is sent to.
    public let address: String
    /// What stands in each field that differs from the form as it came; several values where the
    /// field takes several, none where all were taken away.
    public var values: [String: [String]]
    /// The position of the journal that its author had seen: taken up later, it still tells what
    /// others changed since.
    public var seen: Int64?
    /// When it was last kept, in milliseconds since 1970 UTC.
    public let saved: Int64

    public init(address: String, values: [String: [String]], seen: Int64?, saved: Int64) {
        self.address = address
        self.values = values
        self.seen = seen
        self.saved = saved
    }
}

/// What is kept of drafts, and for how long.
public enum DraftLimit {
    /// Of one owner in one territory; the oldest leave.
    public static let count = 200
    /// Of one draft, in bytes as it is stored.
    public static let bytes = 2 << 20
    /// Thirty days, in milliseconds.
    public static let lifetime: Int64 = 30 * 86_400_000
}
