// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Someone signed in, in one browser.
public struct Session: Hashable, Sendable {
    /// How they showed who they were.
    public enum Means: String, Hashable, Sendable {
        case password
        case link
        /// Through the entrance of the demo, which asks nothing.
        case demo
    }

    public let id: SessionID
    public let account: AccountID
    public let means: Means
    /// What the browser said it was.
    public let agent: String
    /// In milliseconds since 1970 UTC, as the others.
    public let created: Int64
    /// The last visit, to a few minutes.
    public let seen: Int64
    public let expires: Int64
    /// The language that the account's holder chose, as its code.
    public var language: String?

    public init(
        id: SessionID,
        account: AccountID,
        means: Means,
        agent: String,
        created: Int64,
        seen: Int64,
        expires: Int64
    ) {
        self.id = id
        self.account = account
        self.means = means
        self.agent = agent
        self.created = created
        self.seen = seen
        self.expires = expires
    }
}

public typealias SessionID = Identifier<Session>

/// The sessions of every account, each found by the digest of its token alone.
public struct SessionRegister: Sendable {
    let store: any Store

    public init(_ store: any Store) {
        self.store = store
    }

    private static let columns = """
        sessions.id, account, means, agent, sessions.created, seen, expires
        """

    /// Adds a session. Those of the account that died before an instant are forgotten.
    public func open(
        _ session: Session,
        digest: [UInt8],
        forgettingBefore past: Int64
    ) async throws(StoreFault) {
        try await store.perform([
            """
            DELETE FROM sessions WHERE account = \(session.account)
                AND (expires < \(past) OR seen < \(past) OR ended < \(past))
            """,
            """
            INSERT INTO sessions (digest, id, account, means, agent, created, seen, expires, ended)
            VALUES (\(digest), \(session.id), \(session.account), \(session.means.rawValue),
                \(session.agent), \(session.created), \(session.seen), \(session.expires), NULL)
            """,
        ])
    }

    /// The session of a token while it lives: not ended, not past its end, seen since an instant.
    public func session(
        digest: [UInt8],
        now: Int64,
        seenSince idle: Int64
    ) async throws(StoreFault) -> Session? {
        let rows = try await store.rows(
            """
            SELECT \(sql: Self.columns), language
            FROM sessions JOIN accounts ON accounts.id = account
            WHERE digest = \(digest) AND ended IS NULL AND expires > \(now) AND seen >= \(idle)
            """
        )
        return try rows.first.map { row throws(StoreFault) in
            var session = try Session(row)
            session.language = try row.optionalText(7)
            return session
        }
    }

    /// Notes a visit.
    public func see(_ session: SessionID, now: Int64) async throws(StoreFault) {
        try await store.perform([
            "UPDATE sessions SET seen = \(now) WHERE id = \(session) AND seen < \(now)"
        ])
    }

    /// The living sessions of an account, the latest seen first.
    public func list(
        of account: AccountID,
        now: Int64,
        seenSince idle: Int64
    ) async throws(StoreFault) -> [Session] {
        let rows = try await store.rows(
            """
            SELECT \(sql: Self.columns) FROM sessions
            WHERE account = \(account) AND ended IS NULL AND expires > \(now) AND seen >= \(idle)
            ORDER BY seen DESC, sessions.id LIMIT 200
            """
        )
        var sessions: [Session] = []
        for row in rows { sessions.append(try Session(row)) }
        return sessions
    }

    /// Those of some sessions that live, asked for together.
    public func living(
        among sessions: Set<SessionID>,
        now: Int64,
        seenSince idle: Int64
    ) async throws(StoreFault) -> Set<SessionID> {
        var living: Set<SessionID> = []
        var rest = Array(sessions)[...]
        while !rest.isEmpty {
            let some = Array(rest.prefix(Self.askedTogether))
            rest = rest.dropFirst(Self.askedTogether)
            let rows = try await store.rows(
                """
                SELECT id FROM sessions
                WHERE id IN \(list: some) AND ended IS NULL AND expires > \(now)
                    AND seen >= \(idle)
                """
            )
            for row in rows { living.insert(try row.identifier(0)) }
        }
        return living
    }

    private static let askedTogether = 512

    /// False if the account has no such living session.
    @discardableResult
    public func end(
        _ session: SessionID,
        of account: AccountID,
        now: Int64
    ) async throws(StoreFault) -> Bool {
        let end: Statement = """
            UPDATE sessions SET ended = \(now)
            WHERE id = \(session) AND account = \(account) AND ended IS NULL
            """
        return try await store.performs(end.expecting(rows: 1))
    }

    /// Ends every session of an account but one.
    public func endAll(
        of account: AccountID,
        but session: SessionID?,
        now: Int64
    ) async throws(StoreFault) {
        try await store.perform([Self.ending(all: account, but: session, now: now)])
    }

    static func ending(all account: AccountID, but session: SessionID?, now: Int64) -> Statement {
        """
        UPDATE sessions SET ended = \(now)
        WHERE account = \(account) AND ended IS NULL AND id <> \(session?.text ?? "")
        """
    }
}

extension Session {
    fileprivate init(_ row: Row) throws(StoreFault) {
        guard let means = Means(rawValue: try row.text(2)) else {
            throw .corrupt("means of a session")
        }
        self.init(
            id: try row.identifier(0),
            account: try row.identifier(1),
            means: means,
            agent: try row.text(3),
            created: try row.integer(4),
            seen: try row.integer(5),
            expires: try row.integer(6)
        )
    }
}
