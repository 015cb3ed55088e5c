// SPDX-License-Identifier: EUPL-1.2

/// When something was recorded: the instant, and the day it was then for the territory.
///
/// The domain knows no time zone: whoever holds the clock works the local day out and hands it in.
public struct Moment: Hashable, Sendable {
    /// Milliseconds since 1 January 1970, UTC.
    public let instant: Int64
    /// The territory's local day at that instant.
    public let day: Day

    public init(instant: Int64, day: Day) {
        self.instant = instant
        self.day = day
    }
}
