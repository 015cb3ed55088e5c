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

@Suite("A draft")
struct DraftTests {
    private static let drafts = Address.drafts(Sample.slug).path
    private static let form = FormAddress(Address.notebook(Sample.slug))
    private static let draft = Address.draft(Sample.slug, form.name).path

    private static func typed(_ words: String, at address: String = form.text) -> String {
        #"{"address":"\#(address)","values":{"texte":["\#(words)"]},"seen":3}"#
    }

    @Test func `is kept, offered when the form is opened, and taken up`() async throws {
        try await TestSite.visit { _, client in
            let kept = try await client.post(Self.drafts, json: Self.typed("Avant le COPIL"))
            #expect(kept.status == .noContent)
            let read = try await client.get(Self.draft)
            #expect(read.status == .ok)
            #expect(read.text.contains("Avant le COPIL"))
            #expect(read.text.contains("le 22 novembre à 10"))
            let page = try await client.get(Self.form.text)
            #expect(page.text.contains("Vous aviez commencé à écrire ici"))
            #expect(!page.text.contains("Avant le COPIL"))
            let link = try #require(page.text.firstMatch(of: /href="([^"]*brouillon=reprendre)"/))
            let resumed = try await client.get(String(link.1).replacing("&amp;", with: "&"))
            #expect(resumed.text.contains("Avant le COPIL"))
            #expect(resumed.text.contains("Rien n’est encore enregistré"))
        }
    }

    @Test func `is forgotten when asked, and when the form is sent`() async throws {
        try await TestSite.visit { _, client in
            _ = try await client.post(Self.drafts, json: Self.typed("un"))
            let forgotten = try await client.post(Self.draft, "")
            #expect(forgotten.status == .seeOther)
            #expect(forgotten.headers[.location] == Self.form.text)
            #expect(try await client.get(Self.draft).status == .noContent)

            _ = try await client.post(Self.drafts, json: Self.typed("deux"))
            let refused = try await client.post(Self.form.text, "vu=1&texte=")
            #expect(refused.status == .unprocessableContent)
            #expect(try await client.get(Self.draft).status == .ok)
            let sent = try await client.post(Self.form.text + "?lang=fr", "vu=1&texte=deux")
            #expect(sent.status == .seeOther)
            #expect(try await client.get(Self.draft).status == .noContent)
        }
    }

    @Test func `is also taken as a form, and leaves when nothing is typed any more`() async throws {
        try await TestSite.visit { _, client in
            let form = "brouillon=%2Ft%2F\(Sample.slug)%2Fcarnet&texte=trois&vu=2"
            #expect(try await client.post(Self.drafts, form).status == .noContent)
            #expect(try await client.get(Self.draft).text.contains("trois"))
            let emptied = #"{"address":"\#(Self.form.text)","values":{}}"#
            _ = try await client.post(Self.drafts, json: emptied)
            #expect(try await client.get(Self.draft).status == .noContent)
        }
    }

    @Test(arguments: [
        "{}", "[", "null", #"{"address":"/t/ailleurs/carnet","values":{"a":["b"]}}"#,
        #"{"address":"https://ailleurs.example/","values":{"a":["b"]}}"#,
        #"{"address":"/t/\#(Sample.slug)/plan","values":{"a":["b"]}}"#,
    ])
    func `is refused when it is of no form of the territory`(body: String) async throws {
        try await TestSite.visit { _, client in
            let refused = try await client.post(Self.drafts, json: body)
            #expect(refused.status == .badRequest)
        }
    }

    @Test func `has a limit, and belongs to a territory that is there`() async throws {
        try await TestSite.visit { _, client in
            let long = Self.typed(String(repeating: "a", count: DraftLimit.bytes))
            let refused = try await client.post(Self.drafts, json: long)
            #expect(refused.status == .contentTooLarge)
            let elsewhere = Self.drafts.replacing(Sample.slug, with: "ailleurs")
            let body = Self.typed("un", at: "/t/ailleurs/carnet")
            #expect(try await client.post(elsewhere, json: body).status == .notFound)
            let field = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let other = try await client.post(
                Self.drafts,
                json: Self.typed("un"),
                [field: "cross-site"]
            )
            #expect(other.status == .forbidden)
            #expect(try await client.get(Self.draft).status == .noContent)
            #expect(try await client.get(Self.drafts + "/x").status == .noContent)
        }
    }

    /// Nobody else's draft is found, whatever their rights.
    @Test func `of another is not there`() async throws {
        try await TestSite.visit { site, client in
            let draft = Draft(
                address: Self.form.text,
                values: ["texte": ["secret"]],
                seen: nil,
                saved: Int64(Sample.day("2026-11-22").sinceEpoch) * 86_400_000
            )
            try await Drafts(site.store)
                .keep(draft, of: .person(Sample.vasseur), in: site.desk.id)
            #expect(try await client.get(Self.draft).status == .noContent)
            #expect(try await client.get(Self.form.text).text.contains("secret") == false)
        }
    }

    @Test func `is for whoever has signed in, and is known here`() async throws {
        for (guest, read, sent) in [
            (Guest.anonymous, HTTPResponse.Status.seeOther, HTTPResponse.Status.unauthorized),
            (.stranger, .notFound, .notFound),
        ] {
            try await TestSite.visit(as: guest) { _, client in
                #expect(try await client.get(Self.draft).status == read)
                #expect(try await client.post(Self.draft, "").status == sent)
                let kept = try await client.post(Self.drafts, json: Self.typed("x"))
                #expect(kept.status == sent)
            }
        }
    }
}
