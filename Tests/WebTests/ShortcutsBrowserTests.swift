// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Testing

@Suite("The keyboard shortcuts", .serialized, .timeLimit(.minutes(3)))
struct ShortcutsBrowserTests {
    private typealias Key = DrivenBrowser.Key
    private static let focused = "document.activeElement.textContent.trim()"
    private static let isShown = "document.querySelector('dialog:modal') !== null"
    /// Whether what is said of the dialog is said by its own heading.
    private static let name = """
        (() => {
          const dialog = document.querySelector("dialog");
          return document.getElementById(dialog.getAttribute("aria-labelledby")).textContent;
        })()
        """

    @Test func `show over the page at a key, and give it back as it was`() async throws {
        try await TestSite.browse { browser in
            try await browser.press("?")
            #expect(try await browser.evaluate(Self.isShown) == "true")
            #expect(try await browser.evaluate(Self.name) == "Raccourcis clavier")
            #expect(try await browser.words(of: "dialog[open] dl").contains("Ctrl + K"))
            #expect(try await browser.evaluate(Self.focused) == "Fermer")
            try await browser.press(Key.escape)
            #expect(try await browser.evaluate(Self.isShown) == "false")
            #expect(try await browser.evaluate("document.activeElement.tagName") == "BODY")
        }
    }

    @Test func `show at their link, which has the focus again afterwards`() async throws {
        try await TestSite.browse { browser in
            let page = try await browser.address()
            try await browser.click("[data-dialog]")
            #expect(try await browser.evaluate(Self.isShown) == "true")
            try await browser.press(Key.enter)
            #expect(try await browser.evaluate(Self.isShown) == "false")
            #expect(try await browser.evaluate(Self.focused) == "Raccourcis clavier")
            #expect(try await browser.address() == page)
        }
    }

    @Test func `leave single keys alone for whoever asked so`() async throws {
        try await TestSite.browse { browser in
            try await browser.click("#search")
            try await browser.press("?")
            #expect(try await browser.evaluate(Self.isShown) == "false", "one is typing")
            try await browser.click("[data-dialog]")
            try await browser.click("dialog input")
            try await browser.visit(try await browser.address())
            try await browser.press("?")
            #expect(try await browser.evaluate(Self.isShown) == "false")
            try await browser.press("/")
            #expect(try await browser.evaluate("document.activeElement.id") != "search")
            try await browser.press(Key.control + "k" + Key.release)
            #expect(try await browser.evaluate("document.activeElement.id") == "search")
        }
    }

    @Test func `stand on a page where nothing runs`() async throws {
        try await TestSite.browse(scripts: false) { browser in
            #expect(try await browser.count("dialog[open]") == 0)
            try await browser.follow("Raccourcis clavier")
            #expect(try await browser.words(of: "main h1") == "Raccourcis clavier")
            #expect(try await browser.words(of: "main dl").contains("Ctrl + K"))
        }
    }
}
