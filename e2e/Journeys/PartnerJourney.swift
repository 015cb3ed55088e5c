// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Testing
import Walk

@Suite("The partner who carries actions", .serialized, .timeLimit(.minutes(5)))
struct PartnerJourney {
    private static let own = "Tenir un atelier de réparation dans chaque bourg"
    private static let other = "Planter et entretenir 60 km de haies"

    @Test(arguments: Journey.Way.all)
    func `updates what their organisation carries, and nothing else`(
        way: Journey.Way
    ) async throws {
        try await Journey.begin(as: "acteur", way) { journey in
            let browser = journey.browser
            try await journey.follow(Self.own)
            try await browser.click("#edit-progress")
            try await browser.fill("Avancement", with: "61")
            try await browser.press(button: "Enregistrer")
            try await journey.see("C’est enregistré")
            #expect(try journey.action(Self.own)[.progress] == .number(Quantity(61)))

            let other = try journey.action(Self.other)
            try await journey.open("/actions/\(other.number ?? 0)")
            try await journey.see(Self.other)
            #expect(try await browser.count("main a.edit") == 0)
            try await journey.open("/fiches/\(other.id.text)/champs/progress")
            try await journey.see("Cette page n’est pas dans vos attributions")
            try await journey.open("/personnes")
            try await journey.see("Cette page n’est pas dans vos attributions")
        }
    }
}
