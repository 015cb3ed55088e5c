// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Desk
import Hummingbird
import HummingbirdTesting
import Sample
import Testing

@Suite("Editing in a real browser", .serialized, .timeLimit(.minutes(3)))
struct EditingJourneyTests {
    private static let sheet = "/t/\(Sample.slug)/actions/1?lang=fr"

    /// Opens the sheet of an action in a browser, and closes it whatever happens.
    private static func journey(
        scripts: Bool,
        _ body: @Sendable (TestSite, DrivenBrowser, String) async throws -> Void
    ) async throws {
        let site = try await TestSite()
        defer { site.close() }
        try await site.application().test(.live) { client in
            let port = try #require(client.port)
            let browser = try await DrivenBrowser.start(scripts: scripts)
            let address = "http://127.0.0.1:\(port)\(sheet)"
            do {
                try await browser.visit(address)
                try await body(site, browser, address)
            } catch {
                try await browser.close()
                throw error
            }
            try await browser.close()
        }
    }

    private static func edit(_ field: FieldID, _ text: String, _ site: TestSite) async throws {
        let edit = Record.Edit(record: Sample.compost, fields: [field: Content(.text(text))])
        let command = Command.record(.edit(edit, seen: [:]))
        _ = try await site.desk.submit(
            SampleRequest(command, by: .operator, gesture: site.desks.instruments.id())
        )
    }

    @Test func `changes a field in its place`() async throws {
        try await Self.journey(scripts: true) { _, browser, address in
            try await browser.click("#edit-objectives")
            let area = "form[data-inplace] textarea"
            try await browser.empty(area)
            try await browser.type("Rien de tout cela", into: area)
            try await browser.press(DrivenBrowser.Key.escape)
            try await browser.waitUntilGone("form[data-inplace]")
            #expect(try await browser.evaluate("document.activeElement.id") == "edit-objectives")
            #expect(try await browser.words(of: "main").contains("Détourner 300 t"))

            try await browser.click("#edit-objectives")
            try await browser.empty(area)
            try await browser.type("Détourner 333 t", into: area)
            let keys = DrivenBrowser.Key.self
            try await browser.press(keys.control + keys.enter + keys.release)
            #expect(try await browser.words(of: ".notice").contains("C’est enregistré"))
            #expect(try await browser.words(of: "main").contains("Détourner 333 t"))
            #expect(try await browser.address() == address)
            #expect(try await browser.evaluate("document.activeElement.id") == "edit-objectives")
            #expect(
                try await browser.evaluate("document.querySelector('body > .unseen').innerText")
                    != ""
            )
            // The past remembers what was there.
            #expect(try await browser.words(of: ".latest del").contains("300"))
        }
    }

    @Test func `says in its place what is wrong, and what another wrote`() async throws {
        try await Self.journey(scripts: true) { site, browser, address in
            try await browser.click("#edit-progress")
            let field = "form[data-inplace] input[inputmode=decimal]"
            try await browser.empty(field)
            try await browser.type("140", into: field)
            try await browser.click("form[data-inplace] button")
            #expect(try await browser.words(of: ".problems-summary").contains("entre 0 et 100"))
            try await browser.click("form[data-inplace] a.cancel")
            try await browser.waitUntilGone("form[data-inplace]")

            try await browser.click("#edit-means")
            try await browser.type(" et demi", into: "form[data-inplace] textarea")
            try await Self.edit(.means, "Deux maîtres composteurs", site)
            try await browser.click("form[data-inplace] button")
            #expect(try await browser.words(of: ".dispute").contains("Deux maîtres composteurs"))
            let mine = "document.querySelector('form[data-inplace] textarea').value"
            let kept = try await browser.evaluate(mine)
            #expect(kept.contains("mi-temps et demi"))
            try await browser.click("form[data-inplace] button[name=garder]")
            try await browser.waitUntilGone("form[data-inplace]")
            #expect(try await browser.words(of: "main").contains("Deux maîtres composteurs"))
            #expect(try await browser.address() == address)
        }
    }

    @Test func `adds a step without leaving the sheet, beside another open form`() async throws {
        try await Self.journey(scripts: true) { site, browser, _ in
            try await browser.click("#edit-objectives")
            try await browser.type(" (à revoir)", into: "form[data-inplace] textarea")
            try await browser.click("[data-part=steps] > .add a")
            let title = "[data-part=steps] form[data-inplace] input[type=text]"
            try await browser.type("Ouvrir la gare", into: title)
            try await browser.click("[data-part=steps] form[data-inplace] button")
            #expect(try await browser.words(of: ".notice").contains("C’est enregistré"))
            #expect(try await browser.words(of: "[data-part=steps]").contains("Ouvrir la gare"))
            let typed = "document.querySelector('form[data-inplace] textarea').value"
            #expect(try await browser.evaluate(typed).contains("(à revoir)"))
            #expect(site.desk.snapshot.territory.records(of: .step).count == 4)
        }
    }

    @Test func `needs no script`() async throws {
        try await Self.journey(scripts: false) { site, browser, address in
            try await browser.click("#edit-objectives")
            let area = ".record-form textarea"
            try await browser.empty(area)
            #expect(try await browser.address().contains("/champs/objectives"))
            try await browser.type("Détourner 333 t", into: area)
            try await browser.click(".record-form button")
            #expect(try await browser.words(of: ".notice").contains("C’est enregistré"))
            #expect(try await browser.words(of: "main").contains("Détourner 333 t"))
            #expect(try await browser.address().hasPrefix(address + "&geste="))
            #expect(
                site.desk.snapshot.territory.record(Sample.compost)?.text(.objectives)
                    == "Détourner 333 t"
            )
        }
    }
}
