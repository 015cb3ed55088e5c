// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Identity
import Storage
import Testing

@Suite("A session")
struct SessionsTests {
    private let day: Int64 = 86_400_000

    @Test(arguments: StoreKind.allCases)
    func `lives fourteen days unused, ninety at most`(_ kind: StoreKind) async throws {
        let threshold = try await Threshold(kind)
        let sessions = threshold.authentication.sessions
        let account = try await threshold.account()
        let start = Threshold.start
        let (token, session) = try await sessions.open(
            for: account.id,
            by: .password,
            agent: "Firefox",
            now: start
        )
        #expect(try await sessions.resume(token, now: start + 14 * day)?.id == session.id)
        #expect(try await sessions.resume(token, now: start + 28 * day + 1) == nil)
        var now = start + 14 * day
        while now < start + 89 * day {
            now += 10 * day
            _ = try await sessions.resume(token, now: min(now, start + 89 * day))
        }
        #expect(try await sessions.resume(token, now: start + 90 * day - 1) != nil)
        #expect(try await sessions.resume(token, now: start + 90 * day) == nil)
    }

    @Test func `notes a visit every five minutes at most`() async throws {
        let threshold = try await Threshold()
        let sessions = threshold.authentication.sessions
        let account = try await threshold.account()
        let start = Threshold.start
        let (token, _) = try await sessions.open(
            for: account.id,
            by: .link,
            agent: "",
            now: start
        )
        _ = try await sessions.resume(token, now: start + 299_000)
        #expect(try await sessions.list(of: account.id, now: start).map(\.seen) == [start])
        _ = try await sessions.resume(token, now: start + 301_000)
        let seen = try await sessions.list(of: account.id, now: start).map(\.seen)
        #expect(seen == [start + 301_000])
    }

    @Test func `is ended from another, or with all others`() async throws {
        let threshold = try await Threshold()
        let sessions = threshold.authentication.sessions
        let account = try await threshold.account()
        var opened: [(token: String, session: Session)] = []
        for agent in ["a", "b", "c"] {
            opened.append(
                try await sessions.open(
                    for: account.id,
                    by: .password,
                    agent: agent,
                    now: Threshold.start
                )
            )
        }
        let now = Threshold.start + 1
        #expect(try await sessions.end(opened[0].session.id, of: account.id, now: now))
        #expect(try await sessions.resume(opened[0].token, now: now) == nil)
        try await sessions.endOthers(than: opened[1].session, now: now)
        #expect(try await sessions.list(of: account.id, now: now).map(\.agent) == ["b"])
    }

    @Test func `ends at a change of password, but where it was changed`() async throws {
        let threshold = try await Threshold()
        let sessions = threshold.authentication.sessions
        let account = try await threshold.account()
        let here = try await sessions.open(
            for: account.id,
            by: .password,
            agent: "",
            now: Threshold.start
        )
        let there = try await sessions.open(
            for: account.id,
            by: .password,
            agent: "",
            now: Threshold.start
        )
        let change = { (present: String) in
            try await threshold.authentication.changePassword(
                of: account,
                in: here.session,
                present: present,
                new: "une autre phrase longue",
                from: "192.0.2.1",
                now: Threshold.start
            )
        }
        await #expect(throws: Authentication.PasswordChangeFault.wrongPresent) {
            try await change("une phrase fausse")
        }
        try await change(Threshold.password)
        #expect(try await sessions.resume(here.token, now: Threshold.start) != nil)
        #expect(try await sessions.resume(there.token, now: Threshold.start) == nil)
        #expect(try await threshold.signIn("une autre phrase longue").id == account.id)
        await #expect(throws: SignIn.Fault.wrong) { try await threshold.signIn() }
    }

    @Test func `come by a link sets a password without the forgotten one, for a while`()
        async throws
    {
        let threshold = try await Threshold()
        let account = try await threshold.account()
        let (_, session) = try await threshold.authentication.sessions.open(
            for: account.id,
            by: .link,
            agent: "",
            now: Threshold.start
        )
        let asks = {
            threshold.authentication.asksPresentPassword(of: account, in: session, now: $0)
        }
        #expect(!asks(Threshold.start + 1_800_000))
        #expect(asks(Threshold.start + 1_800_001))
    }

    @Test(arguments: ["", "abc", String(repeating: "a", count: 43), "chv_\u{0}"])
    func `is not opened by any word`(_ token: String) async throws {
        let threshold = try await Threshold()
        #expect(
            try await threshold.authentication.sessions.resume(token, now: Threshold.start) == nil
        )
    }

    @Test func `keeps nothing in the database that would open it`() async throws {
        let threshold = try await Threshold()
        let account = try await threshold.account()
        let (token, _) = try await threshold.authentication.sessions.open(
            for: account.id,
            by: .password,
            agent: "",
            now: Threshold.start
        )
        let rows = try await threshold.store.rows("SELECT * FROM sessions")
        let kept = rows.flatMap(\.data)
        #expect(!kept.contains(.text(token)))
        #expect(!kept.contains(.bytes(Array(token.utf8))))
    }
}
