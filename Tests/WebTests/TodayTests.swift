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
import Web

@Suite("Aujourd'hui")
struct TodayTests {
    private static let home = "/t/\(Sample.slug)"

    private func cookie(
        of person: Person,
        _ site: TestSite,
        _ client: any TestClientProtocol
    ) async throws -> String {
        let link = try await site.link(for: person, .signIn)
        return try #require(try await client.post("/lien/" + link).givenCookie)
    }

    @Test func `tells what moved since its reader last came`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let person = try await site.person(as: .projectLead)
            let cookie = try await cookie(of: person, site, client)
            let first = try await client.get(Self.home, [.cookie: cookie]).text
            #expect(first.contains("Ce qui a bougé</h2>"))
            #expect(!first.contains("depuis votre dernière visite"))

            let other = try await site.person(as: .director)
            let days = site.desks.instruments.now() - 3 * 86_400_000
            _ = try await Visits(site.store).come(
                other.id,
                in: site.desk.id,
                at: site.desk.snapshot.head.position - 2,
                now: days
            )
            let again = try await self.cookie(of: other, site, client)
            let page = try await client.get(Self.home, [.cookie: again]).text
            #expect(page.contains("depuis votre dernière visite"))
            #expect(page.contains("Ce qui a bougé depuis jeudi 19 novembre 2026"))
        }
    }

    @Test func `is not a visit when an open page asks for itself again`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let person = try await site.person(as: .projectLead)
            let cookie = try await cookie(of: person, site, client)
            let destination = try #require(HTTPField.Name("Sec-Fetch-Dest"))
            for word in ["empty", "document"] {
                _ = try await client.get(Self.home, [.cookie: cookie, destination: word])
            }
            // Nothing was noted of the first: the second is the first visit.
            let visits = Visits(site.store)
            let tomorrow = site.desks.instruments.now() + 86_400_000
            let position = site.desk.snapshot.head.position
            let mark = try await visits.come(
                person.id,
                in: site.desk.id,
                at: position,
                now: tomorrow
            )
            #expect(mark == .init(position: position, instant: tomorrow - 86_400_000))
        }
    }

    @Test func `is read by each as their mandate makes it`() async throws {
        try await TestSite.visit(as: .holder(of: .projectLead)) { _, client in
            let page = try await client.get(Self.home).text
            #expect(page.contains("<ol class=\"matters\">"))
            #expect(page.contains("Aujourd"))
        }
        try await TestSite.visit(as: .holder(of: .observer)) { _, client in
            let page = try await client.get(Self.home).text
            #expect(!page.contains("<ol class=\"matters\">"))
            #expect(!page.contains("class=\"first-steps\""))
        }
    }

    @Test func `shows in a past the territory as it was, and nothing to do`() async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get(Self.home + "?etat-au=2025-06-01").text
            #expect(!page.contains("<ol class=\"matters\">"))
            #expect(page.contains("Communauté"))
        }
    }
}

@Suite("The language of a person")
struct ChosenLanguageTests {
    @Test func `stands before the browser's, on every page and every fault`() async throws {
        try await TestSite.visit { _, client in
            let answer = try await client.post("/compte/langue", "langue=en")
            #expect(answer.location?.hasPrefix("/compte?lang=en") == true)
            for path in ["/t/\(Sample.slug)", "/compte", "/t/\(Sample.slug)/actions/9999"] {
                let page = try await client.get(path, [.acceptLanguage: "fr"]).text
                #expect(page.contains("<html lang=\"en\">"), "\(path)")
            }
            let once = try await client.get("/compte?lang=fr", [.acceptLanguage: "en"]).text
            #expect(once.contains("<html lang=\"fr\">"))
        }
    }

    @Test func `is one of those there are`() async throws {
        try await TestSite.visit { _, client in
            for typed in ["", "de", "%3Cscript%3E", String(repeating: "x", count: 5_000)] {
                let answer = try await client.post("/compte/langue", "langue=" + typed)
                #expect(answer.status == .badRequest)
            }
        }
    }
}
