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

@Suite("People and services")
struct PeopleTests {
    private static let slug = Sample.slug

    @Test func `has a page for each of its addresses`() async throws {
        try await TestSite.visit { site, client in
            let mandate = try await site.entrust(Sample.delmas, .serviceMember, at: Sample.waste)
            let pages: [(Address, String)] = [
                (.services(Self.slug), "Bastien Delmas"),
                (.services(Self.slug), "Ajouter un service"),
                (.organisations(Self.slug), "Compost’Sorgne"),
                (.service(Self.slug, Sample.waste), "Qui y est"),
                (.people(Self.slug), "4 personnes dans l’annuaire"),
                (.personNew(Self.slug), "Ajouter une personne"),
                (.person(Self.slug, Sample.delmas), "Agent, "),
                (.personEdit(Self.slug, Sample.vasseur), "odile.vasseur@demo.example"),
                (.mandates(Self.slug, Sample.delmas), "Premier jour"),
                (.mandateEnd(Self.slug, mandate), "Entrer dans le registre"),
                (.personErasure(Self.slug, Sample.delmas), "Son nom"),
                (.personData(Self.slug, Sample.vasseur), "Télécharger"),
                (.processingRegister(Self.slug), "200000000"),
                (.privacyNotice(Self.slug), "www.cnil.fr"),
            ]
            for (address, words) in pages {
                let page = try await client.get(Lens().link(to: address))
                #expect(page.status == .ok, "\(address)")
                #expect(page.text.contains(words), "\(address)")
            }
        }
    }

