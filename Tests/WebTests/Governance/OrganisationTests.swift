// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import HashTreeCollections
import Hummingbird
import HummingbirdTesting
import Sample
import Storage
import Testing
import Views

@Suite("The organisation, on the site")
struct OrganisationTests {
    private static let slug = Sample.slug
    private static let scenario: RecordID = Sample.id(8_100)

    @Test func `is drawn and listed, with the vacant posts`() async throws {
        try await TestSite.visit { site, client in
            try await site.perform(
                .record(
                    .edit(
                        Record.Edit(
                            record: Sample.waste,
                            fields: [.name: Content(.text("Déchets <b> & tri"))]
                        ),
                        seen: [:]
                    )
                )
            )
            let page = try await client.get(Address.chart(Self.slug).path)
            #expect(page.status == .ok)
            #expect(page.text.contains("<svg class=\"chart-drawing\" role=\"img\""))
            #expect(page.text.contains("Un poste vacant"))
            #expect(
                page.text.contains("Déchets &lt;b&gt; &amp; tri") && !page.text.contains("<b> &")
            )
        }
    }

    @Test func `refuses a circular tree of services beside the field`() async throws {
        try await TestSite.visit { site, client in
            let field = "champ.parentService"
            let path = Address.recordEdit(Self.slug, Sample.energy).path
            let under = [(field, Sample.waste.text), ("champ.name", "Énergie"), ("vu", "99999")]
            #expect(try await client.post(path, under).status == .seeOther)
            let over = Address.recordEdit(Self.slug, Sample.waste).path
            let circle = [(field, Sample.energy.text), ("champ.name", "Déchets"), ("vu", "99999")]
            let refused = try await client.post(over, circle)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("au-dessus d’elle-même"))
        }
    }

    private static func prepare(_ site: TestSite) async throws {
        try await site.create(scenario, .reorganisation, [.name: .text("Un pôle")])
        try await site.create(
            Sample.id(8_101),
            .reshaping,
            under: scenario,
            [
                .kind: .choice("merge"), .service: .record(Sample.waste),
                .into: .record(Sample.buildings),
            ]
        )
        _ = try await site.entrust(Sample.vasseur, .serviceReferent, at: Sample.waste)
    }

    @Test func `is compared with a scenario, which changes nothing until it is applied`()
        async throws
    {
        try await TestSite.visit { site, client in
            try await Self.prepare(site)
            let path = Address.reorganisation(Self.slug, Self.scenario).path
            let page = try await client.get(path)
            #expect(page.text.contains("Ce scénario déplace"))
            #expect(page.text.contains("de Déchets à Bâtiments"))
            #expect(page.text.contains("Odile Vasseur"))
            #expect(site.desk.snapshot.territory.record(Sample.waste)?.isRemoved == false)
            let early = try await client.post(path, [("a-effet-du", "2027-01-01")])
            #expect(early.status == .unprocessableContent)
            let done = try await client.post(path, [("a-effet-du", "2026-11-22")])
            #expect(done.status == .seeOther)
            let territory = site.desk.snapshot.territory
            #expect(territory.record(Sample.waste)?.isRemoved == true)
            #expect(territory.record(Sample.post)?.records(.service) == [Sample.buildings])
            let held = site.mandates(of: Sample.vasseur)
            #expect(held.map(\.service) == [Sample.waste, Sample.buildings])
            #expect(held.map(\.end) == [Sample.day("2026-11-21"), nil])
            let after = try await client.get(path)
            #expect(after.text.contains("a été appliquée"))
            let again = try await client.post(path, [("a-effet-du", "2026-11-22"), ("vu", "2")])
            #expect(again.status == .unprocessableContent)
        }
    }

    @Test func `is given to programs`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.entrust(Sample.vasseur, .serviceReferent, at: Sample.waste)
            let people = try await client.get("/api/v1/territories/\(Self.slug)/people?limit=500")
            #expect(people.status == .ok)
            #expect(people.text.contains("\"role\": \"serviceReferent\""))
            #expect(people.text.contains("odile.vasseur@demo.example"))
            let services = try await client.get("/api/v1/territories/\(Self.slug)/services")
            #expect(services.text.contains("\"acronym\": \"DEC\""))
            let first = try await client.get("/api/v1/territories/\(Self.slug)/services?limit=1")
            #expect(first.text.contains("\"hasMore\": true"))
            let bad = try await client.get("/api/v1/territories/\(Self.slug)/services?after=x")
            #expect(bad.status.code >= 400)
        }
    }
}

