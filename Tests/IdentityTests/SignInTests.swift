// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Identity
import Storage
import Testing

@Suite("Signing in")
struct SignInTests {
    @Test(arguments: StoreKind.allCases)
    func `takes the password of an account, however its address is typed`(
        _ kind: StoreKind
    ) async throws {
        let threshold = try await Threshold(kind)
        let account = try await threshold.account()
        #expect(try await threshold.signIn().id == account.id)
        #expect(
            try await threshold.signIn(email: " \(Threshold.email.uppercased())\n").id == account.id
        )
    }

    @Test(arguments: [
        ("une phrase fausse", Threshold.email), ("", Threshold.email),
        (Threshold.password, "inconnue@hauts-de-sorgne.example"), (Threshold.password, ""),
        (Threshold.password, "a@b\r\nBcc: c@d"),
        (String(repeating: "a", count: 100_000), Threshold.email),
    ])
    func `refuses anything else in the same words`(
        _ password: String,
        _ email: String
    ) async throws {
        let threshold = try await Threshold()
        _ = try await threshold.account()
        await #expect(throws: SignIn.Fault.wrong) {
            try await threshold.signIn(password, email: email)
        }
    }

    @Test func `has no password to take from whoever only uses links`() async throws {
        let threshold = try await Threshold()
        let account = try await threshold.authentication.invitations.accept(
            try await threshold.invitation(),
            now: Threshold.start
        )
        #expect(account.password == nil)
        await #expect(throws: SignIn.Fault.wrong) { try await threshold.signIn("") }
    }

    @Test func `raises the cost of a password as it passes`() async throws {
        let threshold = try await Threshold()
        let account = try await threshold.account()
        let cost = PasswordCost(logRounds: 5, blockSize: 1, parallelism: 1)
        let dearer = Authentication(threshold.store, keys: .test, cost: cost, random: chance)
        _ = try await dearer.signIn.check(
            email: Threshold.email,
            password: Threshold.password,
            from: "192.0.2.1",
            now: Threshold.start
        )
        let kept = try #require(try await dearer.accounts.account(account.id)?.password)
        #expect(String(decoding: kept, as: UTF8.self).hasPrefix("$scrypt$ln=5,"))
        #expect(try await dearer.passwords.check(Threshold.password, against: kept) == .right)
    }

    @Test func `slows whoever guesses, and never shuts the door for good`() async throws {
        let threshold = try await Threshold()
        let account = try await threshold.account()
        for guess in 0..<10 {
            await #expect(throws: SignIn.Fault.wrong) {
                try await threshold.signIn("faux numero \(guess)", from: "192.0.2.\(guess)")
            }
        }
        await #expect(throws: SignIn.Fault.tooOften(seconds: 30)) {
            try await threshold.signIn(from: "198.51.100.1")
        }
        let later = Threshold.start + 30_000
        #expect(try await threshold.signIn(from: "198.51.100.1", at: later).id == account.id)
    }

    /// Ten thousand attempts from as many places, on as many addresses: each is answered, and
    /// those who sign in meanwhile do.
    @Test(.timeLimit(.minutes(2)))
    func `stays up under ten thousand attempts`() async throws {
        let threshold = try await Threshold()
        let account = try await threshold.account()
        let refused = await withTaskGroup(of: Bool.self) { group in
            for attempt in 0..<10_000 {
                group.addTask {
                    do {
                        _ = try await threshold.signIn(
                            "faux",
                            email: "a\(attempt)@hauts-de-sorgne.example",
                            from: "2001:db8:\(String(attempt, radix: 16))::1"
                        )
                        return false
                    } catch {
                        return error as? SignIn.Fault == .wrong
                            || error as? SignIn.Fault == .overloaded
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(refused == 10_000)
        #expect(try await threshold.signIn().id == account.id)
    }

    @Test func `puts a link in the outbox for those who are known, and nothing for others`()
        async throws
    {
        let threshold = try await Threshold()
        let signIn = threshold.authentication.signIn
        let now = Threshold.start
        try await signIn.ask(forLinkTo: "inconnue@a.example", from: "192.0.2.1", now: now)
        try await signIn.ask(forLinkTo: "rien", from: "192.0.2.1", now: now)
        let outbox = Outbox(threshold.store)
        #expect(try await outbox.claim(limit: 9, now: now, lease: 1).isEmpty)
        try await signIn.ask(forLinkTo: " \(Threshold.email)", from: "192.0.2.1", now: now)
        let claims = try await outbox.claim(limit: 9, now: now, lease: 1)
        #expect(claims.map(\.notice.kind) == [SignInNotice.kind])
        #expect(claims.map(\.notice.person) == [threshold.person.id])
        #expect(claims.map(\.territory) == [threshold.territory])
        for _ in 0..<9 {
            try await signIn.ask(forLinkTo: Threshold.email, from: "192.0.2.1", now: now)
        }
        let rest = try await outbox.claim(limit: 99, now: now + 2, lease: 1)
        #expect(rest.count == 3, "nobody's letter box is flooded")
    }
}

@Suite("An invitation")
struct InvitationsTests {
    @Test(arguments: StoreKind.allCases)
    func `makes a member, with or without a password`(_ kind: StoreKind) async throws {
        let threshold = try await Threshold(kind)
        let account = try await threshold.account()
        #expect(account.email == Threshold.email)
        let people = try await PeopleRegister(threshold.store).listing(of: threshold.territory)
        #expect(people.people.map(\.standing) == [.member])
        #expect(
            try await threshold.authentication.accounts.person(
                of: account.id,
                in: threshold.territory
            ) == threshold.person.id
        )
    }

    @Test func `is accepted once, and finds the account that is there`() async throws {
        let threshold = try await Threshold()
        let invitations = threshold.authentication.invitations
        let token = try await threshold.invitation()
        let account = try await invitations.accept(
            token,
            password: Threshold.password,
            now: Threshold.start
        )
        await #expect(throws: Invitations.Fault.link(.used)) {
            try await invitations.accept(token, now: Threshold.start)
        }
        let again = try await invitations.accept(
            try await threshold.invitation(),
            password: "une tout autre phrase",
            now: Threshold.start
        )
        #expect(again.id == account.id)
        #expect(again.password == account.password, "a password is not changed by an invitation")
    }

    @Test func `refused for its password may be tried again`() async throws {
        let threshold = try await Threshold()
        let token = try await threshold.invitation()
        await #expect(throws: Invitations.Fault.password(.tooShort)) {
            try await threshold.authentication.invitations.accept(
                token,
                password: "court",
                now: Threshold.start
            )
        }
        _ = try await threshold.authentication.invitations.accept(token, now: Threshold.start)
    }

    @Test func `needs an address, and to be an invitation`() async throws {
        let nameless = try await Threshold(email: nil)
        let token = try await nameless.invitation()
        await #expect(throws: Invitations.Fault.noAddress) {
            try await nameless.authentication.invitations.accept(token, now: Threshold.start)
        }
        let threshold = try await Threshold()
        let other = try await threshold.links.make(
            SignedLinks.Purpose(rawValue: "consultation"),
            for: threshold.person.id,
            in: threshold.territory,
            valid: .invitation(from: Threshold.start)
        )
        await #expect(throws: Invitations.Fault.otherPurpose) {
            try await threshold.authentication.invitations.accept(other, now: Threshold.start)
        }
    }
}