    @Test func `finds people by a word, a mandate, a place and a standing`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.entrust(Sample.delmas, .serviceMember, at: Sample.waste)
            let queries = [
                "q=DELM%C3%82S", "mandat=serviceMember", "service=\(Sample.waste.text)",
                "q=bastien&situation=placeholder",
            ]
            for query in queries {
                let page = try await client.get("/t/\(Self.slug)/personnes?\(query)")
                #expect(page.text.contains(">Bastien Delmas</a>"), "\(query)")
                #expect(page.text.contains("1 personne sur 4 correspond."), "\(query)")
            }
        }
    }

    @Test func `puts someone in the Directory, once however often it is sent`() async throws {
        try await TestSite.visit { site, client in
            let form = ["nom": "  Léa   Martin ", "courriel": "lea.martin@demo.example"]
            for _ in 0..<2 {
                let answer = try await client.post(.personNew(Self.slug), form)
                #expect(answer.status == .seeOther)
                let page = try await client.get(answer.headers[.location] ?? "")
                #expect(page.text.contains("La fiche est à jour."))
            }
            let people = site.people.filter { $0.name == "Léa Martin" }
            #expect(people.map(\.email) == ["lea.martin@demo.example"])
            #expect(people.map(\.standing) == [.placeholder])
        }
    }

    @Test(arguments: [
        (["nom": "", "courriel": "x"], ["Indiquez un nom.", "Ce courriel ne se lit pas."]),
        (
            ["nom": "<script>alert(1)</script>", "courriel": "a@b@c.fr"],
            ["&lt;script&gt;", "Ce courriel ne se lit pas."]
        ),
        (
            ["nom": "Léa", "courriel": "Odile.Vasseur@demo.example"],
            ["Ce courriel est déjà celui de Odile Vasseur."]
        ),
        (
            ["nom": "Léa", "courriel": "a@b.fr\r\nBcc: x@y.fr", "telephone": "0102"],
            ["Ce courriel ne se lit pas.", "value=\"0102\""]
        ),
        (["nom": String(repeating: "a", count: 300)], ["200 caractères au plus"]),
        // As a program might send it.
        (["telephone": "0102"], ["Indiquez un nom"]),
    ])
    func `gives a form back with what was typed and what is wrong`(
        typed: [String: String],
        words: [String]
    ) async throws {
        try await TestSite.visit { site, client in
            let answer = try await client.post(.personNew(Self.slug), typed)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Il reste quelque chose à corriger"))
            for words in words { #expect(answer.text.contains(words), "\(words)") }
            #expect(!answer.text.contains("<script>"))
            #expect(site.people.count == 4)
        }
    }

    @Test func `invites a name, which keeps all that refers to it`() async throws {
        try await TestSite.visit { site, client in
            let id = Sample.delmas
            let before = try await client.get("/t/\(Self.slug)/personnes/\(id.text)")
            #expect(!before.text.contains("Inviter"), "nobody is invited without an address")
            let form = ["courriel": "b.delmas@demo.example", "annuaire": "99"]
            #expect(try await client.post(.personEdit(Self.slug, id), form).status == .seeOther)
            let page = try await client.get("/t/\(Self.slug)/personnes/\(id.text)")
            let seen = try #require(page.text.firstMatch(of: /name="vu" value="([^"]+)"/)).1
            for _ in 0..<2 {
                let answer = try await client.post(.invitation(Self.slug, id), ["vu": String(seen)])
                #expect(answer.status == .seeOther)
                let told = try await client.get(answer.headers[.location] ?? "")
                #expect(told.text.contains("L’invitation est prête à partir"))
                #expect(told.text.contains("Renvoyer l’invitation"))
                #expect(told.text.contains("Composter les biodéchets"))
            }
            let notices = try await site.notices()
            #expect(notices.map(\.kind) == ["invitation"])
            #expect(notices.map(\.person) == [id])
            let again = try await client.post(.invitation(Self.slug, id), ["vu": "autre"])
            #expect(again.status == .seeOther)
            #expect(try await site.notices().count == 2)
            #expect(site.desk.snapshot.territory.action(number: 1)?.people(.pilots) == [id])
        }
    }

    @Test func `tells what someone else wrote meanwhile, and takes it the second time`()
        async throws
    {
        try await TestSite.visit { site, client in
            let (id, address) = (Sample.vasseur, Address.personEdit(Self.slug, Sample.vasseur))
            let version = site.desk.snapshot.beside.version
            let mine = ["telephone": "01 02", "annuaire": String(version)]
            let theirs = ["telephone": "03 04", "annuaire": String(version)]
            #expect(try await client.post(address, theirs).status == .seeOther)
            let refused = try await client.post(address, mine)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("03 04"))
            #expect(refused.text.contains("value=\"01 02\""))
            #expect(refused.text.contains("entre-temps"))
            let seen = try #require(refused.text.firstMatch(of: /name="annuaire" value="(\d+)"/)).1
            let again = ["telephone": "01 02", "annuaire": String(seen)]
            #expect(try await client.post(address, again).status == .seeOther)
            #expect(site.person(id)?.phone == "01 02")
            #expect(site.person(id)?.name == "Odile Vasseur", "what was not asked stays")
        }
    }
}

@Suite("Mandates, on the site")
struct MandateTests {
    private static let slug = Sample.slug

    @Test func `records a mandate once, and tells its holder`() async throws {
        try await TestSite.visit { site, client in
            let form = [
                "mandat": "serviceMember", "service": Sample.waste.text, "debut": "2026-11-01",
                "fin": "", "acte": "arrêté 2026-14",
            ]
            for _ in 0..<2 {
                let answer = try await client.post(.mandates(Self.slug, Sample.vasseur), form)
                #expect(answer.status == .seeOther)
                let page = try await client.get(answer.headers[.location] ?? "")
                #expect(page.text.contains("arrêté 2026-14"))
                #expect(page.text.contains("Les mandats sont à jour."))
            }
            let held = site.desk.snapshot.territory.mandates(of: Sample.vasseur)
            #expect(held.map(\.service) == [Sample.waste])
            #expect(try await site.notices().map(\.kind) == ["mandate.recorded"])
        }
    }

