// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Hummingbird
import HummingbirdTesting
import Sample
import Testing

@Suite("Open pages in real browsers", .serialized, .timeLimit(.minutes(3)))
struct LiveBrowserTests {
    private static let sheet = "/t/\(Sample.slug)/actions/1?lang=fr"

    /// Opens the sheet of an action in so many browsers, and closes them whatever happens.
    private static func looking(
        _ count: Int,
        _ body: @Sendable (TestSite, [DrivenBrowser]) async throws -> Void
    ) async throws {
        let site = try await TestSite()
        defer { site.close() }
        try await site.application().test(.live) { client in
            let port = try #require(client.port)
            var browsers: [DrivenBrowser] = []
            let result: Result<Void, any Error>
            do {
                for _ in 0..<count { browsers.append(try await DrivenBrowser.start(scripts: true)) }
                for browser in browsers {
                    try await browser.follow("http://127.0.0.1:\(port)\(sheet)")
                }
                try await body(site, browsers)
                result = .success(())
            } catch {
                result = .failure(error)
            }
            for browser in browsers { try await browser.close() }
            try result.get()
        }
    }

    @Test func `show what someone else has just written, and where they stood`() async throws {
        try await Self.looking(2) { site, browsers in
            let (writer, reader) = (browsers[0], browsers[1])
            _ = try await reader.evaluate("document.getElementById('edit-progress').focus()")
            let area = "form[data-inplace] textarea"
            try await writer.click("#edit-objectives")
            try await writer.empty(area)
            try await writer.type("Détourner 333 t", into: area)
            try await writer.click("form[data-inplace] button")

            _ = try await reader.words(of: "main [data-fresh]")
            #expect(try await reader.words(of: "main").contains("Détourner 333 t"))
            #expect(try await reader.evaluate("document.activeElement.id") == "edit-progress")
            #expect(try await reader.count(".elsewhere p") == "0")

            // Whoever wrote it hears of it too, and has it already.
            #expect(try await writer.words(of: ".notice").contains("C’est enregistré"))
            _ = try await writer.words(of: "html[data-heard='\(site.head)'] main")
            #expect(try await writer.count("[data-position='\(site.head)']") == "1")
            #expect(try await writer.count(".elsewhere p") == "0")
            #expect(try await writer.count("main [data-fresh]") == "0")
        }
    }

    @Test func `leave alone whoever is writing, and tell them`() async throws {
        try await Self.looking(1) { site, browsers in
            let browser = browsers[0]
            let area = "form[data-inplace] textarea"
            try await browser.click("#edit-objectives")
            try await browser.empty(area)
            try await browser.type("Détourner", into: area)
            try await site.edit(.description, "Quinze sites, pas douze")
            _ = try await browser.words(of: "main [data-fresh]")
            #expect(try await browser.words(of: "main").contains("Quinze sites, pas douze"))
            #expect(try await browser.count(".elsewhere p") == "0")

            try await site.edit(.objectives, "Détourner 310 t")
            let told = try await browser.words(of: ".elsewhere p")
            #expect(told.contains("Cette page a changé entre-temps"))
            let typed = "document.querySelector('\(area)').value"
            #expect(try await browser.evaluate(typed) == "Détourner")
            let focused = "document.activeElement === document.querySelector('\(area)')"
            #expect(try await browser.evaluate(focused) == "true")
            try await browser.click(".elsewhere a")
            _ = try await browser.words(of: "main:not(:has(form[data-inplace]))")
            #expect(try await browser.words(of: "main").contains("Détourner 310 t"))
        }
    }

    @Test func `of one browser follow by a single stream`() async throws {
        try await Self.looking(1) { site, browsers in
            let browser = browsers[0]
            _ = try await browser.evaluate("window.tab = window.open(location.href)")
            while try await browser.evaluate("!!tab.document?.querySelector('main [data-stream]')")
                != "true"
            { try Task.checkCancellation() }
            try await site.edit(.objectives, "Détourner 310 t")
            while try await !browser.evaluate("tab.document.querySelector('main').textContent")
                .contains("Détourner 310 t")
            { try Task.checkCancellation() }
            let streams = """
                performance.getEntriesByType("resource")
                  .filter((entry) => entry.name.includes("/flux")).length
                """
            #expect(try await browser.evaluate("tab." + streams) == "0")
        }
    }
}

extension DrivenBrowser {
    /// Opens a page that says from then on which position it heard of.
    fileprivate func follow(_ address: String) async throws {
        try await visit(address)
        _ = try await evaluate(
            """
            new BroadcastChannel(document.querySelector("[data-stream]").dataset.stream)
              .onmessage = ({ data }) => document.documentElement.dataset.heard = data.position
            """
        )
    }

    fileprivate func count(_ selector: String) async throws -> String {
        try await evaluate("document.querySelectorAll(\"\(selector)\").length")
    }
}
