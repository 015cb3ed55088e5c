// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A person taking an account: all at once, so that a power cut leaves neither a link burnt for
/// nothing nor an account of nobody.
public struct Enrolment: Sendable {
    public let territory: TerritoryID
    /// As the Directory has them now.
    public let person: Person
    /// The person's address, in lower case: its account, or a new one.
    public let email: String
    /// The identifier that the account gets if it is new.
    public let account: AccountID
    /// Consumed by it, if they came by a link.
    public let link: LinkID?
    /// Set unless the account has a password already.
    public let password: [UInt8]?
    /// Who answers for it in the Directory's audit.
    public let author: Author

    public init(
        territory: TerritoryID,
        person: Person,
        email: String,
        account: AccountID,
        link: LinkID? = nil,
        password: [UInt8]? = nil,
        author: Author
    ) {
        self.territory = territory
        self.person = person
        self.email = email
        self.account = account
        self.link = link
        self.password = password
        self.author = author
    }
}

/// Why nobody was enrolled.
public enum EnrolmentFault: Error, Hashable, Sendable {
    /// The link was used, revoked or is over.
    case linkSpent
    /// The account of that address already stands for someone else of the territory.
    case addressTaken
    case fault(StoreFault)
}

extension AccountRegister {
    /// Makes the account of the address if there is none, ties it to the person and makes them a
    /// member of the territory.
    /// - Parameter now: in milliseconds since 1970 UTC.
    public func enrol(
        _ enrolment: Enrolment,
        now: Int64
    ) async throws(EnrolmentFault) -> Account {
        for _ in 0..<5 {
            switch try await attempt(enrolment, now: now) {
            case .done(let account): return account
            case .linkSpent: throw .linkSpent
            case .addressTaken: throw .addressTaken
            case .again: continue
            }
        }
        throw .fault(.busy)
    }

    private enum Outcome {
        case done(Account)
        case linkSpent
        case addressTaken
        /// The Directory moved meanwhile: to be planned on what it is now.
        case again
    }

    private func attempt(
        _ enrolment: Enrolment,
        now: Int64
    ) async throws(EnrolmentFault) -> Outcome {
        do throws(StoreFault) {
            if let account = try await account(email: enrolment.email),
                let holder = try await person(of: account.id, in: enrolment.territory),
                holder != enrolment.person.id
            {
                return .addressTaken
            }
            do throws(StoreFault) {
                try await store.perform(try await statements(enrolment, now: now))
            } catch {
                guard case .conflict(let place) = error else { throw error }
                return place == 0 && enrolment.link != nil ? .linkSpent : .again
            }
            store.announce(enrolment.territory)
            return try await account(email: enrolment.email).map { .done($0) } ?? .again
        } catch {
            throw .fault(error)
        }
    }

    private func statements(
        _ enrolment: Enrolment,
        now: Int64
    ) async throws(StoreFault) -> [Statement] {
        let (territory, email) = (enrolment.territory, enrolment.email)
        var member = enrolment.person
        member.standing = .member
        let change = try await PeopleRegister(store).plan(
            [member],
            in: territory,
            by: enrolment.author,
            at: now
        )
        let membership: Statement = """
            INSERT INTO memberships (territory, person, account)
            SELECT people.territory, people.id, accounts.id FROM people, accounts
            WHERE people.territory = \(territory) AND people.id = \(member.id)
                AND people.standing <> 'erased' AND accounts.email = \(email)
            ON CONFLICT (territory, person) DO UPDATE SET account = excluded.account
            """
        return (enrolment.link.map { [LinkRegister.consumption(of: $0, now: now)] } ?? [])
            + (change.statements.isEmpty ? [] : [change.moved] + change.statements)
            + [
                """
                INSERT INTO accounts (id, email, password, created, language)
                VALUES (\(enrolment.account), \(email), NULL, \(now), NULL)
                ON CONFLICT (email) DO NOTHING
                """,
                """
                UPDATE accounts SET password = \(enrolment.password.datum)
                WHERE email = \(email) AND password IS NULL
                """,
                membership.expecting(rows: 1),
            ]
    }
}
