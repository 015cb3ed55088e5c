// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Sample
import Storage
import Testing
import Views

@Suite("Demandes d'arbitrage, on the site")
struct ArbitrationTests {
    private static let slug = Sample.slug
    private static let page = Address.arbitration(slug, TestSite.question).path

    @Test func `are listed with whom they are put to, and that their date has passed`()
        async throws
    {
        try await TestSite.visit { site, client in
            let empty = try await client.get(Address.arbitrations(Self.slug).path)
            #expect(empty.text.contains("Aucune question n’est posée"))
            try await site.ask()
            let list = try await client.get(Address.arbitrations(Self.slug).path)
            for words in [
                "Une question attend sa réponse", "Faut-il attendre le marché", "Anaïs Valois",
                "Date souhaitée passée", "Composter les biodéchets",
            ] { #expect(list.text.contains(words), "\(words)") }
            let sheet = try await client.get("/t/\(Self.slug)/actions/1")
            #expect(sheet.text.contains(Self.page))
            #expect(sheet.text.contains("Demander un arbitrage"))
        }
    }

    @Test func `may be taken higher by the team once their date has passed, and never by itself`()
        async throws
    {
        try await TestSite.visit { site, client in
            try await site.ask()
            let page = try await client.get(Self.page)
            #expect(page.text.contains("La porter plus haut"))
            #expect(site.asked?.records(.post) == [Sample.post])
        }
    }

    @Test func `are sent to whoever may answer, once for one press`() async throws {
        try await TestSite.visit { site, client in
            try await site.ask()
            for _ in 0..<2 {
                let form = [("vu", "1"), ("envoi", "oui")]
                let answer = try await client.post(Self.page, form)
                #expect(answer.status == .seeOther)
                let told = try await client.get(answer.headers[.location] ?? "")
                #expect(told.text.contains("La question part par courriel"))
            }
            let notices = try await site.notices()
            #expect(notices.map(\.kind) == ["arbitration.asked"])
            #expect(notices.map(\.person) == [TestSite.director])
            let facts = try #require(notices.first?.telling(QuestionNotice.self))
            #expect(facts.arbitration == TestSite.question)
            #expect(notices.allSatisfy { !$0.facts.contains("Valois") })
        }
    }

    @Test func `have the answer that the team heard, by whom and on which day`() async throws {
        try await TestSite.visit { site, client in
            try await site.ask()
            let wrong = try await client.post(
                Self.page,
                [("reponse", ""), ("par", ""), ("le", "2027-01-01")]
            )
            #expect(wrong.status == .unprocessableContent)
            for place in ["#reponse", "#par", "#le"] {
                #expect(wrong.text.contains("href=\"\(place)\""), "\(place)")
            }
            #expect(wrong.text.contains("value=\"2027-01-01\""))
            let answer = try await client.post(
                Self.page,
                [
                    ("reponse", TestSite.option.text), ("par", TestSite.director.text),
                    ("le", "2026-11-17"),
                ]
            )
            #expect(answer.status == .seeOther)
            let page = try await client.get(answer.headers[.location] ?? "")
            #expect(page.text.contains("Tranchée le 17 novembre 2026"))
            #expect(site.status == "inProgress")
        }
    }

    @Test func `are withdrawn by whoever keeps the action`() async throws {
        try await TestSite.visit(as: .holder(of: .serviceMember)) { site, client in
            try await site.ask()
            let page = try await client.get(Self.page)
            #expect(page.text.contains("Retirer la question"))
            #expect(!page.text.contains("Noter une réponse donnée"))
            let refused = try await client.post(Self.page, [("reponse", TestSite.option.text)])
            #expect(refused.status == .forbidden)
            let answer = try await client.post(Self.page, [("reponse", "withdrawn")])
            #expect(answer.status == .seeOther)
            #expect(site.asked?.choice(.state) == "withdrawn")
        }
    }

    @Test(arguments: [Mandate.Role.observer, .director])
    func `are read by others, who may not act on them`(role: Mandate.Role) async throws {
        try await TestSite.visit(as: .holder(of: role)) { site, client in
            try await site.ask()
            let page = try await client.get(Self.page)
            #expect(page.status == .ok)
            #expect(!page.text.contains("Retenir cette option"))
            #expect(!page.text.contains("Retirer la question"))
            for form in [("reponse", "toExamine"), ("reponse", "withdrawn"), ("envoi", "oui")] {
                #expect(try await client.post(Self.page, [form]).status == .forbidden)
            }
            #expect(site.asked?.choice(.state) == nil)
            #expect(try await site.notices().isEmpty)
        }
    }

    @Test func `make the agenda of the DGS, for whoever answers for the plan`() async throws {
        try await TestSite.visit { site, client in
            try await site.ask()
            let page = try await client.get(Address.directorAgenda(Self.slug).path)
            #expect(page.status == .ok)
            #expect(page.text.contains("n’ont pas de référent"))
        }
    }

    @Test func `are given to programs as pages give them`() async throws {
        try await TestSite.visit { site, client in
            try await site.ask()
            let path = "/api/v1/territories/\(Self.slug)/arbitrations"
            let list = try await client.get(path).json
            let item = try #require(list.items.first)
            #expect(item["title"] == .text("Faut-il attendre le marché ?"))
            #expect(item["isPastDue"] == .flag(true))
            #expect(item["page"] == .text(Self.page))
            #expect(list["hasMore"] == .flag(false))
            let beyond = try await client.get(path + "?after=\(Sample.compost.text)")
            #expect(beyond.status == .unprocessableContent)
        }
    }
}

@Suite("Time, on the site")
struct TimePageTests {
    private static let slug = Sample.slug
    private static let page = Address.time(slug).path