    @Test(arguments: [
        ([:], ["#mandat", "#debut"]),
        (["mandat": "serviceMember", "debut": "2026-01-01"], ["#service"]),
        (
            [
                "mandat": "organisationMember", "debut": "2026-01-01",
                "organisation": Sample.waste.text,
            ], ["#organisation"]
        ),
        (["mandat": "observer", "debut": "31/01/2026", "acte": "délibération"], ["#debut"]),
        (["mandat": "observer", "debut": "2026-02-01", "fin": "2026-01-01"], ["#fin"]),
        (["mandat": "emperor", "debut": "2026-02-01"], ["#mandat"]),
    ])
    func `says where an answer is wrong, and keeps the others`(
        typed: [String: String],
        places: [String]
    ) async throws {
        try await TestSite.visit { site, client in
            let answer = try await client.post(.mandates(Self.slug, Sample.vasseur), typed)
            #expect(answer.status == .unprocessableContent)
            for place in places { #expect(answer.text.contains("href=\"\(place)\""), "\(place)") }
            for (name, value) in typed where name == "acte" {
                #expect(answer.text.contains("value=\"\(value)\""))
            }
            #expect(site.desk.snapshot.territory.mandates(of: Sample.vasseur).isEmpty)
        }
    }

    @Test func `ends a mandate on its last day, and tells its holder`() async throws {
        try await TestSite.visit { site, client in
            let id = try await site.entrust(Sample.vasseur, .observer)
            let address = Address.mandateEnd(Self.slug, id)
            let unread = try await client.post(address, ["dernier-jour": "demain"])
            #expect(unread.status == .unprocessableContent)
            #expect(unread.text.contains("value=\"demain\""))
            let early = try await client.post(address, ["dernier-jour": "2024-01-01"])
            #expect(early.status == .unprocessableContent)
            let done = try await client.post(address, ["dernier-jour": "2026-12-31"])
            #expect(done.status == .seeOther)
            #expect(site.desk.snapshot.territory.mandate(id)?.end == Sample.day("2026-12-31"))
            #expect(try await site.notices().map(\.kind) == ["mandate.ended"])
        }
    }

    @Test func `lets nobody record or end a mandate of their own`() async throws {
        try await TestSite.visit { site, client in
            let me = try #require(site.people.first { $0.name == "Camille Roche" })
            let own = try #require(site.desk.snapshot.territory.mandates(of: me.id).first)
            let form = ["mandat": "observer", "debut": "2026-01-01"]
            let recorded = try await client.post(.mandates(Self.slug, me.id), form)
            #expect(recorded.status == .forbidden)
            let ended = try await client.post(
                .mandateEnd(Self.slug, own.id),
                ["dernier-jour": "2026-12-31"]
            )
            #expect(ended.status == .forbidden)
            #expect(site.desk.snapshot.territory.mandates(of: me.id) == [own])
        }
    }

    @Test(arguments: [Mandate.Role.serviceMember, .observer, .director])
    func `are not for whoever only reads them`(role: Mandate.Role) async throws {
        try await TestSite.visit(as: .holder(of: role)) { site, client in
            let (slug, id) = (Self.slug, Sample.vasseur)
            let addresses: [Address] = [
                .personNew(slug), .personEdit(slug, id), .invitation(slug, id),
                .mandates(slug, id), .personErasure(slug, id),
            ]
            for address in addresses {
                let form = [
                    "nom": "Autre", "confirmation": "EFFACER", "mandat": "observer",
                    "debut": "2026-01-01",
                ]
                let answer = try await client.post(address, form)
                #expect(answer.status == .forbidden, "\(address)")
            }
            #expect(try await client.get(Address.personData(slug, id).path).status == .forbidden)
            let page = try await client.get(Address.person(slug, id).path)
            #expect(!page.text.contains("/modifier") && !page.text.contains("/effacement"))
            #expect(site.person(id)?.name == "Odile Vasseur")
            #expect(try await site.notices().isEmpty)
        }
    }
}
