// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import HummingbirdTesting
import Sample
import Storage
import Testing

@Suite("A form sent twice, or by two")
struct TwoWritersTests {
    private static let slug = Sample.slug
    private static let sheet = "/t/\(slug)/fiches/\(Sample.compost.text)"

    private static func content(_ field: String, _ site: TestSite) -> Content {
        site.desk.snapshot.territory.record(Sample.compost)?.content(FieldID(field)) ?? .blank
    }

    private static func head(_ site: TestSite) -> Int64 { site.desk.snapshot.head.position }

    @Test func `sent twice is one act, and says so twice`() async throws {
        try await TestSite.visit { site, client in
            let before = Self.head(site)
            var form = try await client.form(Self.sheet + "/champs/status")
            form.type("status", "done")
            let first = try await client.send(form)
            let second = try await client.send(form)
            #expect(first.headers[.location] == second.headers[.location])
            #expect(Self.head(site) == before + 1)
            var note = try await client.form(
                "/t/\(Self.slug)/fiches?nature=note&sous=\(Sample.compost.text)"
            )
            note.type("words", "Vu avec la mairie")
            let answers = [try await client.send(note), try await client.send(note)]
            #expect(answers.allSatisfy { $0.status == .seeOther })
            #expect(Self.head(site) == before + 2)
        }
    }

    @Test func `tells two people on one field of each other`() async throws {
        try await TestSite.visit { site, client in
            var mine = try await client.form(Self.sheet + "/champs/description")
            var theirs = mine
            theirs.type("description", "Douze sites, dit le service")
            #expect(try await client.send(theirs).status == .seeOther)
            mine.type("description", "Quinze <sites>")
            let told = try await client.send(mine)
            #expect(told.status == .conflict)
            #expect(told.text.contains("Douze sites, dit le service"))
            #expect(told.text.contains("dimanche 22 novembre 2026"))
            #expect(told.text.contains("Enregistrer la mienne quand même"))
            let again = try SentForm(told.text)
            #expect(again.all("description") == ["Quinze <sites>"])

            var kept = again
            kept.items.append(("garder", "oui"))
            #expect(try await client.send(kept).status == .seeOther)
            #expect(
                Self.content("description", site)
                    == Content(.text("Douze sites, dit le service"))
            )
            #expect(try await client.send(again).status == .seeOther)
            #expect(Self.content("description", site) == Content(.text("Quinze <sites>")))
        }
    }

    @Test func `disputes only what both wrote`() async throws {
        try await TestSite.visit { site, client in
            var mine = try await client.form(Self.sheet + "/modifier")
            var theirs = try await client.form(Self.sheet + "/modifier")
            theirs.type("means", "Un plein temps")
            theirs.type("indicators", "Tonnes et foyers")
            theirs.type("pilots", "Inès Ortiz")
            _ = try await client.send(theirs)
            mine.type("objectives", "400 t")
            #expect(try await client.send(mine).status == .seeOther)
            #expect(Self.content("means", site) == Content(.text("Un plein temps")))
            mine.type("means", "Deux mi-temps")
            mine.type("indicators", "Foyers équipés")
            mine.type("objectives", "500 t")
            let told = try await client.send(mine)
            #expect(told.status == .conflict)
            #expect(told.text.matches(of: /class="dispute"/).count == 3)
            var kept = try SentForm(told.text)
            kept.items.append(("garder", "oui"))
            _ = try await client.send(kept)
            #expect(Self.content("means", site) == Content(.text("Un plein temps")))
        }
    }

    @Test func `gives the form back when its record was taken out meanwhile`() async throws {
        try await TestSite.visit { site, client in
            var form = try await client.form("/t/\(Self.slug)/fiches/\(Sample.step.text)/modifier")
            form.type("title", "Choisir dix-huit sites")
            let removal = SampleRequest(
                .record(.remove(Sample.step)),
                by: .operator,
                gesture: Sample.id(8_001)
            )
            _ = try await site.desk.submit(removal)
            let answer = try await client.send(form)
            #expect(answer.status == .conflict)
            #expect(try SentForm(answer.text).all("title") == ["Choisir dix-huit sites"])
        }
    }
}
