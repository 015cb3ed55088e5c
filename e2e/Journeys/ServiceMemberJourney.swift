// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Testing
import Walk

@Suite("The référent of a service", .serialized, .timeLimit(.minutes(5)))
struct ServiceMemberJourney {
    private static let title = "Trier les biodéchets à la source partout"

    @Test(arguments: Journey.Way.all)
    func `finds an action of theirs, says where it stands, and takes it back`(
        way: Journey.Way
    ) async throws {
        try await Journey.begin(as: "referent-dechets", way) { journey in
            let browser = journey.browser
            let before = try journey.action(Self.title)[.progress]
            try await journey.see("Ce que vous portez")
            try await journey.follow(Self.title)
            try await browser.click("#edit-progress")
            try await browser.fill("Avancement", with: "77")
            try await browser.pick("2026-11-16", in: "Constaté le")
            try await browser.press(button: "Enregistrer")
            try await journey.see("C’est enregistré")
            #expect(try journey.action(Self.title)[.progress] == .number(Quantity(77)))
            try await journey.see("constaté le 16 novembre 2026")
            try await browser.press(button: "Annuler")
            try await journey.see("Ce geste a été annulé")
            #expect(try journey.action(Self.title)[.progress] == before)
        }
    }
}
