// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Sample
import Storage
import Testing
import Views

@Suite("Bodies and the health of the governance")
struct BodyRouteTests {
    private static let slug = Sample.slug
    private static let club = Address.climateClub(slug)

    @Test func `have a page for each of their addresses`() async throws {
        try await TestSite.visit { _, client in
            let pages: [(Address, String)] = [
                (.governance(Self.slug), "Qui tient quoi"),
                (.bodies(Self.slug), "1 dont les sièges restent à décrire"),
                (.body(Self.slug, Sample.committee), "Ses sièges ne sont pas encore décrits."),
                (.climateClub(Self.slug), "Noter une rencontre"),
                (.entryGate(Self.slug), "Aucun engagement"),
                (.checkup(Self.slug), "Ce que le registre ne dit pas encore"),
            ]
            for (address, words) in pages {
                let page = try await client.get(Lens().link(to: address))
                #expect(page.status == .ok, "\(address)")
                #expect(page.text.contains(words), "\(address)")
            }
            let other = try await client.get("/t/\(Self.slug)/instances/\(Sample.waste.text)")
            #expect(other.status == .notFound)
        }
    }

    @Test func `keeps a meeting noted on a phone, once however often it is sent`() async throws {
        try await TestSite.visit { site, client in
            let form = [
                "organisme": Sample.association.text, "issue": "interested",
                "note": "Veut en parler à son bureau",
            ]
            for _ in 0..<2 {
                let answer = try await client.post(Self.club, form)
                #expect(answer.status == .seeOther)
                let page = try await client.get(answer.headers[.location] ?? "")
                #expect(page.text.contains("Intéressé"))
            }
            let territory = site.desk.snapshot.territory
            let approaches = territory.children(of: Sample.association, kind: .approach)
            #expect(approaches.map { $0.choice(.outcome) } == ["interested"])
            #expect(approaches.first?.people(.by).count == 1)
            #expect(approaches.first?.date(.date) == .day(Sample.day("2026-11-22")))
            let view = site.desk.snapshot.seen(by: .operator, on: Sample.day("2026-11-22"))
            guard case .text(let writing)? = approaches.first?[.words] else {
                Issue.record("no words")
                return
            }
            #expect(view.words(of: writing) == .text("Veut en parler à son bureau"))
        }
    }

    @Test(arguments: [
        (["note": "Vu"], ["Choisissez l’organisme rencontré.", "Choisissez où on en est."]),
        (
            ["organisme": Sample.waste.text, "issue": "elsewhere"],
            ["Choisissez l’organisme rencontré."]
        ),
        (
            [
                "organisme": Sample.association.text, "issue": "met",
                "note": "<script>" + String(repeating: "a", count: 600),
            ],
            ["500 caractères au plus", "&lt;script&gt;"]
        ),
    ])
    func `gives the form of a meeting back with what was typed`(
        form: [String: String],
        words: [String]
    ) async throws {
        try await TestSite.visit { site, client in
            let before = site.desk.snapshot.head.position
            let answer = try await client.post(Self.club, form)
            #expect(answer.status == .unprocessableContent)
            for word in words { #expect(answer.text.contains(word), "\(word)") }
            #expect(answer.text.contains("Il reste quelque chose à corriger"))
            #expect(!answer.text.contains("<script>aaa"))
            #expect(site.desk.snapshot.head.position == before)
        }
    }

    @Test func `takes a meeting from an élu, and none from someone from outside`() async throws {
        let form = ["organisme": Sample.association.text, "issue": "met"]
        try await TestSite.visit(as: .holder(of: .electedMember)) { _, client in
            let answer = try await client.post(Self.club, form)
            #expect(answer.status == .seeOther)
        }
        try await TestSite.visit(as: .holder(of: .organisationMember)) { site, client in
            let before = site.desk.snapshot.head.position
            let answer = try await client.post(Self.club, form)
            #expect(answer.status == .forbidden)
            #expect(site.desk.snapshot.head.position == before)
        }
    }

    @Test func `are told to programs, page by page`() async throws {
        try await TestSite.visit { _, client in
            let path = "/api/v1/territories/\(Self.slug)"
            let bodies = try await client.get(path + "/bodies?limit=1").json
            let body = try #require(bodies.items.first)
            #expect(body["name"] == .text("COPIL"))
            #expect(body["seats"] == .list([]))
            #expect(bodies["hasMore"] == .flag(false))
            let astray = try await client.get(path + "/bodies?after=x")
            #expect(astray.status == .unprocessableContent)
            let checks = try await client.get(path + "/health").json.items
            #expect(checks.map { $0["id"]?.text } == Check.Rule.allCases.map(\.rawValue))
            let outcomes = Set(checks.compactMap { $0["outcome"]?.text })
            #expect(outcomes.isSubset(of: ["met", "unmet", "unknown"]))
        }
        try await TestSite.visit(as: .holder(of: .organisationMember)) { _, client in
            let path = "/api/v1/territories/\(Self.slug)"
            let body = try #require(try await client.get(path + "/bodies").json.items.first)
            #expect(body["rules"] == .null)
            let closed = try await client.get(path + "/health")
            #expect(closed.status == .forbidden)
        }
    }
}

extension TestResponse {
    fileprivate var json: JSONTree {
        get throws { try JSONTree(parsing: Array(body.readableBytesView)) }
    }
}

extension JSONTree {
    fileprivate var items: [JSONTree] {
        guard case .list(let items)? = self["items"] else { return [] }
        return items
    }
}
