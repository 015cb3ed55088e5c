// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Sample
import Storage
import Testing
import Views

@Suite("An act and its undoing")
struct GestureTests {
    private static let slug = Sample.slug
    private static let gesture: GestureID = Sample.id(71_000)
    private static let page = Address.gesture(slug, gesture).path
    private static let undo = Address.undo(slug, gesture).path

    private static func edit(
        _ fields: [FieldID: Content],
        as gesture: GestureID = gesture,
        by author: Author = .operator
    ) -> SampleRequest {
        let edit = Record.Edit(record: Sample.compost, fields: fields)
        return SampleRequest(.record(.edit(edit, seen: [:])), by: author, gesture: gesture)
    }

    private static let paused: [FieldID: Content] = [.status: Content(.choice("paused"))]

    @Test func `is told from before to after, and taken back once`() async throws {
        try await TestSite.visit { site, client in
            let before = site.desk.snapshot.territory.record(Sample.compost)?.choice(.status)
            _ = try await site.desk.submit(Self.edit(Self.paused))
            let page = try await client.get(Self.page)
            #expect(page.status == .ok)
            #expect(page.text.contains("<ins>En pause</ins>"))
            #expect(page.text.contains("rendrait à 1 champ sa valeur d’avant"))
            let done = try await client.post(Self.undo, "vu=9")
            #expect(done.status == .seeOther)
            let location = try #require(done.headers[.location])
            #expect(location.hasPrefix(Self.page + "?geste="))
            let action = site.desk.snapshot.territory.record(Sample.compost)
            #expect(action?.choice(.status) == before)
            let after = try await client.get(location)
            #expect(after.text.contains("Ce geste a été annulé"))
            #expect(after.text.contains("C’est enregistré"))
            let position = site.desk.snapshot.head.position
            // The same button twice is one act; another press is refused.
            #expect(try await client.post(Self.undo, "vu=9").status == .seeOther)
            #expect(try await client.post(Self.undo, "vu=10").status == .conflict)
            #expect(site.desk.snapshot.head.position == position)
        }
    }

    @Test func `leaves what was changed since, and says so before and after`() async throws {
        try await TestSite.visit { site, client in
            let fields = Self.paused.merging([.tags: Content(.words(["relire"]))]) { $1 }
            _ = try await site.desk.submit(Self.edit(fields))
            _ = try await site.desk.submit(
                Self.edit([.tags: Content(.words(["relu"]))], as: Sample.id(71_001))
            )
            let page = try await client.get(Self.page)
            #expect(page.text.contains("Elle laisserait"))
            #expect(page.text.contains("modifié depuis"))
            let done = try await client.post(Self.undo, "vu=9")
            let after = try await client.get(try #require(done.headers[.location]))
            #expect(after.text.contains("Cette part est restée"))
            #expect(after.text.contains("modifié depuis"))
            let action = site.desk.snapshot.territory.record(Sample.compost)
            #expect(action?[.tags] == .words(["relu"]))
            #expect(action?.choice(.status) != "paused")
        }
    }

    @Test func `stays when nothing of it is left`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.desk.submit(Self.edit(Self.paused))
            _ = try await site.desk.submit(
                Self.edit([.status: Content(.choice("late"))], as: Sample.id(71_001))
            )
            #expect(try await client.get(Self.page).text.contains("ne peut plus être annulé"))
            let refused = try await client.post(Self.undo, "vu=9")
            #expect(refused.status == .conflict)
            #expect(refused.text.contains("ne peut plus être annulé"))
            #expect(!site.desk.snapshot.territory.isUndone(Self.gesture))
        }
    }

    @Test func `is nowhere for an act that never was, and takes no other site's button`()
        async throws
    {
        try await TestSite.visit { site, client in
            let missing = Address.gesture(Self.slug, Sample.id(1)).path
            for path in [missing, missing.replacing(Self.slug, with: "ailleurs")] {
                #expect(try await client.get(path).status == .notFound)
                #expect(try await client.post(path + "/annuler", "vu=1").status == .notFound)
            }
            _ = try await site.desk.submit(Self.edit(Self.paused))
            let field = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let other = try await client.post(Self.undo, "vu=1", [field: "cross-site"])
            #expect(other.status == .forbidden)
            let past = try await client.post(Self.undo + "?connu-le=2026-11-22", "vu=1")
            #expect(past.status == .conflict)
            #expect(!site.desk.snapshot.territory.isUndone(Self.gesture))
        }
    }

    @Test func `is reached from the journal and from the history`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.desk.submit(Self.edit(Self.paused))
            for path in ["journal", "actions/1/histoire", "actions/1"] {
                let page = try await client.get("/t/\(Self.slug)/\(path)")
                #expect(page.text.contains("href=\"\(Self.page)\""), "\(path)")
            }
        }
    }

    @Test func `is taken back by the team or by its author, by nobody else`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let agent = try await site.account(as: .serviceMember)
            let other = try #require(
                try await site.cookie(of: .holder(of: .director)) as String?
            )
            let cookie: HTTPFields = [.cookie: try await site.cookie(of: agent)]
            let person = try #require(
                try await site.authentication.accounts.person(of: agent.id, in: site.desk.id)
            )
            _ = try await site.desk.submit(
                Self.edit(Self.paused, by: .person(person, under: nil))
            )
            let director: HTTPFields = [.cookie: other]
            let seen = try await client.get(Self.page, director)
            #expect(seen.status == .ok)
            #expect(!seen.text.contains("Annuler ce geste"))
            let refused = try await client.post(Self.undo, "vu=1", Self.own(director))
            #expect(refused.status == .forbidden)
            #expect(!site.desk.snapshot.territory.isUndone(Self.gesture))
            #expect(try await client.get(Self.page, cookie).text.contains("Annuler ce geste"))
            let done = try await client.post(Self.undo, "vu=1", Self.own(cookie))
            #expect(done.status == .seeOther)
            #expect(site.desk.snapshot.territory.isUndone(Self.gesture))
        }
    }

    @Test func `is not for whoever is not known here`() async throws {
        for (guest, read, sent) in [
            (Guest.anonymous, HTTPResponse.Status.seeOther, HTTPResponse.Status.unauthorized),
            (.stranger, .notFound, .notFound),
        ] {
            try await TestSite.visit(as: guest) { site, client in
                _ = try await site.desk.submit(Self.edit(Self.paused))
                #expect(try await client.get(Self.page).status == read)
                #expect(try await client.post(Self.undo, "vu=1").status == sent)
                let comparison = "/t/\(Self.slug)/actions/1/comparaison"
                #expect(try await client.get(comparison).status == read)
            }
        }
    }

    /// From a page of the site, as a browser says.
    private static func own(_ headers: HTTPFields) -> HTTPFields {
        var headers = headers
        if let field = HTTPField.Name("Sec-Fetch-Site") { headers[field] = "same-origin" }
        return headers
    }
}
