// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Foundation
import Testing
import Walk

@Suite("The head of administration", .serialized, .timeLimit(.minutes(5)))
struct DirectorJourney {
    @Test(arguments: Journey.Way.all)
    func `reads what each service carries, and prints one`(way: Journey.Way) async throws {
        try await Journey.begin(as: "dgs", way) { journey in
            let browser = journey.browser
            try await journey.open("/services")
            try await journey.see("8 services, dont 8 pilotent au moins une action")
            try await journey.follow("Bâtiments")
            try await journey.see("Service pilote")
            let paper = try await browser.print()
            #expect(paper.starts(with: Data("%PDF-".utf8)))
            #expect(paper.count > 10_000)
            // What every printed sheet says at its head.
            #expect(try await browser.count("main .printed") == 1)
        }
    }
}
