// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Storage
import Testing

/// Someone of a territory who has come in, with one of everything they may come in by.
struct Entrance {
    let scene: Scene
    var store: any Store { scene.store }
    var accounts: AccountRegister { AccountRegister(store) }

    static let person = Person(
        id: .sample(1),
        name: "Yvonne Introuvable",
        email: "Yvonne@introuvable.example",
        standing: .invited
    )
    static let email = "yvonne@introuvable.example"

    init(_ kind: StoreKind) async throws {
        scene = try await Scene.open(kind)
        try await PeopleRegister(store).record(
            [Self.person],
            in: scene.territory,
            by: .operator,
            at: 1
        )
    }

    func enrolment(
        _ person: Person = Self.person,
        email: String = Self.email,
        account: Int = 60,
        link: LinkID? = nil,
        password: [UInt8]? = nil
    ) -> Enrolment {
        Enrolment(
            territory: scene.territory,
            person: person,
            email: email,
            account: .sample(account),
            link: link,
            password: password,
            author: .operator
        )
    }

    func link(_ number: Int = 70) -> LinkRecord {
        LinkRecord(
            id: .sample(number),
            territory: scene.territory,
            person: Self.person.id,
            purpose: "invitation",
            facts: "{}",
            recipient: [1, 2],
            starts: 10,
            expires: 20
        )
    }

    func session(_ number: Int, of account: AccountID, created: Int64 = 100) -> Session {
        Session(
            id: .sample(number),
            account: account,
            means: .password,
            agent: "Firefox",
            created: created,
            seen: created,
            expires: created + 1_000
        )
    }

    func token(_ number: Int = 80) -> AccessToken {
        AccessToken(
            id: .sample(number),
            territory: scene.territory,
            person: Self.person.id,
            label: "Tableau de bord",
            created: 10,
            expires: 1_000
        )
    }

    /// An account, a session, a link and a token.
    @discardableResult
    func fill() async throws -> Account {
        let account = try await accounts.enrol(enrolment(password: [7]), now: 5)
        try await SessionRegister(store).open(
            session(1, of: account.id),
            digest: [1],
            forgettingBefore: 0
        )
        try await LinkRegister(store).add(link(), forgettingBefore: 0)
        try await TokenRegister(store).add(token(), digest: [9])
        return account
    }
}

@Suite("Who comes in")
struct EntranceTests {
    @Test(arguments: StoreKind.allCases)
    func `has one account, one membership and one name`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        let register = PeopleRegister(entrance.store)
        let before = try await register.version(of: entrance.scene.territory)
        let account = try await entrance.accounts.enrol(entrance.enrolment(), now: 5)
        #expect(account.email == Entrance.email)
        #expect(account.password == nil)
        let again = try await entrance.accounts.enrol(
            entrance.enrolment(account: 61, password: [7]),
            now: 6
        )
        #expect(again.id == account.id)
        #expect(again.password == [7], "a first password is set later too")
        #expect(
            try await entrance.accounts.enrol(entrance.enrolment(password: [8]), now: 7).password
                == [7],
            "and is not replaced in passing"
        )
        let memberships = try await entrance.accounts.memberships(of: account.id)
        #expect(
            memberships == [
                Membership(territory: entrance.scene.territory, person: Entrance.person.id)
            ]
        )
        let people = try await register.listing(of: entrance.scene.territory)
        #expect(people.people.map(\.standing) == [.member])
        #expect(people.version == before + 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `is found by their address, once invited`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        let (accounts, territory) = (entrance.accounts, entrance.scene.territory)
        let known = [Membership(territory: territory, person: Entrance.person.id)]
        #expect(try await accounts.people(expectedAs: Entrance.email) == known)
        #expect(try await accounts.people(expectedAs: "autre@introuvable.example") == [])
        var placeholder = Entrance.person
        placeholder.standing = .placeholder
        try await PeopleRegister(entrance.store).record(
            [placeholder],
            in: territory,
            by: .operator,
            at: 2
        )
        #expect(try await accounts.people(expectedAs: Entrance.email) == [])
    }

    @Test(arguments: StoreKind.allCases)
    func `does not take the account of another of the territory`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        try await entrance.fill()
        let other = Person(
            id: .sample(2),
            name: "Autre",
            email: Entrance.email,
            standing: .invited
        )
        try await PeopleRegister(entrance.store).record(
            [other],
            in: entrance.scene.territory,
            by: .operator,
            at: 2
        )
        await #expect(throws: EnrolmentFault.addressTaken) {
            try await entrance.accounts.enrol(entrance.enrolment(other), now: 6)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `burns a link only by coming in`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        let links = LinkRegister(entrance.store)
        try await links.add(entrance.link(), forgettingBefore: 0)
        await #expect(throws: EnrolmentFault.linkSpent) {
            try await entrance.accounts.enrol(entrance.enrolment(link: .sample(70)), now: 20)
        }
        #expect(try await entrance.accounts.account(email: Entrance.email) == nil)
        _ = try await entrance.accounts.enrol(entrance.enrolment(link: .sample(70)), now: 15)
        #expect(try await links.link(.sample(70))?.used == 15)
        await #expect(throws: EnrolmentFault.linkSpent) {
            try await entrance.accounts.enrol(entrance.enrolment(link: .sample(70)), now: 16)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `leaves nothing to come in by once erased`(_ kind: StoreKind) async throws {
        let entrance = try await Entrance(kind)
        let account = try await entrance.fill()
        try await Erasures(entrance.store, log: nil).erase(
            [.person(Entrance.person.id)],
            in: entrance.scene.territory,
            by: .operator,
            at: 9
        )
        for table in ["accounts", "memberships", "sessions", "links", "tokens"] {
            let rows = try await entrance.store.rows(Statement(sql: "SELECT * FROM \(table)"))
            #expect(rows.isEmpty, "\(table)")
        }
        var erased = Entrance.person
        erased.standing = .erased
        await #expect(throws: EnrolmentFault.self) {
            try await entrance.accounts.enrol(entrance.enrolment(erased), now: 10)
        }
        #expect(try await entrance.accounts.memberships(of: account.id).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `keeps the account of another territory, and signs in there again`(
        _ kind: StoreKind
    ) async throws {
        let entrance = try await Entrance(kind)
        let account = try await entrance.fill()
        let elsewhere = Scene(store: entrance.store, territory: .sample(8))
        try await Territories(entrance.store).create(
            elsewhere.territory,
            slug: "ailleurs",
            siren: nil,
            name: "Ailleurs",
            created: 1
        )
        try await PeopleRegister(entrance.store).record(
            [Entrance.person],
            in: elsewhere.territory,
            by: .operator,
            at: 2
        )
        _ = try await entrance.accounts.enrol(
            Enrolment(
                territory: elsewhere.territory,
                person: Entrance.person,
                email: Entrance.email,
                account: .sample(61),
                author: .operator
            ),
            now: 6
        )
        try await Erasures(entrance.store, log: nil).erase(
            [.person(Entrance.person.id)],
            in: entrance.scene.territory,
            by: .operator,
            at: 9
        )
        #expect(try await entrance.accounts.account(account.id) != nil)
        #expect(
            try await entrance.accounts.memberships(of: account.id).map(\.territory)
                == [elsewhere.territory]
        )
        let sessions = SessionRegister(entrance.store)
        #expect(try await sessions.session(digest: [1], now: 110, seenSince: 0) == nil)
    }
}
