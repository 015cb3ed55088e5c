// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Testing
import Walk

/// Someone of the demo before a screen, come for something.
struct Journey {
    /// How the site is met: on what screen, and whether its scripts run.
    struct Way: Hashable, Sendable, CustomTestStringConvertible {
        let screen: DrivenBrowser.Screen
        let scripts: Bool

        static let all = [DrivenBrowser.Screen.phone, .wide].flatMap { screen in
            [true, false].map { Way(screen: screen, scripts: $0) }
        }

        var testDescription: String { "\(screen)\(scripts ? "" : ", without scripts")" }
    }

    let site: DemoSite
    let browser: DrivenBrowser
    let way: Way

    /// Comes in by the entrance as that persona, and closes the browser whatever happens.
    static func begin(
        as persona: String,
        _ way: Way,
        _ body: @escaping @Sendable (Journey) async throws -> Void
    ) async throws {
        try await DemoSite.serve { site in
            let browser = try await DrivenBrowser.start()
            do {
                try await browser.use(way.screen)
                try await browser.allowScripts(way.scripts)
                let journey = Journey(site: site, browser: browser, way: way)
                try await browser.visit(site.address + "/?lang=fr")
                try await browser.press(button: "Entrer comme \(try site.name(of: persona))")
                try await browser.see("Communauté de communes des Hauts de Sorgne")
                try await body(journey)
            } catch {
                try await browser.close()
                throw error
            }
            try await browser.close()
        }
    }

    /// The action of that title, as the register has it now.
    func action(_ title: String) throws -> Record {
        try #require(site.view.actions.first { $0.text(.title) == title })
    }

    /// The address of a page of the territory.
    func open(_ path: String) async throws {
        try await browser.visit(site.address + "/t/\(DemoSite.slug)" + path)
    }

    func see(_ words: String) async throws { try await browser.see(words) }
    func follow(_ words: String) async throws { try await browser.follow(words) }
}
