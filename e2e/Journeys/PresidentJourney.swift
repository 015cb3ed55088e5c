// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Testing
import Walk

@Suite("The president", .serialized, .timeLimit(.minutes(5)))
struct PresidentJourney {
    @Test(arguments: Journey.Way.all)
    func `reads the plan, and sets two days of an action side by side`(
        way: Journey.Way
    ) async throws {
        try await Journey.begin(as: "presidente", way) { journey in
            let browser = journey.browser
            try await journey.open("/plan")
            try await journey.see("Plan d’action")
            try await journey.follow("PCAET 2025-2030")
            try await journey.see("Cultiver, manger et jeter moins")
            try await journey.follow("Planter et entretenir 60 km de haies")
            try await journey.follow("Toute l’histoire")
            try await journey.follow("Comparer deux jours")
            try await browser.pick("2026-03-31", in: "Du")
            try await browser.pick("2026-11-22", in: "Au")
            try await browser.press(button: "Comparer")
            try await journey.see("Qui a changé quoi entre les deux")
            try await journey.see("Avancement")
            #expect(try await browser.count("main del") > 0)
            #expect(try await browser.count("main ins") > 0)
        }
    }
}
