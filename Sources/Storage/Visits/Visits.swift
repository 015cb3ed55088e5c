// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// When each person last came to a territory, and how far its register went then: what tells them
/// what is new. No part of the journal, nor of a backup: it passes.
public struct Visits: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    /// Where someone stood at the end of an earlier visit.
    public struct Mark: Hashable, Sendable {
        /// The last entry that there was.
        public let position: Int64
        /// In milliseconds since 1970 UTC.
        public let instant: Int64

        public init(position: Int64, instant: Int64) {
            self.position = position
            self.instant = instant
        }
    }

    /// Away for that long, in milliseconds, and one comes again.
    public static let pause: Int64 = 30 * 60_000
    /// Not written down more often than that within a visit, in milliseconds.
    static let grain: Int64 = 2 * 60_000

    /// Notes that someone is there, and says where they stood when they last were; nil on a first
    /// visit.
    public func come(
        _ person: PersonID,
        in territory: TerritoryID,
        at position: Int64,
        now: Int64
    ) async throws(StoreFault) -> Mark? {
        guard let stay = try await stay(of: person, in: territory) else {
            try await write(Stay(latest: Mark(position: position, instant: now)), person, territory)
            return nil
        }
        let here = Mark(position: max(position, stay.latest.position), instant: now)
        if now - stay.latest.instant > Self.pause {
            try await write(Stay(latest: here, before: stay.latest), person, territory)
            return stay.latest
        }
        if now - stay.latest.instant > Self.grain {
            try await write(Stay(latest: here, before: stay.before), person, territory)
        }
        return stay.before
    }

    /// The same, of the visit that lasts or lasted, without noting anything.
    public func before(
        _ person: PersonID,
        in territory: TerritoryID
    ) async throws(StoreFault) -> Mark? {
        try await stay(of: person, in: territory)?.before
    }

    private struct Stay {
        let latest: Mark
        var before: Mark?
    }

    private func stay(
        of person: PersonID,
        in territory: TerritoryID
    ) async throws(StoreFault) -> Stay? {
        let rows = try await store.rows(
            """
            SELECT position, instant, position_before, instant_before FROM visits
            WHERE territory = \(territory) AND person = \(person)
            """
        )
        guard let row = rows.first else { return nil }
        let latest = Mark(position: try row.integer(0), instant: try row.integer(1))
        guard let position = try row.optionalInteger(2), let instant = try row.optionalInteger(3)
        else { return Stay(latest: latest) }
        return Stay(latest: latest, before: Mark(position: position, instant: instant))
    }

    private func write(
        _ stay: Stay,
        _ person: PersonID,
        _ territory: TerritoryID
    ) async throws(StoreFault) {
        let before: (position: Datum, instant: Datum) = (
            (stay.before?.position).datum, (stay.before?.instant).datum
        )
        try await store.perform([
            """
            INSERT INTO visits
                (territory, person, position, instant, position_before, instant_before)
            VALUES (\(territory), \(person), \(stay.latest.position), \(stay.latest.instant),
                \(before.position), \(before.instant))
            ON CONFLICT (territory, person) DO UPDATE SET position = excluded.position,
                instant = excluded.instant, position_before = excluded.position_before,
                instant_before = excluded.instant_before
            """
        ])
    }
}
