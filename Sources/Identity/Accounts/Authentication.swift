// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Storage

/// Everything by which people and programs come into an installation, put together once.
public struct Authentication: Sendable {
    public let accounts: AccountRegister
    public let passwords: Passwords
    public let sessions: Sessions
    public let links: SignedLinks
    public let tokens: AccessTokens
    public let invitations: Invitations
    public let signIn: SignIn

    /// - Parameters:
    ///   - cost: what a password costs to check from now on.
    ///   - random: unguessable bytes, as many as asked.
    public init(
        _ store: any Store,
        keys: SigningKeys,
        cost: PasswordCost = .usual,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        accounts = AccountRegister(store)
        passwords = Passwords(cost: cost, random: random)
        sessions = Sessions(store, random: random)
        links = SignedLinks(store, keys: keys, random: random)
        tokens = AccessTokens(store, random: random)
        invitations = Invitations(store, links: links, passwords: passwords, random: random)
        signIn = SignIn(store, passwords: passwords, random: random)
    }
}

extension Authentication {
    /// Why a password was not changed.
    public enum PasswordChangeFault: Error, Hashable, Sendable {
        /// The present password is another, or was not given.
        case wrongPresent
        case tooOften(seconds: Int64)
        case violation(PasswordRule.Violation)
        case overloaded
        case storage(StoreFault)
    }

    /// Since how long one may have come by a link and still set a password without the present
    /// one, as someone does who forgot it; in milliseconds.
    static let forgottenTime: Int64 = 30 * 60_000

    /// Whether the present password is asked for before another is set.
    public func asksPresentPassword(
        of account: Account,
        in session: Session,
        now: Int64
    ) -> Bool {
        guard account.password != nil else { return false }
        return session.means != .link || now - session.created > Self.forgottenTime
    }

    /// Sets a password, and ends every other session of the account.
    public func changePassword(
        of account: Account,
        in session: Session,
        present: String,
        new: String,
        from network: String,
        now: Int64
    ) async throws(PasswordChangeFault) {
        if let violation = PasswordRule.violation(of: new, email: account.email) {
            throw .violation(violation)
        }
        if asksPresentPassword(of: account, in: session, now: now) {
            try await check(present, of: account, from: network, now: now)
        }
        do {
            try await accounts.setPassword(
                try await passwords.derive(new),
                of: account.id,
                keeping: session.id,
                now: now
            )
        } catch let fault as StoreFault {
            throw .storage(fault)
        } catch {
            throw .overloaded
        }
    }

    private func check(
        _ present: String,
        of account: Account,
        from network: String,
        now: Int64
    ) async throws(PasswordChangeFault) {
        do throws(SignIn.Fault) {
            _ = try await signIn.check(
                email: account.email,
                password: present,
                from: network,
                now: now
            )
        } catch {
            switch error {
            case .wrong: throw .wrongPresent
            case .tooOften(let seconds): throw .tooOften(seconds: seconds)
            case .overloaded: throw .overloaded
            case .storage(let fault): throw .storage(fault)
            }
        }
    }
}
