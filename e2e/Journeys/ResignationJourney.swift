// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Testing
import Walk

/// A vice-president resigns. It is recorded three days late, what she carried is given on in one
/// page, her link opens nothing any more, and the committee says the seat that she leaves.
@Suite("A resignation", .serialized, .timeLimit(.minutes(5)))
struct ResignationJourney {
    private static let ways = [
        Journey.Way(screen: .phone, scripts: false), Journey.Way(screen: .wide, scripts: true),
    ]

    @Test(arguments: ways)
    func `is recorded late, given on in one page, and said by the committee`(
        way: Journey.Way
    ) async throws {
        try await Journey.begin(as: "chef-de-projet", way) { journey in
            let leaver = try journey.person("Hélène Trébuchon")
            let link = try await journey.site.signInLink(of: leaver)
            #expect(!journey.carried(by: leaver).isEmpty)

            try await journey.open("/personnes/\(leaver.text)")
            try await journey.follow("Préparer la passation")
            let browser = journey.browser
            try await browser.choose("Samia Hadjeri", in: "Première personne")
            try await browser.pick("2026-11-20", in: "Dernier jour du mandat")
            try await browser.choose(
                "Le mandat prend fin, sans successeur",
                in: "Vice-présidence à la transition écologique"
            )
            try await browser.press(button: "Transmettre")
            try await journey.see("La passation est faite.")

            #expect(journey.carried(by: leaver).isEmpty)
            let heir = try journey.person("Samia Hadjeri")
            #expect(journey.carried(by: heir).count > 7)

            let committee = try journey.body("Comité de pilotage (COPIL)")
            try await journey.open("/instances/\(committee.text)")
            try await journey.see("Vacant depuis le 21 novembre 2026")

            try await browser.visit(link)
            try await browser.press(button: "Se connecter")
            try await journey.open("/plan")
            #expect(try await browser.count("main a[href*='/t/demo/actions/']") == 0)
        }
    }
}

extension Journey {
    fileprivate func person(_ name: String) throws -> PersonID {
        try #require(site.view.people.first { $0.name == name }).id
    }

    fileprivate func body(_ name: String) throws -> RecordID {
        try #require(site.view.records(of: .body).first { $0.text(.name) == name }).id
    }

    fileprivate func carried(by person: PersonID) -> [Record] {
        site.view.actions.filter { $0.people(.electedReferents).contains(person) }
    }
}
