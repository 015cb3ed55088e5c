// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import HummingbirdTesting
import Sample
import Storage
import Testing

@Suite("The settings of a territory")
struct SettingsTests {
    private static let page = TestSite.settings
    private static let home = "/t/\(Sample.slug)"

    // MARK: Who

    @Test func `are for the team, who alone is led there`() async throws {
        try await TestSite.visit(as: .anonymous) { _, client in
            let answer = try await client.get(Self.page)
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location]?.hasPrefix("/connexion") == true)
        }
        try await TestSite.visit(as: .stranger) { _, client in
            let answer = try await client.get(Self.page)
            #expect(answer.status == .notFound)
        }
        try await TestSite.visit(as: .holder(of: .director)) { site, client in
            #expect(try await client.get(Self.page).status == .forbidden)
            #expect(try await client.get(Self.home).text.contains(Self.page) == false)
            let before = site.head
            let sent = try await client.post(Self.page, "vu=1&champ.name=Ailleurs")
            #expect(sent.status == .forbidden)
            #expect(site.head == before)
        }
        for role in [Mandate.Role.projectLead, .projectTeam] {
            try await TestSite.visit(as: .holder(of: role)) { _, client in
                let page = try await client.get(Self.page)
                #expect(page.status == .ok)
                #expect(page.text.contains("La page publique est fermée"))
                #expect(try await client.get(Self.home).text.contains(Self.page))
            }
        }
    }

    // MARK: The name

    @Test func `change the name everywhere, and give it back`() async throws {
        try await TestSite.visit { site, client in
            let former = try #require(site.sheet?.text(.name))
            var form = try await client.form(Self.page)
            #expect(form.action == Self.page)
            form.type("name", "Pays de Sorgne")
            let sent = try await client.send(form)
            #expect(sent.status == .seeOther)
            let location = try #require(sent.headers[.location])
            #expect(location.hasPrefix(Self.page + "?geste="))
            let done = try await client.get(location)
            #expect(done.text.contains("C’est enregistré"))
            for path in [Self.home, Self.page, "/"] {
                let page = try await client.get(path).text
                #expect(page.contains("Pays de Sorgne"), "\(path)")
                #expect(!page.contains(former), "\(path)")
            }
            #expect(try await site.desks.cards().map(\.name) == ["Pays de Sorgne"])
            let undo = try #require(done.text.firstMatch(of: /action="([^"]*annuler[^"]*)"/))
            #expect(try await client.post(String(undo.1), "vu=1").status == .seeOther)
            #expect(site.sheet?.text(.name) == former)
            #expect(try await client.get("/").text.contains(former))
            #expect(try await site.desks.cards().map(\.name) == [former])
        }
    }

    @Test func `ask again for a name that is missing, and keep what was typed`() async throws {
        try await TestSite.visit { site, client in
            var form = try await client.form(Self.page)
            form.type("name", "")
            form.type("siren", "200 000 001")
            let before = site.head
            let answer = try await client.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("problems-summary"))
            #expect(answer.text.contains("200 000 001"))
            #expect(answer.text.contains("<h1>Paramètres</h1>"))
            #expect(site.head == before)
        }
    }

    @Test func `tell two people of each other`() async throws {
        try await TestSite.visit { site, client in
            var form = try await client.form(Self.page)
            form.type("name", "Pays de Sorgne")
            try await site.edit(
                site.desk.snapshot.territory.sheet,
                [.name: Content(.text("Terres de Sorgne"))]
            )
            let answer = try await client.send(form)
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Terres de Sorgne"))
            #expect(answer.text.contains("Pays de Sorgne"))
            #expect(site.sheet?.text(.name) == "Terres de Sorgne")
        }
    }

    @Test func `of a past are read, not written`() async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get(Self.page + "?connu-le=2025-12-31")
            #expect(page.status == .ok)
            #expect(page.text.contains("200000000"))
            #expect(!page.text.contains("class=\"record-form\""))
            #expect(!page.text.contains("champ.publicPage"))
        }
    }

    // MARK: The public page

    @Test func `open the public page by a button, and close it`() async throws {
        try await TestSite.visit { site, client in
            let page = try await client.get(Self.page).text
            let form = try #require(page.firstMatch(of: /action="([^"]*publicPage[^"]*)"/))
            let press = { (value: String, seen: String) in
                try await client.post(String(form.1), "vu=\(seen)&champ.publicPage=\(value)")
            }
            let opened = try await press("oui", "1")
            #expect(opened.headers[.location]?.hasPrefix(Self.page) == true)
            #expect(site.desk.snapshot.territory.isPublished)
            let open = try await client.get(Self.page).text
            #expect(open.contains("La page publique est ouverte"))
            #expect(open.contains("Fermer la page publique"))
            let seen = String(site.head)
            #expect(try await press("non", seen).status == .seeOther)
            #expect(!site.desk.snapshot.territory.isPublished)
        }
    }

    @Test func `leave the public page as it is when the rest is saved`() async throws {
        try await TestSite.visit { site, client in
            try await site.publish()
            var form = try await client.form(Self.page)
            #expect(form.all("publicPage").isEmpty)
            form.type("name", "Pays de Sorgne")
            #expect(try await client.send(form).status == .seeOther)
            #expect(site.desk.snapshot.territory.isPublished)
        }
    }
}
