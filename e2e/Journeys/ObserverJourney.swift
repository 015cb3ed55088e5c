// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Testing
import Walk

@Suite("The State, which watches over", .serialized, .timeLimit(.minutes(5)))
struct ObserverJourney {
    /// Whoever watches over may add a note, and that alone.
    private static let controls = "main a.edit:not([id^=add-note]), main form[method=post]"

    @Test(arguments: Journey.Way.all)
    func `reads, and is shown nothing to write with`(way: Journey.Way) async throws {
        try await Journey.begin(as: "etat", way) { journey in
            let browser = journey.browser
            try await journey.see("Aujourd’hui")
            try await journey.open("/plan")
            try await journey.follow("PCAET 2025-2030")
            try await journey.follow("Planter et entretenir 60 km de haies")
            try await journey.see("Toute l’histoire")
            #expect(try await browser.count(Self.controls) == 0)
            for path in ["", "/plan", "/actions", "/services", "/organisations"] {
                try await journey.open(path)
                try await journey.see("Communauté de communes")
                #expect(try await browser.count(Self.controls) == 0, "\(path)")
            }
            try await journey.open("/fiches?nature=action")
            try await journey.see("Cette page n’est pas dans vos attributions")
        }
    }
}
