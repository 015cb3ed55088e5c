// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import HashTreeCollections
import HummingbirdTesting
import Sample
import Testing

@Suite("The public page of a territory")
struct PublicationPageTests {
    private static let page = TestSite.publicPage

    @Test(arguments: [Guest.anonymous, .stranger, .holder(of: .observer)])
    func `is not there until it is open, and not any more once it is closed`(
        guest: Guest
    ) async throws {
        try await TestSite.visit(as: guest) { site, client in
            try await site.publish(action: Sample.compost)
            for isOpen in [false, true, false] {
                try await site.publish(isOpen)
                let page = try await client.get(Self.page)
                #expect(page.status == (isOpen ? .ok : .notFound))
                #expect(page.text.contains("Composter") == isOpen)
                if !isOpen { #expect(page.text.contains("Ce territoire n’est pas ici")) }
            }
        }
    }

    @Test func `shows what it will be to those who may open it, and says so`() async throws {
        try await TestSite.visit(as: .holder(of: .projectTeam)) { site, client in
            try await site.publish(action: Sample.compost)
            let preview = try await client.get(Self.page)
            #expect(preview.status == .ok)
            #expect(preview.text.contains("elle n’est pas encore ouverte"))
            #expect(preview.text.contains("Composter"))
            #expect(!site.desk.snapshot.territory.isPublished)
            try await site.publish()
            #expect(try await client.get(Self.page).text.contains("pas encore ouverte") == false)
        }
    }

    @Test func `is the same for everyone, whatever their mandate`() async throws {
        var pages: Set<String> = []
        for guest in [Guest.anonymous, .stranger, .holder(of: .projectLead)] {
            pages.insert(try await Self.text(as: guest))
        }
        #expect(pages.count == 1)
    }

    private static func text(as guest: Guest) async throws -> String {
        let kept = Kept()
        try await TestSite.visit(as: guest) { site, client in
            try await site.publish(action: Sample.compost)
            try await site.publish()
            await kept.keep(try await client.get(Self.page).text)
        }
        return await kept.text
    }

    private actor Kept {
        var text = ""
        func keep(_ text: String) { self.text = text }
    }

    @Test func `names nobody, and shows nothing else of a public action`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.publish(action: Sample.compost)
            try await site.publish()
            let page = try await client.get(Self.page).text
            for person in Sample.people { #expect(!page.contains(person.name)) }
            let snapshot = site.desk.snapshot
            for words in snapshot.beside.words.values { #expect(!page.contains(words.prefix(20))) }
            for action in snapshot.territory.records(of: .action) {
                let isShown = page.contains(action.text(.title) ?? "?")
                #expect(isShown == (action.id == Sample.compost))
            }
            #expect(!page.contains("dix-huit sites"))
            // The rest of the territory is as closed as before.
            let action = try await client.get("/t/\(Sample.slug)/actions/1")
            #expect(action.status == .seeOther)
            let export = try await client.get("/t/\(Sample.slug)/export?format=csv")
            #expect(export.status == .seeOther)
        }
    }

    @Test(arguments: ["etat-au=2025-12-31", "connu-le=2025-12-31", "jour=2025-12-31", "q=a"])
    func `is of today, whatever its address asks`(query: String) async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.publish(action: Sample.compost)
            try await site.publish()
            let now = try await client.get(Self.page)
            let asked = try await client.get(Self.page + "?" + query)
            #expect(asked.status == .ok)
            #expect(asked.text == now.text)
            #expect(asked.headers[.eTag] == now.headers[.eTag])
            #expect(asked.text.contains("État au 22 novembre 2026"))
        }
    }

    @Test func `hides at once what is no longer public`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.publish(action: Sample.compost)
            try await site.publish()
            #expect(try await client.get(Self.page).text.contains("Composter"))
            try await site.edit(Sample.compost, [.visibility: Content(.choice("team"))])
            let page = try await client.get(Self.page).text
            #expect(!page.contains("Composter"))
            #expect(page.contains("Aucune action n’est encore publiée"))
        }
    }

    @Test func `is unchanged to a browser that has it, and speaks its language`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.publish()
            let page = try await client.get(Self.page)
            let tag = try #require(page.headers[.eTag])
            let again = try await client.get(Self.page, [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            let english = try await client.get(Self.page + "?lang=en")
            #expect(english.text.contains("No action is published here yet"))
            #expect(english.headers[.eTag] != tag)
        }
    }

    @Test func `is of one territory: another stays closed`() async throws {
        try await TestSite.visit(as: .stranger) { site, client in
            try await site.publish()
            #expect(try await client.get(Self.page).status == .ok)
            #expect(try await client.get("/t/ailleurs/public").status == .notFound)
            #expect(try await client.get("/t/nulle-part/public").status == .notFound)
        }
    }
}
