// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Sample
import Storage
import Testing

@Suite("The signed link to a question")
struct QuestionLinkTests {
    private static let chosen = [("reponse", TestSite.option.text)]

    @Test func `shows the question and nothing else, and changes nothing`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.ask()
            let link = try await site.questionLink()
            let before = site.desk.snapshot.head
            for _ in 0..<2 {
                let page = try await client.get(link)
                #expect(page.status == .ok)
                #expect(page.text.contains("Faut-il attendre le marché"))
                #expect(page.text.contains("sans temps identifié"))
                #expect(page.text.contains("Anaïs Valois"))
                #expect(!page.text.contains("href=\"/t/"), "no way further in")
            }
            #expect(try await client.execute(uri: link, method: .head).status == .ok)
            #expect(site.desk.snapshot.head == before)
        }
    }

    @Test func `takes one answer, signed, that acts on the action`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.ask()
            #expect(site.status == "blocked")
            let link = try await site.questionLink()
            let answer = try await client.post(link, Self.chosen)
            #expect(answer.status == .ok)
            #expect(answer.text.contains("Votre réponse est enregistrée"))
            #expect(answer.text.contains("Lancer sans attendre"))
            #expect(site.status == "inProgress")
            #expect(site.asked?.people(.answeredBy) == [TestSite.director])
            let signed = try await site.desk.recorded(
                at: [site.desk.snapshot.territory.position]
            )
            #expect(
                signed.first?.stamp.author
                    == .link(TestSite.director, purpose: "arbitration")
            )
            let position = site.desk.snapshot.territory.position
            #expect(try await client.get(link).status == .gone)
            #expect(try await client.post(link, [("reponse", "toDiscuss")]).status == .gone)
            #expect(site.desk.snapshot.territory.position == position)
        }
    }

    @Test(arguments: ["toExamine", "toDiscuss"])
    func `takes « à instruire » and « parlons-en » as answers`(answer: String) async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.ask()
            let link = try await site.questionLink()
            #expect(try await client.post(link, [("reponse", answer)]).status == .ok)
            #expect(site.asked?.choice(.state) == answer)
            #expect(site.asked?.awaitsAnswer == true)
            #expect(site.status == "blocked")
            #expect(try await client.get(link).status == .gone)
        }
    }

    @Test(arguments: ["withdrawn", "", "n’importe quoi", Sample.compost.text])
    func `does nothing with what is no answer of its holder's`(answer: String) async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.ask()
            let link = try await site.questionLink()
            _ = try await client.post(link, [("reponse", answer)])
            #expect(site.asked?.choice(.state) == nil)
            #expect(try await client.get(link).status == .ok, "it can still be used")
        }
    }

    @Test func `dies with the mandate it was given to`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.ask()
            let link = try await site.questionLink()
            try await site.perform(.mandate(.end(TestSite.mandate, on: Sample.day("2026-11-21"))))
            #expect(try await client.get(link).status == .gone)
            #expect(try await client.post(link, Self.chosen).status == .gone)
            #expect(site.asked?.choice(.state) == nil)
        }
    }

    @Test func `is over once its period is, and lets nobody in`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.ask()
            let days: Int64 = 31 * 86_400_000
            let old = try await site.questionLink(from: site.desks.instruments.now() - days)
            #expect(try await client.get(old).status == .gone)
            let link = try await site.questionLink()
            let answer = try await client.post(link, [("reponse", "toDiscuss")])
            #expect(answer.headers[.setCookie] == nil, "it opens no session")
        }
    }

    @Test func `says what became of a question that was settled meanwhile`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            try await site.ask()
            let link = try await site.questionLink()
            try await site.perform(
                .arbitration(.answer(TestSite.question, .withdrawn, by: nil))
            )
            let page = try await client.get(link)
            #expect(page.text.contains("Retirée le 22 novembre 2026"))
            #expect(!page.text.contains("name=\"reponse\""))
        }
    }
}

/// Needs Debian's `chromium-driver`; without it this test fails rather than pass unseen.
@Suite("A DGS on a phone", .serialized, .timeLimit(.minutes(3)))
struct DirectorOnPhoneTests {
    /// Opens the link of the letter, presses a button: two taps, no script, no password.
    @Test func `answers a question in two taps, once`() async throws {
        let site = try await TestSite()
        defer { site.close() }
        try await site.ask()
        try await site.application(as: .anonymous).test(.live) { client in
            let port = try #require(client.port)
            let address = "http://127.0.0.1:\(port)" + (try await site.questionLink())
            let browser = try await DrivenBrowser.start(scripts: false)
            do {
                try await browser.use(.phone)
                try await browser.visit(address)
                #expect(try await browser.words(of: "h1").contains("Faut-il attendre"))
                let width = try await browser.evaluate("document.documentElement.scrollWidth")
                #expect(width == "360", "nothing stands out of a phone")
                try await browser.click(".options button")
                #expect(try await browser.words(of: "h1") == "Merci")
                #expect(
                    try await browser.words(of: ".answer").contains("Lancer sans attendre")
                )
                #expect(site.status == "inProgress")
                try await browser.visit(address)
                #expect(try await browser.words(of: "main").contains("déjà servi"))
            } catch {
                try await browser.close()
                throw error
            }
            try await browser.close()
        }
    }
}
