// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Sample
import Storage
import Web

/// Who visits a site under test.
enum Guest: Sendable {
    /// Someone who has not signed in.
    case anonymous
    /// Someone signed in, under a mandate of the sample's territory.
    case holder(of: Mandate.Role)
    /// Someone signed in whom the territory does not know.
    case stranger
}

extension PasswordCost {
    /// Enough to tell passwords apart, and quick.
    static let test = PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1)
}

extension TestSite {
    static let keys = SigningKeys.passing { [UInt8](repeating: 7, count: $0) }
    static let password = "une phrase assez longue"

    var authentication: Authentication {
        Authentication(store, keys: Self.keys, cost: .test, random: desks.instruments.random)
    }

    /// The header that carries a session, nil for whoever has none.
    func cookie(of guest: Guest, isSecure: Bool = false) async throws -> String? {
        let account: Account
        switch guest {
        case .anonymous: return nil
        case .stranger: account = try await stranger()
        case .holder(let role): account = try await self.account(as: role)
        }
        return try await cookie(of: account, isSecure: isSecure)
    }

    func cookie(of account: Account, isSecure: Bool = false) async throws -> String {
        let (token, _) = try await authentication.sessions.open(
            for: account.id,
            by: .password,
            agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            now: desks.instruments.now()
        )
        return (isSecure ? "__Host-cheville=" : "cheville=") + token
    }

    /// An account with a password, of a person under a mandate since the day the register opened.
    func account(as role: Mandate.Role) async throws -> Account {
        let person = try await person(as: role)
        return try await authentication.invitations.accept(
            try await link(for: person, .invitation),
            password: Self.password,
            now: desks.instruments.now()
        )
    }

    /// Someone invited under a mandate.
    func person(as role: Mandate.Role) async throws -> Person {
        let person = Person(
            id: desks.instruments.id(),
            name: "Camille Roche",
            email: "\(role.rawValue.lowercased())@hauts-de-sorgne.example",
            standing: .invited
        )
        let seat = role.place == .seat ? self.seat() : nil
        let mandate = Mandate(
            id: desks.instruments.id(),
            person: person.id,
            role: role,
            service: role.place == .service ? Sample.waste : nil,
            organisation: role.place == .organisation ? Sample.association : nil,
            post: role.place == .post ? Sample.post : nil,
            seat: seat?.id,
            start: Sample.day("2025-01-06")
        )
        let seats = seat.map { [Command.record(.create($0))] } ?? []
        var request = SampleRequest(
            .together(seats + [.mandate(.record(mandate))]),
            by: .operator,
            gesture: desks.instruments.id()
        )
        request.people = [person]
        _ = try await desk.submit(request)
        return person
    }

    /// A new seat of élus in the sample's body.
    private func seat() -> Record.Creation {
        Record.Creation(
            id: desks.instruments.id(),
            kind: .seat,
            parent: Sample.committee,
            fields: [.name: Content(.text("Un siège")), .college: Content(.choice("elected"))]
        )
    }

    func link(
        for person: Person,
        _ purpose: SignedLinks.Purpose,
        from now: Int64? = nil
    ) async throws -> String {
        try await authentication.links.make(
            purpose,
            for: person.id,
            in: desk.id,
            valid: .signIn(from: now ?? desks.instruments.now())
        )
    }

    /// Of another territory of the same installation.
    private func stranger() async throws -> Account {
        let elsewhere = try await desks.found(Founding(name: "Ailleurs"), slug: "ailleurs")
        let person = Person(
            id: desks.instruments.id(),
            name: "Dominique Passant",
            email: "passant@ailleurs.example",
            standing: .invited
        )
        let now = desks.instruments.now()
        try await PeopleRegister(store).record(
            [person],
            in: elsewhere.id,
            by: .operator,
            at: now
        )
        return try await authentication.invitations.vouch(
            for: person.id,
            in: elsewhere.id,
            now: now
        )
    }
}

/// Sends along what a browser of the guest would: the session's cookie, and that the request comes
/// from a page of the site. What says who it is from by itself is left as it is.
struct GuestResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == PageContext {
    let inner: Inner
    let cookie: String?

    func respond(to request: Request, context: PageContext) async throws -> Response {
        guard let cookie, request.headers[.cookie] == nil, request.headers[.authorization] == nil
        else { return try await inner.respond(to: request, context: context) }
        var head = request.head
        head.headerFields[.cookie] = cookie
        if let site = HTTPField.Name("Sec-Fetch-Site"), head.headerFields[site] == nil,
            head.headerFields[.origin] == nil
        {
            head.headerFields[site] = "same-origin"
        }
        return try await inner.respond(
            to: Request(head: head, body: request.body),
            context: context
        )
    }
}
