// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Hummingbird
import HummingbirdTesting
import Sample
import Testing

@Suite("Searching in a real browser", .serialized, .timeLimit(.minutes(3)))
struct SearchJourneyTests {
    private static let down = "\u{E015}"
    private static let up = "\u{E013}"
    private static let active = "document.getElementById('search').ariaActiveDescendantElement"

    @Test func `is all done by keyboard`() async throws {
        try await TestSite.browse(scripts: true) { browser in
            let keys = DrivenBrowser.Key.self
            try await browser.press("/")
            #expect(try await browser.evaluate("document.activeElement.id") == "search")
            try await browser.press("compost")
            // A first one answers, and the box says so.
            _ = try await browser.words(of: "#search[aria-expanded=true]")
            #expect(try await browser.words(of: ".suggestions").contains("Composter"))
            let said = "document.getElementById('annonces').textContent"
            #expect(try await browser.evaluate(said).contains("résultats"))

            try await browser.press(Self.down)
            #expect(try await browser.evaluate("\(Self.active).id") == "trouve-0")
            try await browser.press(Self.up)
            #expect(try await browser.evaluate(Self.active) == "null")
            try await browser.press(keys.escape)
            try await browser.waitUntilGone(".suggestions")
            #expect(try await browser.evaluate("document.activeElement.value") == "compost")

            try await browser.press(Self.down)
            _ = try await browser.words(of: "#search[aria-expanded=true]")
            try await browser.press(Self.down)
            try await browser.press(keys.enter)
            #expect(try await browser.words(of: "main h1") != "")
            try await browser.waitUntilGone("#search[aria-activedescendant^=trouve]")
            let address = try await browser.address()
            #expect(address.contains("/organisations/") || address.contains("/actions/1"))
        }
    }

    @Test func `says that nothing was found, and leads to the page`() async throws {
        try await TestSite.browse(scripts: true) { browser in
            let keys = DrivenBrowser.Key.self
            try await browser.press(keys.control + "k" + keys.release)
            #expect(try await browser.evaluate("document.activeElement.id") == "search")
            try await browser.press("introuvable")
            #expect(try await browser.words(of: "p.suggestions").contains("Rien de ce que"))
            #expect(
                try await browser.evaluate(
                    "document.getElementById('search').getAttribute('aria-expanded')"
                ) == "false"
            )
            try await browser.press(keys.enter)
            #expect(try await browser.words(of: "main .empty").contains("La recherche parcourt"))
            #expect(try await browser.address().contains("/recherche?"))
        }
    }

    @Test func `needs no script`() async throws {
        try await TestSite.browse(scripts: false) { browser in
            try await browser.type("biodechets", into: "#search")
            try await browser.press(DrivenBrowser.Key.enter)
            #expect(try await browser.words(of: "main h1").contains("biodechets"))
            #expect(try await browser.words(of: "#actions + ul mark") == "biodéchets")
            try await browser.click("#actions + ul a")
            #expect(try await browser.words(of: "main h1").contains("Composter"))
        }
    }
}
