// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import HashTreeCollections
import Hummingbird
import HummingbirdTesting
import NIOCore
import Sample
import Storage
import Testing
import Views

@Suite("Erasing someone, on the site")
struct ErasureTests {
    private static let slug = Sample.slug

    @Test func `takes the word, and nothing but the word, for a yes`() async throws {
        try await TestSite.visit { site, client in
            let address = Address.personErasure(Self.slug, Sample.vasseur)
            for typed in ["", "oui", "effacé"] {
                let answer = try await client.post(address, ["confirmation": typed])
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("Rien n’est effacé."))
            }
            #expect(site.person(Sample.vasseur)?.name == "Odile Vasseur")
        }
    }

    @Test func `leaves no name on any page, at any date, in any file`() async throws {
        try await TestSite.visit { site, client in
            let (name, id) = ("Odile Vasseur", Sample.vasseur)
            _ = try await site.entrust(id, .observer)
            try await site.note("Vu avec Odile  VASSEUR au marché")
            let shown = try await Self.pages(client)
            #expect(shown.count { $0.value.contains(name) } >= 4)
            let consequences = try await client.get(
                Address.personErasure(Self.slug, id).path
            )
            #expect(consequences.text.contains("1 texte qui porte son nom"))
            let answer = try await client.post(
                .personErasure(Self.slug, id),
                ["confirmation": "Effacer"]
            )
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location] == Address.people(Self.slug).path)
            for (path, text) in try await Self.pages(client) {
                #expect(!text.contains("Vasseur") && !text.contains("VASSEUR"), "\(path)")
                #expect(!text.contains("odile.vasseur"), "\(path)")
            }
            let page = try await client.get(Address.person(Self.slug, id).path)
            #expect(page.status == .notFound)
            let again = try await client.post(
                .personErasure(Self.slug, id),
                ["confirmation": "Effacer"]
            )
            #expect(again.status == .seeOther)
            #expect(site.desk.snapshot.territory.mandates(of: id).allSatisfy { $0.end != nil })
        }
    }

    /// Pages that named her, of now and of pasts.
    private static func pages(
        _ client: any TestClientProtocol
    ) async throws -> [String: String] {
        let paths = [
            "", "/actions/1", "/actions/1?connu-le=2026-11-22", "/actions/1?etat-au=2026-11-22",
            "/actions/1/histoire", "/journal", "/personnes", "/services", "/organisations",
            "/donnees-personnelles/registre", "/donnees-personnelles/information",
        ]
        var pages: [String: String] = [:]
        for path in paths { pages[path] = try await client.get("/t/\(slug)\(path)").text }
        return pages
    }

    @Test func `is refused of oneself`() async throws {
        try await TestSite.visit { site, client in
            let me = try #require(site.people.first { $0.name == "Camille Roche" })
            let address = Address.personErasure(Self.slug, me.id)
            let page = try await client.get(address.path)
            #expect(!page.text.contains("name=\"confirmation\""))
            let answer = try await client.post(address, ["confirmation": "EFFACER"])
            #expect(answer.status == .forbidden)
            #expect(site.person(me.id)?.name == "Camille Roche")
        }
    }

    @Test func `gives a person all that is known of them, as a file to take away`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.entrust(Sample.vasseur, .observer)
            let address = Address.personData(Self.slug, Sample.vasseur)
            let answer = try await client.get(address.path + "?format=json")
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(answer.headers[.cacheControl] == "no-store")
            let file = try JSONDecoder().decode(Taken.self, from: Data(answer.text.utf8))
            #expect(file.name == "Odile Vasseur")
            #expect(file.email == "odile.vasseur@demo.example")
            #expect(file.mandates.map(\.role) == ["observer"])
            #expect(file.changes.contains { $0.field == "name" && $0.after == "Odile Vasseur" })
        }
    }

    private struct Taken: Decodable {
        struct Held: Decodable { let role: String }
        struct Change: Decodable {
            let field: String
            let after: String?
        }
        let name: String
        let email: String?
        let mandates: [Held]
        let changes: [Change]
    }
}

extension TestSite {
    var people: [Person] { Array(desk.snapshot.beside.people.values) }

    func person(_ id: PersonID) -> Person? { desk.snapshot.beside.people[id] }

    /// What waits to be sent.
    func notices() async throws -> [Notice] {
        try await Outbox(store).claim(limit: 100, now: desks.instruments.now(), lease: 0)
            .map(\.notice)
    }

    /// Entrusts someone with something from the beginning of the year.
    func entrust(
        _ person: PersonID,
        _ role: Mandate.Role,
        at service: RecordID? = nil
    ) async throws -> MandateID {
        let mandate = Mandate(
            id: desks.instruments.id(),
            person: person,
            role: role,
            service: service,
            start: Sample.day("2026-01-01")
        )
        let command = Command.mandate(.record(mandate))
        _ = try await desk.submit(
            SampleRequest(command, by: .operator, gesture: desks.instruments.id())
        )
        return mandate.id
    }

    func note(_ words: String) async throws {
        let note = Record.Creation(
            id: desks.instruments.id(),
            kind: .note,
            parent: Sample.compost,
            fields: [.words: Content(.text(words))]
        )
        _ = try await desk.submit(
            SampleRequest(
                .record(.create(note)),
                by: .operator,
                gesture: desks.instruments.id()
            )
        )
    }
}

extension TestClientProtocol {
    /// Sends a form from a page of the site.
    func post(_ address: Address, _ form: [String: String]) async throws -> TestResponse {
        let fields = form.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return try await post(address.path, fields)
    }
}
