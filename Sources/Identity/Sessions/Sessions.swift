// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Storage

/// Who is signed in. A browser holds a token of chance, the database its digest: neither a copy of
/// the database nor its backup lets anyone in.
public struct Sessions: Sendable {
    /// Unused for that long, a session is over; in milliseconds, as the others.
    public static let idleTime: Int64 = 14 * day
    /// However much it is used.
    public static let longestTime: Int64 = 90 * day
    /// How old the note of the last visit may get.
    static let seenEvery: Int64 = 5 * 60_000
    /// How long a dead session is kept, for whoever must find out what happened.
    static let keptDead: Int64 = 30 * day
    /// Characters kept of what a browser says it is.
    static let agentLength = 300

    private static let day: Int64 = 86_400_000
    private static let tokenLength = 32

    private let register: SessionRegister
    private let random: @Sendable (Int) -> [UInt8]

    /// - Parameter random: unguessable bytes, as many as asked.
    public init(_ store: any Store, random: @escaping @Sendable (Int) -> [UInt8]) {
        register = SessionRegister(store)
        self.random = random
    }

    /// Signs an account in.
    /// - Parameter agent: what the browser says it is.
    public func open(
        for account: AccountID,
        by means: Session.Means,
        agent: String,
        now: Int64
    ) async throws(StoreFault) -> (token: String, session: Session) {
        let token = Base64URL.text(random(Self.tokenLength))
        let session = Session(
            id: SessionID(UUID(chance: random)),
            account: account,
            means: means,
            agent: String(agent.filter { $0 != "\0" }.prefix(Self.agentLength)),
            created: now,
            seen: now,
            expires: now + Self.longestTime
        )
        try await register.open(
            session,
            digest: .digest(of: token),
            forgettingBefore: now - Self.keptDead
        )
        return (token, session)
    }

    /// The session of a token, if it lives; its visit is noted.
    public func resume(_ token: String, now: Int64) async throws(StoreFault) -> Session? {
        guard Base64URL.bytes(token, count: Self.tokenLength) != nil else { return nil }
        let session = try await register.session(
            digest: .digest(of: token),
            now: now,
            seenSince: now - Self.idleTime
        )
        if let session, now - session.seen > Self.seenEvery {
            try await register.see(session.id, now: now)
        }
        return session
    }

    /// The living sessions of an account, the latest seen first.
    public func list(of account: AccountID, now: Int64) async throws(StoreFault) -> [Session] {
        try await register.list(of: account, now: now, seenSince: now - Self.idleTime)
    }

    /// Those of these sessions that live.
    public func living(
        among sessions: Set<SessionID>,
        now: Int64
    ) async throws(StoreFault) -> Set<SessionID> {
        try await register.living(among: sessions, now: now, seenSince: now - Self.idleTime)
    }

    /// False if the account has no such session.
    @discardableResult
    public func end(
        _ session: SessionID,
        of account: AccountID,
        now: Int64
    ) async throws(StoreFault) -> Bool {
        try await register.end(session, of: account, now: now)
    }

    /// Ends every session of the account but this one.
    public func endOthers(than session: Session, now: Int64) async throws(StoreFault) {
        try await register.endAll(of: session.account, but: session.id, now: now)
    }
}