@Suite("Giving on, on the site")
struct HandoverSiteTests {
    private static let slug = Sample.slug

    @Test func `transfers in one gesture, with a note, and tells who is concerned`() async throws {
        try await TestSite.visit { site, client in
            let mandate = try await site.entrust(Sample.delmas, .serviceReferent, at: Sample.waste)
            let path = Address.handover(Self.slug, Sample.delmas).path
            let page = try await client.get(path)
            #expect(page.text.contains("Composter les biodéchets"))
            let nobody = try await client.post(path, [("dernier-jour", "2026-11-22")])
            #expect(nobody.status == .unprocessableContent)
            #expect(nobody.text.contains("Rien n’est transmis"))
            let form = [
                ("dernier-jour", "2026-11-22"), ("a-1", Sample.vasseur.text),
                ("fiche.\(Sample.compost.text).pilots", "1"), ("mandat.\(mandate.text)", "1"),
                ("mot", "Bon courage avec les composteurs."),
            ]
            let missing = try await client.post(path, form.filter { $0.0 != "a-1" })
            #expect(missing.status == .unprocessableContent)
            #expect(missing.text.contains("href=\"#a-1\""))
            #expect(missing.text.contains("Bon courage"), "what was typed comes back")
            let done = try await client.post(path, form)
            #expect(done.status == .seeOther)
            let territory = site.desk.snapshot.territory
            #expect(territory.record(Sample.compost)?.people(.pilots) == [Sample.vasseur])
            #expect(site.mandates(of: Sample.delmas).map(\.end) == [Sample.day("2026-11-22")])
            #expect(site.mandates(of: Sample.vasseur).map(\.service) == [Sample.waste])
            let notes = territory.children(of: Sample.compost, kind: .note)
            #expect(notes.count == 2)
            #expect(try await site.notices().map(\.kind) == ["mandate.recorded"])
            let action = try await client.get(Address.action(Self.slug, 1).path)
            #expect(action.text.contains("Bon courage avec les composteurs."))
        }
    }

    @Test func `to a new council ends the mandates of the élus alone`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.entrust(Sample.vasseur, .president)
            _ = try await site.entrust(Sample.delmas, .serviceMember, at: Sample.waste)
            let path = Address.renewal(Self.slug).path
            let page = try await client.get(path)
            #expect(page.text.contains("Odile Vasseur, Présidence"))
            let unread = try await client.post(path, [("installation", "demain")])
            #expect(unread.status == .unprocessableContent)
            #expect(unread.text.contains("value=\"demain\""))
            let done = try await client.post(path, [("installation", "2026-11-20")])
            #expect(done.status == .seeOther)
            #expect(site.mandates(of: Sample.vasseur).map(\.end) == [Sample.day("2026-11-19")])
            #expect(site.mandates(of: Sample.delmas).map(\.end) == [nil])
            let after = try await client.get(path)
            #expect(after.text.contains("Actions sans élu en exercice"))
            #expect(after.text.contains("Composter les biodéchets"))
            let paper = try await client.get(Address.briefing(Self.slug).path)
            #expect(paper.status == .ok && paper.text.contains("Le plan en chiffres"))
        }
    }

    @Test func `is offered before someone in office is erased`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.entrust(Sample.delmas, .postHolder, holding: Sample.post)
            let path = Address.personErasure(Self.slug, Sample.delmas).path
            let page = try await client.get(path)
            #expect(page.text.contains("Chargé de prévention"), "what they hold is said")
            #expect(page.text.contains(Address.handover(Self.slug, Sample.delmas).path))
            let erased = try await client.post(path, [("confirmation", "EFFACER")])
            #expect(erased.status == .seeOther)
            #expect(site.mandates(of: Sample.delmas).allSatisfy { $0.end != nil })
        }
    }

    @Test func `makes one record of two, and keeps what each held`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.entrust(Sample.delmas, .serviceMember, at: Sample.waste)
            let path = Address.personMerge(Self.slug, Sample.vasseur).path
            #expect(try await client.get(path).text.contains("Autre fiche"))
            let compared = try await client.get(path + "?avec=\(Sample.delmas.text)")
            #expect(compared.text.contains("Réunir les deux fiches"))
            let done = try await client.post(path, [("avec", Sample.delmas.text)])
            #expect(done.status == .seeOther)
            #expect(site.mandates(of: Sample.vasseur).map(\.service) == [Sample.waste])
            let compost = site.desk.snapshot.territory.record(Sample.compost)
            #expect(compost?.people(.pilots) == [Sample.vasseur])
            let other = site.person(Sample.delmas)
            #expect(other == nil || other?.standing == .erased)
        }
    }

    @Test func `does not erase a record that has an account`() async throws {
        try await TestSite.visit { site, client in
            let path = Address.personMerge(Self.slug, Sample.delmas).path
            let page = try await client.get(path + "?avec=\(Sample.vasseur.text)")
            #expect(page.text.contains("Réunir dans l’autre sens"))
            let refused = try await client.post(path, [("avec", Sample.vasseur.text)])
            #expect(refused.status == .conflict)
            #expect(site.person(Sample.vasseur)?.name == "Odile Vasseur")
        }
    }
}

