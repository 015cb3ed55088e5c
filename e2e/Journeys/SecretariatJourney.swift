// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Testing
import Walk

@Suite("The secretariat", .serialized, .timeLimit(.minutes(5)))
struct SecretariatJourney {
    @Test(arguments: Journey.Way.all)
    func `invites someone known by name, and records a mandate`(way: Journey.Way) async throws {
        try await Journey.begin(as: "secretariat", way) { journey in
            let browser = journey.browser
            try await journey.open("/personnes?q=auzet")
            try await journey.follow("Martine Auzet")
            try await journey.see("À identifier")
            try await journey.follow("Modifier")
            try await browser.fill("Courriel", with: "martine.auzet@demo.example")
            try await browser.press(button: "Enregistrer")
            try await browser.press(button: "Inviter")
            try await journey.see("L’invitation est prête à partir par courriel")
            let person = try #require(
                journey.site.view.people.first { $0.name == "Martine Auzet" }
            )
            #expect(person.standing == .invited)

            let before = journey.site.view.mandates(of: person.id).count
            try await journey.follow("Enregistrer un mandat")
            try await browser.choose("Observateur", in: "Mandat")
            try await browser.pick("2026-11-23", in: "Premier jour")
            try await browser.fill("Acte qui le donne", with: "Délibération 2026-88")
            try await browser.press(button: "Enregistrer")
            try await journey.see("Délibération 2026-88")
            #expect(journey.site.view.mandates(of: person.id).count == before + 1)
        }
    }
}