@Suite("An access token")
struct AccessTokensTests {
    @Test(arguments: StoreKind.allCases)
    func `acts for one person of one territory, for a year`(_ kind: StoreKind) async throws {
        let threshold = try await Threshold(kind)
        let tokens = threshold.authentication.tokens
        let (token, record) = try await tokens.make(
            for: threshold.person.id,
            in: threshold.territory,
            label: "Tableau de bord",
            now: Threshold.start
        )
        #expect(token.hasPrefix("chv_"))
        let resolved = try #require(try await tokens.resolve(token, now: Threshold.start))
        #expect(resolved.person == threshold.person.id)
        #expect(resolved.territory == threshold.territory)
        let year: Int64 = 365 * 86_400_000
        #expect(try await tokens.resolve(token, now: Threshold.start + year) == nil)
        #expect(try await tokens.list(in: threshold.territory).map(\.used) == [Threshold.start])
        #expect(
            try await tokens.revoke(record.id, in: threshold.territory, now: Threshold.start)
        )
        #expect(try await tokens.resolve(token, now: Threshold.start) == nil)
    }

    @Test(arguments: ["", "chv_", "chv_abc", "Bearer", String(repeating: "a", count: 9_999)])
    func `is not any word`(_ token: String) async throws {
        let threshold = try await Threshold()
        #expect(try await threshold.authentication.tokens.resolve(token, now: 1) == nil)
    }
}
