// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Testing

@Suite("The page of a search")
struct SearchPageTests {
    private static let page = "/t/\(Sample.slug)/recherche"

    @Test func `is led to from every page`() async throws {
        try await TestSite.visit { _, client in
            for path in ["", "/plan", "/actions", "/actions/1", "/personnes", "/recherche?q=bois"] {
                let page = try await client.get("/t/\(Sample.slug)\(path)")
                #expect(page.text.contains("role=\"search\" action=\"\(Self.page)\""), "\(path)")
            }
            let past = try await client.get("/t/\(Sample.slug)/plan?etat-au=2026-06-01&lang=en")
            let form = try #require(
                past.text.firstMatch(of: /(?s)<form class="search".*?<\/form>/)
            )
            #expect(form.0.contains("name=\"etat-au\" value=\"2026-06-01\""))
            #expect(form.0.contains("name=\"lang\" value=\"en\""))
        }
    }

    @Test func `finds, groups and marks, and gives back what was typed`() async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get(Self.page + "?q=COMPOST&lang=fr")
            #expect(page.status == .ok)
            #expect(page.text.contains("value=\"COMPOST\""))
            #expect(page.text.contains("<h2 id=\"actions\">Actions"))
            #expect(page.text.contains("href=\"/t/\(Sample.slug)/actions/1?lang=fr\""))
            #expect(page.text.contains("<mark>Composter</mark>"))
            let list = try await client.get(Self.page + "?q=compost&forme=liste")
            #expect(list.text.hasPrefix("<div class=\"suggestions\""))
            #expect(list.text.contains("role=\"option\""))
            #expect(!list.text.contains("<html"))
        }
    }

    @Test func `follows each edit`() async throws {
        try await TestSite.visit { site, client in
            let before = try await client.get(Self.page + "?q=epluchures")
            #expect(before.text.contains("Rien de ce que vous pouvez lire"))
            let edit = Record.Edit(
                record: Sample.compost,
                fields: [.title: Content(.text("Valoriser les épluchures"))]
            )
            _ = try await site.desk.submit(
                SampleRequest(
                    .record(.edit(edit, seen: [:])),
                    by: .operator,
                    gesture: site.desks.instruments.id()
                )
            )
            let after = try await client.get(Self.page + "?q=epluchures")
            #expect(after.text.contains("<mark>épluchures</mark>"))
            // The past still goes by the name it had.
            let past = try await client.get(Self.page + "?q=epluchures&connu-le=2026-06-01")
            #expect(past.text.contains("Rien de ce que vous pouvez lire"))
            let then = try await client.get(Self.page + "?q=biodechets&connu-le=2026-06-01")
            #expect(then.text.contains("actions/1?connu-le=2026-06-01"))
        }
    }

    @Test(arguments: [
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "bois%0D%0ASet-Cookie%3A%20a%3Db", "%E2%80%AEbois%00", "%D7%A9%D7%9C%D7%95%D7%9D", "%",
        "%FF%FE", "", "%20%20", "a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p", "{{shell}}",
    ])
    func `takes whatever is typed for words`(text: String) async throws {
        try await TestSite.visit { _, client in
            for form in ["", "&forme=liste"] {
                let page = try await client.get(Self.page + "?q=" + text + form)
                #expect(page.status == .ok)
                #expect(!page.text.contains("<script>"))
                #expect(!page.text.contains("<img"))
                #expect(!page.text.contains("\u{202E}"))
                #expect(page.headers[.setCookie] == nil)
            }
        }
    }

    @Test func `has a limit to what is typed`() async throws {
        try await TestSite.visit { _, client in
            let long = try await client.get(Self.page + "?q=" + String(repeating: "a", count: 900))
            #expect(long.status == .ok)
            #expect(long.text.contains("seuls ces mots ont été cherchés"))
            #expect(!long.text.contains(String(repeating: "a", count: 201)))
        }
    }

    @Test func `keeps to what each may read`() async throws {
        try await TestSite.visit(as: .holder(of: .organisationMember)) { _, client in
            let people = try await client.get(Self.page + "?q=vasseur&lang=fr")
            #expect(!people.text.contains("/personnes/\(Sample.vasseur.text)"))
            let foreign = try await client.get(Self.page + "?q=navette&lang=fr")
            #expect(foreign.text.contains("Rien de ce que vous pouvez lire"))
            let own = try await client.get(Self.page + "?q=biodechets&forme=liste")
            #expect(own.text.contains("/actions/1"))
        }
        for guest in [Guest.anonymous, .stranger] {
            try await TestSite.visit(as: guest) { _, client in
                for form in ["", "&forme=liste"] {
                    let answer = try await client.get(Self.page + "?q=composter" + form)
                    #expect(answer.status == (guest.isStranger ? .notFound : .seeOther))
                    #expect(!answer.text.contains("Composter les"))
                }
            }
        }
    }
}

extension Guest {
    fileprivate var isStranger: Bool {
        if case .stranger = self { true } else { false }
    }
}