    /// The post of the sample gives half a full time; its action takes a fifth of one.
    private static func ready(_ site: TestSite) async throws {
        try await site.ask()
        try await site.perform(
            .record(
                .edit(
                    Record.Edit(
                        record: Sample.post,
                        fields: [.planTime: Content(.number(Quantity(50)))]
                    ),
                    seen: [:]
                )
            )
        )
        try await site.perform(
            site.create(
                Sample.id(7_400),
                .timeNeed,
                under: Sample.compost,
                [.size: .choice("dayAWeek"), .service: .record(Sample.waste)]
            )
        )
    }

    @Test func `says what is there and what is needed, and what it rests on`() async throws {
        try await TestSite.visit { site, client in
            try await Self.ready(site)
            let page = try await client.get(Self.page)
            for words in ["0,5 ETP", "0,2 ETP", "T4 2026", "2000-815", "sans temps identifié"] {
                #expect(page.words.contains(words), "\(words)")
            }
            #expect(page.text.contains("Chargé de prévention"))
        }
    }

    @Test func `tells no one post by post but the team`() async throws {
        try await TestSite.visit(as: .holder(of: .director)) { site, client in
            try await Self.ready(site)
            let page = try await client.get(Self.page)
            #expect(page.status == .ok)
            #expect(!page.text.contains("Chargé de prévention"))
            #expect(!page.words.contains("0,5 ETP"), "one person's time")
            let table = try await client.get("/api/v1/territories/\(Self.slug)/time").json
            #expect(table.items.isEmpty)
            #expect(table["total"] == .null)
            let file = try await client.get("/t/\(Self.slug)/export?liste=temps&format=csv")
            #expect(file.status == .ok)
            #expect(!file.text.contains("0,5"))
        }
    }

    @Test func `looks at an addition and at a departure, and writes nothing`() async throws {
        try await TestSite.visit { site, client in
            try await Self.ready(site)
            let position = site.desk.snapshot.territory.position
            let addition = try await client.get(
                Self.page + "?taille=halfTime&service=\(Sample.waste.text)"
            )
            #expect(addition.words.contains("0,2 ETP que personne n’a"))
            let departure = try await client.get(Self.page + "?depart=\(Sample.post.text)")
            #expect(departure.words.contains("il manquerait 0,2 ETP"))
            let unread = try await client.get(Self.page + "?etp=beaucoup")
            #expect(unread.text.contains("Ce nombre ne se lit pas"))
            #expect(unread.text.contains("value=\"beaucoup\""))
            #expect(site.desk.snapshot.territory.position == position)
        }
    }

    @Test func `is given to programs by service, in a period they name`() async throws {
        try await TestSite.visit { site, client in
            try await Self.ready(site)
            let path = "/api/v1/territories/\(Self.slug)/time"
            let table = try await client.get(path + "?period=2026-Q4").json
            #expect(table["hoursOfFullTime"] == .integer(1_607))
            #expect(table.items.first?["available"] == .number("0.5"))
            #expect(table.items.first?["needed"] == .number("0.2"))
            let wrong = try await client.get(path + "?period=hier")
            #expect(wrong.status == .unprocessableContent)
        }
    }
}

extension TestResponse {
    /// What is read, its spaces plain.
    fileprivate var words: String { text.replacing("\u{A0}", with: " ") }

    fileprivate var json: JSONTree {
        get throws { try JSONTree(parsing: Array(body.readableBytesView)) }
    }
}

extension JSONTree {
    fileprivate var items: [JSONTree] {
        guard case .list(let items) = self["items"] else { return [] }
        return items
    }
}
