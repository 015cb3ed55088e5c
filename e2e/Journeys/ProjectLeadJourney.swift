// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import DatabaseSupport
import Foundation
import Testing
import Walk

@Suite("The project lead", .serialized, .timeLimit(.minutes(5)))
struct ProjectLeadJourney {
    private static let known = "Planter et entretenir 60 km de haies"
    private static let sheet = """
        Titre de la fiche action;Descriptif;Statut
        Ouvrir une cuisine centrale;Douze cantines, un seul approvisionnement.;À venir
        \(known);Planter, et revenir tailler.;En cours
        """

    @Test(arguments: Journey.Way.all)
    func `takes a file in, settling what it contradicts`(way: Journey.Way) async throws {
        let file = Scratch.shared.file("suivi.csv")
        try Data(Self.sheet.utf8).write(to: URL(filePath: file))
        try await Journey.begin(as: "chef-de-projet", way) { journey in
            let browser = journey.browser
            try await journey.open("/import/nouveau")
            try await browser.choose(file: file, in: "Le fichier")
            try await browser.press(button: "Lire le fichier")
            try await journey.see("1 désaccord à trancher")
            try await browser.tick("Prendre le fichier")
            try await browser.press(button: "Importer")
            try await journey.see("1 création, 1 modification")
            let known = try journey.action(Self.known)
            #expect(known.text(.description) == "Planter, et revenir tailler.")
            #expect(try journey.action("Ouvrir une cuisine centrale").choice(.status) == "upcoming")
        }
    }

    @Test(arguments: Journey.Way.all)
    func `adds an action, and reads the plan of another day`(way: Journey.Way) async throws {
        try await Journey.begin(as: "chef-de-projet", way) { journey in
            let browser = journey.browser
            try await journey.open("/actions")
            try await journey.follow("Ajouter une action")
            try await browser.press(button: "Enregistrer")
            try await journey.see("Quelques points à revoir")
            try await browser.fill("Titre", with: "Ombrager les cours d’école")
            try await browser.press(button: "Enregistrer")
            try await journey.see("C’est enregistré")
            try await journey.see("Ombrager les cours d’école")
            _ = try journey.action("Ombrager les cours d’école")

            try await journey.open("/plan")
            try await browser.click("details.past summary")
            try await browser.pick("2025-12-31", in: "Le jour à montrer")
            try await browser.press(button: "Voir")
            try await journey.see("31 décembre 2025")
            #expect(try await browser.count("main a.edit, main form[method=post]") == 0)
        }
    }
}
