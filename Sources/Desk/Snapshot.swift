// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// A territory as of one position of its journal, with what lies beside it: what every reader
/// takes, without waiting for anyone.
public struct Snapshot: Sendable {
    public let territory: Territory
    public let beside: Beside
    public let head: Head
    /// When the last entry was recorded, in milliseconds since 1970 UTC: time never goes back.
    let instant: Int64
    /// The last entries, the oldest first; none of a past.
    public let latest: [Recorded]
    /// Why nothing more is written, if the journal could not be read to its end.
    public let halt: Halt?
    /// The past it shows, and the present it is judged by.
    let past: Past?

    /// Entries kept at hand, decoded: what a home page tells without reading the journal.
    static let latest = 16

    struct Past: Sendable {
        let asOf: AsOf
        let present: Territory
    }

    init(
        territory: Territory,
        beside: Beside,
        head: Head,
        instant: Int64 = 0,
        latest: [Recorded] = [],
        halt: Halt? = nil,
        past: Past? = nil
    ) {
        self.territory = territory
        self.beside = beside
        self.head = head
        self.instant = instant
        self.latest = latest.suffix(Self.latest)
        self.halt = halt
        self.past = past
    }

    /// What a viewer may see of it on that day.
    public func seen(by viewer: Viewer, on today: Day) -> View {
        territory.seen(
            by: viewer,
            on: today,
            beside: beside,
            asOf: past?.asOf,
            present: past?.present
        )
    }
}

/// Where and why a journal could not be read further: the territory stays readable at its last
/// good position, and takes nothing more.
public struct Halt: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// Written by a later version, or by something else.
        case unreadable(WireFault)
        /// An event that could not have been decided.
        case inapplicable(Inapplicable)
        /// The stored row itself is damaged.
        case corrupt(String)
    }

    /// The first entry that could not be read.
    public let position: Int64
    public let reason: Reason
}
