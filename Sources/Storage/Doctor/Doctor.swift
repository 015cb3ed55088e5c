// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What an examination of the database found: what whoever runs it should know.
public struct Examination: Hashable, Sendable {
    public struct Register: Hashable, Sendable {
        public let slug: String
        public let head: Head
        public let entries: Int64
        public let texts: Int64
        public let people: Int64
        /// Whether the last entry is the one the head names. Quick: see `Journal.verify`.
        public let agreesWithHead: Bool
    }

    public let store: StoreDiagnosis
    public let registers: [Register]
    public let waitingNotices: Int64
    /// From when the notice that waits longest could be sent, in milliseconds since 1970 UTC.
    public let oldestNotice: Int64?
    public let waitingJobs: Int64
}

/// Examines a database without reading its journals through.
public struct Doctor: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    public func examine() async throws(StoreFault) -> Examination {
        var registers: [Examination.Register] = []
        for card in try await Territories(store).list() {
            registers.append(try await register(of: card))
        }
        return Examination(
            store: try await store.diagnosis(),
            registers: registers,
            waitingNotices: try await count("SELECT count(*) FROM notices"),
            oldestNotice: try await store.rows("SELECT min(due) FROM notices").first?
                .optionalInteger(0),
            waitingJobs: try await count("SELECT count(*) FROM jobs WHERE done = 0")
        )
    }

    private func register(
        of card: TerritoryCard
    ) async throws(StoreFault) -> Examination.Register {
        let entries = try await count(
            "SELECT count(*) FROM entries WHERE territory = \(card.id)"
        )
        let last = try await store.rows(
            """
            SELECT hash FROM entries
            WHERE territory = \(card.id) AND position = \(card.head.position)
            """
        ).first?.bytes(0)
        let hash = card.head.position == 0 ? Head.genesis(of: card.id).hash : last
        return Examination.Register(
            slug: card.slug,
            head: card.head,
            entries: entries,
            texts: try await count("SELECT count(*) FROM texts WHERE territory = \(card.id)"),
            people: try await count("SELECT count(*) FROM people WHERE territory = \(card.id)"),
            agreesWithHead: entries == card.head.position && hash == card.head.hash
        )
    }

    private func count(_ statement: Statement) async throws(StoreFault) -> Int64 {
        try await store.rows(statement).first?.integer(0) ?? 0
    }
}
