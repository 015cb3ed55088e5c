// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Storage

/// People taking over their name in a territory's Directory: the account of their address is made
/// or found, and from then on what was written of them is theirs.
public struct Invitations: Sendable {
    private let accounts: AccountRegister
    private let people: PeopleRegister
    private let links: SignedLinks
    private let passwords: Passwords
    private let random: @Sendable (Int) -> [UInt8]

    /// - Parameter random: unguessable bytes, as many as asked.
    public init(
        _ store: any Store,
        links: SignedLinks,
        passwords: Passwords,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        accounts = AccountRegister(store)
        people = PeopleRegister(store)
        self.links = links
        self.passwords = passwords
        self.random = random
    }

    public enum Fault: Error, Hashable, Sendable {
        case link(SignedLinks.Fault)
        /// The link is for something else than coming in.
        case otherPurpose
        /// The Directory has no address for them any more.
        case noAddress
        /// The account of their address stands for someone else of the territory.
        case addressTaken
        case password(PasswordRule.Violation)
        case overloaded
        case storage(StoreFault)
    }

    /// Consumes an invitation or a sign-in link: its person has an account from now on.
    /// - Parameter password: kept only if the account has none; nil for whoever uses links alone.
    public func accept(
        _ token: String,
        password: String? = nil,
        now: Int64
    ) async throws(Fault) -> Account {
        let link = try await link(token, now: now)
        let person = try await person(link.person, in: link.territory)
        guard let email = person.email.map(EmailAddress.canonical), !email.isEmpty else {
            throw .noAddress
        }
        return try await enrol(
            Enrolment(
                territory: link.territory,
                person: person,
                email: email,
                account: AccountID(UUID(chance: random)),
                link: link.id,
                password: try await derived(password, email: email),
                author: .link(person.id, purpose: link.purpose.rawValue)
            ),
            now: now
        )
    }

    /// The account of a person, without a link: whoever runs the installation vouches for them.
    public func vouch(
        for person: PersonID,
        in territory: TerritoryID,
        now: Int64
    ) async throws(Fault) -> Account {
        let person = try await self.person(person, in: territory)
        guard let email = person.email.map(EmailAddress.canonical), !email.isEmpty else {
            throw .noAddress
        }
        return try await enrol(
            Enrolment(
                territory: territory,
                person: person,
                email: email,
                account: AccountID(UUID(chance: random)),
                author: .operator
            ),
            now: now
        )
    }

    private func link(_ token: String, now: Int64) async throws(Fault) -> SignedLink {
        let reading: SignedLinks.Reading
        do throws(StoreFault) {
            reading = try await links.read(token, now: now)
        } catch {
            throw .storage(error)
        }
        switch reading {
        case .invalid(let fault): throw .link(fault)
        case .valid(let link):
            guard link.purpose.opensAccount else { throw .otherPurpose }
            return link
        }
    }

    private func person(
        _ id: PersonID,
        in territory: TerritoryID
    ) async throws(Fault) -> Person {
        do throws(StoreFault) {
            if let person = try await people.read([id], of: territory).first { return person }
        } catch {
            throw .storage(error)
        }
        throw .link(.unknown)
    }

    private func derived(_ password: String?, email: String) async throws(Fault) -> [UInt8]? {
        guard let password else { return nil }
        if let violation = PasswordRule.violation(of: password, email: email) {
            throw .password(violation)
        }
        do throws(Passwords.Fault) {
            return try await passwords.derive(password)
        } catch {
            throw .overloaded
        }
    }

    private func enrol(_ enrolment: Enrolment, now: Int64) async throws(Fault) -> Account {
        do throws(EnrolmentFault) {
            return try await accounts.enrol(enrolment, now: now)
        } catch {
            switch error {
            case .linkSpent: throw .link(.used)
            case .addressTaken: throw .addressTaken
            case .fault(let fault): throw .storage(fault)
            }
        }
    }
}
