// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Storage
import Testing
import Views

@Suite("The carnet")
struct NotebookTests {
    private static let notebook = Address.notebook(Sample.slug).path
    private static let other: PrivatePageID = Sample.id(7)

    private static func written(
        _ words: String,
        _ client: any TestClientProtocol
    ) async throws -> String {
        let form = "vu=1&texte=" + words
        return try #require(try await client.post(notebook, form).headers[.location])
    }

    @Test func `takes a page, shows it formatted, changes it, deletes it for good`() async throws {
        try await TestSite.visit { _, client in
            let path = try await Self.written("%23+COPIL%0A%0AQui+**parle**+%3F", client)
            // Sent twice, it is one.
            #expect(try await Self.written("%23+COPIL%0A%0AQui+**parle**+%3F", client) == path)
            let list = try await client.get(Self.notebook)
            #expect(list.text.contains("1 page."))
            #expect(list.text.contains(">COPIL</a>"))
            #expect(list.headers[.cacheControl] == "no-store")
            let page = try await client.get(path)
            #expect(page.text.contains("<strong>parle</strong>"))
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(try await client.post(path, "vu=1&texte=Autre").status == .seeOther)
            #expect(try await client.get(path).text.contains("Autre"))
            let gone = try await client.post(path + "/oubli", "")
            #expect(gone.headers[.location] == Self.notebook)
            #expect(try await client.get(path).status == .notFound)
            #expect(try await client.post(path + "/oubli", "").status == .notFound)
            #expect(try await client.get(Self.notebook).text.contains("Rien n’y est encore écrit"))
        }
    }

    @Test func `gives the form back with what was typed`() async throws {
        try await TestSite.visit { _, client in
            let empty = try await client.post(Self.notebook, "vu=1&texte=+%0A")
            #expect(empty.status == .unprocessableContent)
            #expect(empty.text.contains("href=\"#texte\""))
            let long = String(repeating: "a", count: PrivatePageLimit.bytes + 1)
            let refused = try await client.post(Self.notebook, "vu=1&texte=" + long)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains(long))
            let path = try await Self.written("un", client)
            #expect(try await client.post(path, "vu=1&texte=deux").status == .seeOther)
            let conflict = try await client.post(path, "vu=1&texte=trois")
            #expect(conflict.status == .conflict)
            #expect(conflict.text.contains("trois"))
            #expect(conflict.text.contains("<p>deux</p>"))
            #expect(conflict.text.contains("name=\"vu\" value=\"2\""))
        }
    }

    @Test(arguments: [
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%5Bx%5D(javascript:alert(1))", "a%0D%0AX-B:+c",
        "%E2%80%AEretourn%C3%A9",
    ])
    func `runs nothing of what is written`(words: String) async throws {
        try await TestSite.visit { _, client in
            let path = try await Self.written(words, client)
            let page = try await client.get(path).text
            #expect(!page.contains("<script>"))
            #expect(!page.contains("href=\"javascript"))
            #expect(!page.contains("\u{202E}"))
        }
    }

    /// Not even the team, nor whoever runs the installation, reads another's page; and it is in
    /// no search, no journal.
    @Test func `is read by its author alone`() async throws {
        try await TestSite.visit { site, client in
            try await PrivatePages(site.store).add(
                "Introuvable",
                as: Self.other,
                of: .person(Sample.vasseur),
                in: site.desk.id,
                at: 1
            )
            let path = Address.notebookPage(Sample.slug, Self.other.text).path
            #expect(try await client.get(path).status == .notFound)
            #expect(try await client.post(path, "vu=1&texte=x").status == .notFound)
            #expect(try await client.post(path + "/oubli", "").status == .notFound)
            for path in ["carnet", "actions?q=Introuvable", "journal"] {
                let page = try await client.get("/t/\(Sample.slug)/\(path)")
                #expect(!page.text.contains(">Introuvable<"), "\(path)")
            }
            let left = try await PrivatePages(site.store)
                .all(of: .person(Sample.vasseur), in: site.desk.id)
            #expect(left.map(\.words) == ["Introuvable"])
        }
    }

    @Test func `is not of another territory, nor of a past`() async throws {
        try await TestSite.visit { _, client in
            let elsewhere = Self.notebook.replacing(Sample.slug, with: "ailleurs")
            #expect(try await client.get(elsewhere).status == .notFound)
            #expect(try await client.post(elsewhere, "texte=x").status == .notFound)
            let past = try await client.get(Self.notebook + "?connu-le=2026-01-31")
            #expect(past.status == .ok)
            #expect(!past.text.contains("connu-le"))
            #expect(try await client.get(Self.notebook + "/x").status == .notFound)
        }
    }

    @Test func `of one is not that of another, whatever they are entrusted with`() async throws {
        try await TestSite.visit(as: .holder(of: .observer)) { site, client in
            let path = try await Self.written("Pour+moi+seule", client)
            let lead = try #require(try await site.cookie(of: .holder(of: .projectLead)))
            let cookie: HTTPFields = [.cookie: lead]
            #expect(try await client.get(path, cookie).status == .notFound)
            #expect(try await client.get(Self.notebook, cookie).text.contains("Pour moi") == false)
            #expect(try await client.get(path).text.contains("Pour moi seule"))
        }
    }

    @Test func `opens to whoever has signed in, and is known here`() async throws {
        for (guest, read, sent) in [
            (Guest.anonymous, HTTPResponse.Status.seeOther, HTTPResponse.Status.unauthorized),
            (.stranger, .notFound, .notFound),
        ] {
            try await TestSite.visit(as: guest) { _, client in
                let page = Self.notebook + "/" + Self.other.text
                for path in [Self.notebook, page] {
                    let (shown, taken) = (
                        try await client.get(path).status,
                        try await client.post(path, "texte=x").status
                    )
                    #expect(shown == read, "\(path)")
                    #expect(taken == sent, "\(path)")
                }
                let removed = try await client.post(page + "/oubli", "").status
                #expect(removed == sent)
            }
        }
    }
}
