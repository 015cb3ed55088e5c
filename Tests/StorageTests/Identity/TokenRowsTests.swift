// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("The rows of sessions, links and access tokens")
struct TokenRowsTests {
    @Test(arguments: StoreKind.allCases)
    func `give a session while it lives`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        let account = try await entrance.fill()
        let sessions = SessionRegister(entrance.store)
        let session = entrance.session(1, of: account.id)
        #expect(try await sessions.session(digest: [1], now: 1_099, seenSince: 100) == session)
        #expect(try await sessions.session(digest: [1], now: 1_100, seenSince: 100) == nil)
        #expect(try await sessions.session(digest: [1], now: 200, seenSince: 101) == nil)
        #expect(try await sessions.session(digest: [2], now: 200, seenSince: 0) == nil)
        try await sessions.see(session.id, now: 150)
        #expect(try await sessions.session(digest: [1], now: 200, seenSince: 150)?.seen == 150)
    }

    @Test(arguments: StoreKind.allCases)
    func `end a session, those of others, and at a new password all but one`(
        _ kind: StoreKind
    ) async throws {
        let entrance = try await Entrance(kind)
        let account = try await entrance.fill()
        let sessions = SessionRegister(entrance.store)
        for number in 2...4 {
            try await sessions.open(
                entrance.session(number, of: account.id, created: 100 + Int64(number)),
                digest: [UInt8(number)],
                forgettingBefore: 0
            )
        }
        #expect(try await !sessions.end(.sample(2), of: .sample(99), now: 110))
        #expect(try await sessions.end(.sample(2), of: account.id, now: 110))
        #expect(try await !sessions.end(.sample(2), of: account.id, now: 111))
        let left = try await sessions.list(of: account.id, now: 120, seenSince: 0)
        #expect(left.map(\.id) == [.sample(4), .sample(3), .sample(1)])
        try await entrance.accounts.setPassword(
            [8],
            of: account.id,
            keeping: .sample(3),
            now: 120
        )
        let kept = try await sessions.list(of: account.id, now: 121, seenSince: 0)
        #expect(kept.map(\.id) == [.sample(3)])
        #expect(try await entrance.accounts.account(account.id)?.password == [8])
        try await sessions.open(
            entrance.session(5, of: account.id),
            digest: [5],
            forgettingBefore: 115
        )
        let rows = try await entrance.store.rows("SELECT id FROM sessions ORDER BY id")
        #expect(rows.count == 1, "the dead and the silent are forgotten in the end")
    }

    @Test(arguments: StoreKind.allCases)
    func `use a link once, within its period`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        let links = LinkRegister(entrance.store)
        try await links.add(entrance.link(), forgettingBefore: 0)
        #expect(try await links.link(.sample(70)) == entrance.link())
        #expect(try await !links.consume(.sample(70), now: 9))
        #expect(try await !links.consume(.sample(70), now: 20))
        let uses = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { try await links.consume(.sample(70), now: 12) }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(uses == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `revoke links, one or all of a purpose`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        let links = LinkRegister(entrance.store)
        for number in 70...72 {
            try await links.add(entrance.link(number), forgettingBefore: 0)
        }
        try await links.revoke(.sample(70), now: 11)
        #expect(try await !links.consume(.sample(70), now: 12))
        #expect(try await links.consume(.sample(71), now: 12))
        try await links.revokeAll(
            for: "invitation",
            of: Entrance.person.id,
            in: entrance.scene.territory,
            now: 13
        )
        #expect(try await links.link(.sample(71))?.revoked == nil, "what was used was used")
        #expect(try await links.link(.sample(72))?.revoked == 13)
        try await links.add(entrance.link(73), forgettingBefore: 21)
        #expect(try await links.link(.sample(70)) == nil, "what is long over is forgotten")
    }

    @Test(arguments: StoreKind.allCases)
    func `give an access token until it is revoked or over`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        try await entrance.fill()
        let tokens = TokenRegister(entrance.store)
        let territory = entrance.scene.territory
        #expect(try await tokens.token(digest: [9], now: 999) == entrance.token())
        #expect(try await tokens.token(digest: [9], now: 1_000) == nil)
        try await tokens.use(.sample(80), now: 500)
        #expect(try await tokens.list(of: Entrance.person.id, in: territory).map(\.used) == [500])
        #expect(try await tokens.list(of: .sample(3), in: territory).isEmpty)
        #expect(try await !tokens.revoke(.sample(80), in: .sample(8), now: 600))
        #expect(try await tokens.revoke(.sample(80), in: territory, now: 600))
        #expect(try await tokens.token(digest: [9], now: 601) == nil)
        #expect(try await !tokens.revoke(.sample(80), in: territory, now: 602))
    }
}
