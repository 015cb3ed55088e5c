// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Storage

/// Showing who one is: by a password, or by asking for a link. Attempts are counted by network and
/// by account, and nothing that is answered tells whether an address is known.
public struct SignIn: Sendable {
    private let accounts: AccountRegister
    private let passwords: Passwords
    private let outbox: Outbox
    private let random: @Sendable (Int) -> [UInt8]
    private let networks: RateLimit
    private let guesses: RateLimit
    private let letters: RateLimit

    /// - Parameter random: unguessable bytes, as many as asked.
    public init(
        _ store: any Store,
        passwords: Passwords,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        accounts = AccountRegister(store)
        outbox = Outbox(store)
        self.passwords = passwords
        self.random = random
        // A town hall behind one address signs in together on a Monday morning.
        networks = RateLimit(burst: 60, every: 4_000)
        guesses = RateLimit(burst: 10, every: 30_000)
        letters = RateLimit(burst: 3, every: 300_000)
    }

    public enum Fault: Error, Hashable, Sendable {
        /// The address or the password: which of them is not for a stranger to know.
        case wrong
        /// Too many attempts; the next may come after so many seconds.
        case tooOften(seconds: Int64)
        /// Too many people are signing in at this very moment.
        case overloaded
        case storage(StoreFault)
    }

    /// The account of an address, if the password is its own.
    /// - Parameters:
    ///   - network: where the attempt comes from, as its address is written.
    ///   - now: in milliseconds since 1970 UTC.
    public func check(
        email: String,
        password: String,
        from network: String,
        now: Int64
    ) async throws(Fault) -> Account {
        let email = EmailAddress.canonical(email)
        try count(NetworkAddress.network(of: network), in: networks, now)
        guard EmailAddress.isPlausible(email), password.count <= PasswordRule.longest else {
            throw .wrong
        }
        try count(email, in: guesses, now)
        do {
            let account = try await accounts.account(email: email)
            let verdict = try await passwords.check(password, against: account?.password)
            guard let account, verdict != .wrong else { throw Fault.wrong }
            if verdict == .rightAtFormerCost { try await renew(password, of: account) }
            return account
        } catch let fault as StoreFault {
            throw .storage(fault)
        } catch is Passwords.Fault {
            throw .overloaded
        } catch {
            throw .wrong
        }
    }

    private func renew(_ password: String, of account: Account) async throws {
        guard let former = account.password else { return }
        try await accounts.renewPassword(
            try await passwords.derive(password),
            replacing: former,
            of: account.id
        )
    }

    /// Puts a notice in the outbox if the address is someone's, and says nothing of it. The link
    /// itself is made as the letter leaves.
    public func ask(
        forLinkTo email: String,
        from network: String,
        now: Int64
    ) async throws(Fault) {
        let email = EmailAddress.canonical(email)
        try count(NetworkAddress.network(of: network), in: networks, now)
        guard EmailAddress.isPlausible(email) else { return }
        // One who already has three letters on the way is told what everyone is told.
        guard letters.take(Self.key(email), now: now) == nil else { return }
        do throws(StoreFault) {
            guard let known = try await accounts.people(expectedAs: email).first else { return }
            let notice = Notice(
                id: UUID(chance: random),
                kind: SignInNotice.kind,
                person: known.person,
                facts: "{}",
                due: now
            )
            try await outbox.post(notice, in: known.territory)
        } catch {
            throw .storage(error)
        }
    }

    private func count(
        _ key: String,
        in limit: RateLimit,
        _ now: Int64
    ) throws(Fault) {
        guard let wait = limit.take(Self.key(key), now: now) else { return }
        throw .tooOften(seconds: (wait + 999) / 1_000)
    }

    /// Short whatever was typed.
    private static func key(_ text: String) -> String {
        Base64URL.text([UInt8].digest(of: text).prefix(16))
    }
}