extension TestSite {
    func entrust(
        _ person: PersonID,
        _ role: Mandate.Role,
        holding post: RecordID
    ) async throws -> MandateID {
        let mandate = Mandate(
            id: desks.instruments.id(),
            person: person,
            role: role,
            post: post,
            start: Sample.day("2026-01-01")
        )
        try await perform(.mandate(.record(mandate)))
        return mandate.id
    }
}

@Suite("A list of people, on the site")
struct PeopleImportTests {
    private static let path = Address.peopleImport(Sample.slug).path

    private static func choices(_ page: String) -> [(String, String)] {
        let selects = page.matches(of: /<select id="(ligne-\d+)".*?<\/select>/.dotMatchesNewlines())
        return selects.compactMap { select in
            select.output.0.firstMatch(of: /value="([^"]+)" selected/)
                .map { (String(select.output.1), String($0.output.1)) }
        }
    }

    private static func carried(_ page: String) -> String {
        let match = page.firstMatch(of: /name="lignes" value="([^"]*)"/)
        return match.map { String($0.output.1) } ?? ""
    }

    @Test func `of five hundred with duplicates is compared, then written once`() async throws {
        try await TestSite.visit { site, client in
            let before = site.people.count
            let lines =
                ["Nom;Courriel"]
                + (0..<498).map { "Personne \($0);p\($0)@demo.example" }
                + ["Odile Vasseur;odile.vasseur@demo.example", "Personne 3;autre@demo.example"]
            let page = try await client.post(
                Self.path,
                [("liste", lines.joined(separator: "\n"))]
            )
            #expect(page.status == .ok)
            #expect(page.text.contains("500 personnes dans la liste"))
            #expect(site.people.count == before, "nothing is written yet")
            let choices = Self.choices(page.text)
            #expect(choices.count == 500)
            #expect(choices.contains { $0.1 == Sample.vasseur.text })
            #expect(choices.count { $0.1 == "passer" } == 1)
            let form = [("lignes", Self.carried(page.text))] + choices
            for _ in 0..<2 {
                #expect(try await client.post(Self.path, form).status == .seeOther)
            }
            #expect(site.people.count == before + 498)
        }
    }

    @Test func `comes back with what is wrong`() async throws {
        try await TestSite.visit { site, client in
            let empty = try await client.post(Self.path, [("liste", "")])
            #expect(empty.status == .unprocessableContent)
            let bad = [("lignes", "Léa\todile.vasseur@demo.example\t\t"), ("ligne-0", "nouvelle")]
            let taken = try await client.post(Self.path, bad)
            #expect(taken.status == .unprocessableContent)
            #expect(taken.text.contains("Ce courriel est déjà celui de quelqu’un"))
        }
    }
}
