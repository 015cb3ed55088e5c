// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Testing
import Walk

@Suite("The vice-president, between two meetings", .serialized, .timeLimit(.minutes(5)))
struct ElectedLeadJourney {
    @Test(arguments: Journey.Way.all)
    func `reads her home, one action of it, and its history`(way: Journey.Way) async throws {
        try await Journey.begin(as: "elue-pilote", way) { journey in
            let browser = journey.browser
            try await journey.see("Aujourd’hui")
            #expect(try await browser.count(".matters li") <= 7)
            try await browser.click(".matters a[href*='/actions/'], .placed a[href*='/actions/']")
            try await journey.see("Fiche")
            let title = try await browser.words(of: "h1")
            try await journey.follow("Toute l’histoire")
            try await journey.see(title)
            #expect(try await browser.count(".timeline > li") > 0)
            let width = try await browser.evaluate("document.documentElement.scrollWidth")
            #expect(Int(width) ?? .max <= journey.way.screen.width)
        }
    }
}
