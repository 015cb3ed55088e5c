// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Storage
import Testing
import Views

@Suite("Another day")
struct OtherDayTests {
    private static let slug = Sample.slug

    private static let pages: [Address] = [
        .home(slug), .plan(slug, nil), .actions(slug, ActionQuery()), .action(slug, 1),
        .history(slug, 1), .journal(slug, before: nil), .service(slug, Sample.waste),
        .organisation(slug, Sample.region), .post(slug, Sample.post),
        .body(slug, Sample.committee), .person(slug, Sample.delmas),
    ]

    @Test func `is asked for on every page, and said there`() async throws {
        try await TestSite.visit { _, client in
            for address in Self.pages {
                let now = try await client.get(address.path)
                #expect(now.text.contains("name=\"jour\""), "\(address.path)")
                for (kind, words) in [("etat", "l’état au 1"), ("connu", "tel que connu le 1")] {
                    let path = address.path + "?jour=2026-06-01&passe=\(kind)"
                    let page = try await client.get(path)
                    #expect(page.status == .ok, "\(path)")
                    #expect(page.text.contains(words), "\(path)")
                    #expect(page.text.contains("Revenir à aujourd’hui"))
                    // Around it stands the way out, which is no writing.
                    let content = page.text.split(separator: "<main").last ?? ""
                    #expect(!content.contains("method=\"post\""), "\(path) writes in a past")
                }
            }
        }
    }

    @Test func `is refused kindly when the register says nothing of it`() async throws {
        try await TestSite.visit { _, client in
            let future = try await client.get("/t/\(Self.slug)/plan?etat-au=2026-11-23")
            #expect(future.status == .badRequest)
            #expect(future.text.contains("jusqu’à aujourd’hui, 22 novembre 2026"))
            for past in ["connu-le", "etat-au"] {
                let early = try await client.get("/t/\(Self.slug)?\(past)=2024-01-01")
                #expect(early.status == .notFound)
                #expect(early.text.contains("commence le 4 mars 2025"))
                #expect(early.text.contains("href=\"/t/\(Self.slug)\""))
            }
        }
    }

    @Test func `is reached from each entry of a history`() async throws {
        try await TestSite.visit { _, client in
            let history = try await client.get("/t/\(Self.slug)/actions/1/histoire")
            let links = history.text.matches(of: /href="([^"]*(?:connu-le|etat-au)=[^"]*)"/)
            #expect(links.count >= 4)
            for link in links {
                let page = try await client.get(String(link.1).replacing("&amp;", with: "&"))
                #expect(page.status == .ok, "\(link.1)")
            }
        }
    }

    @Test func `still gives a document that was removed since, until it is erased`() async throws {
        try await TestSite.visit { site, client in
            let path = "/t/\(Self.slug)/documents/\(Sample.document.text)"
            let request = SampleRequest(
                .record(.remove(Sample.document)),
                by: .operator,
                gesture: Sample.id(70_001)
            )
            _ = try await site.desk.submit(request)
            #expect(try await client.get(path).status == .notFound)
            let then = try await client.get(path + "?connu-le=2025-12-31")
            #expect(then.status == .ok)
            #expect(Array(then.body.readableBytesView) == TestSite.attachment)
            #expect(try await client.get(path + "?connu-le=2027-01-01").status == .badRequest)
            try await site.erase(.attachment(Sample.id(91)))
            #expect(try await client.get(path + "?connu-le=2025-12-31").status == .notFound)
        }
    }

    @Test func `names in the journal what was removed since`() async throws {
        try await TestSite.visit { site, client in
            let request = SampleRequest(
                .record(.remove(Sample.compost)),
                by: .operator,
                gesture: Sample.id(70_002)
            )
            _ = try await site.desk.submit(request)
            let journal = try await client.get("/t/\(Self.slug)/journal")
            let removal = try #require(journal.text.firstRange(of: "Retrait"))
            let told = journal.text[removal.lowerBound...].prefix(300)
            #expect(told.contains("Composter les biodéchets"))
            #expect(!told.contains("href=\"/t/\(Self.slug)/actions/1\""))
        }
    }
}

@Suite("Two days of an action")
struct ComparisonRouteTests {
    private static let path = "/t/\(Sample.slug)/actions/1/comparaison"

    @Test func `show what differs, word by word, and who changed it`() async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get(Self.path + "?du=2025-12-31&au=2026-11-22&passe=connu")
            #expect(page.status == .ok)
            #expect(page.text.contains("<del>**vingt </del>"))
            #expect(page.text.contains("<ins>**dix-huit </ins>"))
            #expect(page.text.contains("Qui a changé quoi entre les deux"))
            #expect(page.text.contains("parties de la fiche ont changé"))
            // The other way round is the same question.
            let turned = try await client.get(
                Self.path + "?du=2026-11-22&au=2025-12-31&passe=connu"
            )
            #expect(turned.text.contains("<ins>**dix-huit </ins>"))
            let same = try await client.get(Self.path + "?du=2025-06-01&au=2025-07-01&passe=connu")
            #expect(same.text.contains("Rien n’a changé"))
        }
    }

    @Test func `may be before the register, and not after today`() async throws {
        try await TestSite.visit { _, client in
            let before = try await client.get(Self.path + "?du=2024-01-01&au=2026-11-22")
            #expect(before.status == .ok)
            #expect(before.text.contains("Ajout"))
            let after = try await client.get(Self.path + "?du=2024-01-01&au=2026-12-22")
            #expect(after.status == .badRequest)
            let wrong = try await client.get(Self.path + "?du=2024-02-30&au=2026-11-22")
            #expect(wrong.status == .badRequest)
            let other = "/t/\(Sample.slug)/actions/99/comparaison"
            #expect(try await client.get(other).status == .notFound)
        }
    }
}

extension TestSite {
    fileprivate func erase(_ subject: Erasable) async throws {
        try await Erasures(store, log: nil)
            .erase([subject], in: desk.id, by: .operator, at: desks.instruments.now())
        try await desk.refresh()
    }
}
