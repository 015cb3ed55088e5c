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

@Suite("The site")
struct PageRouteTests {
    private static let slug = Sample.slug

    /// Every page, with words that only it shows.
    private static let pages: [(Address, String)] = [
        (.installation, "Un territoire vous est ouvert"),
        (.home(slug), "Ce qui a bougé"),
        (.plan(slug, nil), "Projet de territoire"),
        (.plan(slug, Sample.climatePlan), "Habiter et rénover"),
        (.actions(slug, ActionQuery()), "Sur 11 actions"),
        (.action(slug, 1), "Composter les biodéchets"),
        (.history(slug, 1), "Histoire"),
        (
            .comparison(slug, 1, from: nil, to: nil, isKnown: false),
            "Choisissez deux jours"
        ),
        (.notebook(slug), "Votre carnet"),
        (.journal(slug, before: nil), "écriture 5"),
        (.journal(slug, before: 3), "Dernières écritures"),
        (.imports(slug), "Aucun fichier"),
        (.service(slug, Sample.waste), "Service pilote"),
        (.organisation(slug, Sample.region), "Financements"),
        (.post(slug, Sample.post), "Poste pilote"),
        (.body(slug, Sample.committee), "Instances"),
        (.person(slug, Sample.delmas), "Bastien Delmas"),
    ]

    @Test func `gives every page, and its head alone`() async throws {
        try await TestSite.visit { _, client in
            for (address, words) in Self.pages {
                let link = Lens().link(to: address)
                let page = try await client.get(link)
                #expect(page.status == .ok, "\(link)")
                #expect(page.text.contains(words), "\(link)")
                #expect(page.headers[.contentType] == "text/html; charset=utf-8")
                let head = try await client.execute(uri: link, method: .head)
                #expect(head.status == .ok)
                #expect(head.body.readableBytes == 0)
            }
        }
    }

    @Test func `knows no other territory`() async throws {
        try await TestSite.visit { _, client in
            for (address, _) in Self.pages where address != .installation {
                let path = address.path.replacing(Self.slug, with: "ailleurs")
                let page = try await client.get(path)
                #expect(page.status == .notFound, "\(path)")
                #expect(page.text.contains("Ce territoire n’est pas ici"))
            }
        }
    }

    @Test(arguments: [
        "actions/999", "actions/0", "actions/-1", "actions/abc", "actions/999/histoire",
        "services/00000000-0000-4000-8000-000000009999", "services/x", "personnes/x",
        // An organisation is no service.
        "services/\(Sample.region.text)", "organisations/\(Sample.waste.text)",
        "personnes/00000000-0000-4000-8000-000000009999", "plan?plan=x",
        "plan?plan=\(Sample.waste.text)", "documents/x", "documents/\(Sample.compost.text)",
        "import/x", "import/00000000-0000-4000-8000-000000009999",
    ])
    func `says kindly that a record is not there`(path: String) async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get("/t/\(Self.slug)/\(path)")
            #expect(page.status == .notFound)
            #expect(page.text.contains("Cette fiche n’est pas dans le registre"))
            #expect(page.text.contains("href=\"/t/\(Self.slug)\""))
        }
    }

    @Test func `answers what does not exist, and what cannot be done`() async throws {
        try await TestSite.visit { _, client in
            let missing = try await client.get("/nulle/part")
            #expect(missing.status == .notFound)
            #expect(missing.text.contains("Cette page n’existe pas"))
            let posted = try await client.execute(uri: "/t/\(Self.slug)/actions", method: .post)
            #expect(posted.status == .methodNotAllowed)
            #expect(posted.headers[.allow] == "GET, HEAD")
            let long = try await client.get(
                "/t/\(Self.slug)/actions?q=" + String(repeating: "a", count: 5_000)
            )
            #expect(long.status == .uriTooLong)
        }
    }

    @Test func `speaks the language asked for, else the browser's, else French`() async throws {
        try await TestSite.visit { _, client in
            let path = "/t/\(Self.slug)/actions"
            let english: HTTPFields = [.acceptLanguage: "en-GB,en;q=0.9,fr;q=0.5"]
            #expect(try await client.get(path).text.contains("<html lang=\"fr\">"))
            #expect(try await client.get(path, english).text.contains("<html lang=\"en\">"))
            let asked = try await client.get(path + "?lang=fr", english)
            #expect(asked.text.contains("<html lang=\"fr\">"))
            #expect(asked.text.contains("/t/\(Self.slug)/plan?lang=fr"))
            let error = try await client.get("/nulle/part", english)
            #expect(error.text.contains("This page does not exist"))
        }
    }

    @Test func `shows a past on every page`() async throws {
        try await TestSite.visit { _, client in
            let known = try await client.get("/t/\(Self.slug)/actions/1?connu-le=2025-12-31")
            #expect(known.text.contains("tel que connu le 31 décembre 2025"))
            #expect(known.text.contains("vingt sites"))
            let now = try await client.get("/t/\(Self.slug)/actions/1")
            #expect(now.text.contains("dix-huit sites"))
            let unreadable = try await client.get("/t/\(Self.slug)?etat-au=2026-02-30")
            #expect(unreadable.status == .badRequest)
            #expect(unreadable.text.contains("«\u{A0}2026-02-30\u{A0}»"))
        }
    }

    @Test(arguments: [
        "q=%3Cscript%3Ealert(1)%3C/script%3E", "q=%FF%FE", "q=%", "statut=%00", "&&&===",
        "plan=x&axe=y&service=z&personne=w", "page=99999999999999999999", "page=-1", "tri=;DROP",
        "etat-au=", "lang=%22%3E", "q=a&q=b", "avant=-9223372036854775808",
    ])
    func `takes hostile queries for what they are`(query: String) async throws {
        try await TestSite.visit { _, client in
            for path in ["actions", "plan", "journal", "actions/1"] {
                guard path != "plan" || !query.hasPrefix("plan=") else { continue }
                let page = try await client.get("/t/\(Self.slug)/\(path)?\(query)")
                #expect(page.status == .ok, "\(path)?\(query)")
                #expect(!page.text.contains("<script>"))
            }
        }
    }

    @Test func `gives a document as a download and nothing else`() async throws {
        try await TestSite.visit { _, client in
            let file = try await client.get("/t/\(Self.slug)/documents/\(Sample.document.text)")
            #expect(file.status == .ok)
            #expect(Array(file.body.readableBytesView) == TestSite.attachment)
            #expect(
                file.headers[.contentDisposition]
                    == "attachment; filename*=UTF-8''%C3%89tude%20des%20sites.pdf"
            )
            #expect(file.headers[.contentType] == "application/pdf")
            #expect(file.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func `says that it is well, and nothing more`() async throws {
        try await TestSite.visit { _, client in
            let health = try await client.get("/sante")
            #expect(health.status == .ok)
            #expect(health.text == "ok\n")
        }
    }

    @Test func `links only to what answers`() async throws {
        try await TestSite.visit { _, client in
            var links: Set<String> = []
            for (address, _) in Self.pages {
                let page = try await client.get(Lens().link(to: address))
                for match in page.text.matches(of: /href="(\/[^"#]*)/) {
                    links.insert(String(match.1).replacing("&amp;", with: "&"))
                }
            }
            #expect(links.count > 60)
            for link in links {
                let status = try await client.get(link).status
                #expect(status == .ok, "\(link)")
            }
        }
    }
}
