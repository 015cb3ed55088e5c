// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample
import Testing

@testable import Views

@Suite("The pages of bodies")
struct BodyPageTests {
    private let specimens: Specimens

    init() throws { specimens = try Specimens(try Specimens.seated()) }

    private func plain(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
            .replacing("\u{2019}", with: "'").replacing("\u{1D49}\u{2B3}", with: "er")
    }

    @Test func `say in one sentence who is there and who is missing`() throws {
        let page = try specimens.body(300)
        #expect(
            plain(page.answer.text)
                == "3 sièges pourvus sur 5 ; il manque une présidence, 3 services, "
                + "le collège « État » et un organisme de nature « Chambre »."
        )
        let reader = specimens.reader(.bodies(Sample.slug))
        let bodies = BodiesPage(reader)
        #expect(
            plain(bodies.answer.text)
                == "4 instances : 1 avec une place à pourvoir "
                + "et 3 dont les sièges restent à décrire."
        )
        #expect(
            plain(bodies.lines.first?.about ?? "")
                == "Décide, Donne un avis · 1 réunion prévue par an, de 90 minutes"
        )
    }

    @Test func `say who holds each seat, and since when nobody does`() throws {
        let page = try specimens.body(300)
        #expect(page.colleges.map(\.label) == ["Élus", "Partenaires", "Hors collège"])
        let seats = page.colleges.flatMap(\.seats)
        let elected = try #require(seats.first { $0.name.text == "Vice-présidence" })
        #expect(elected.holders.map(\.person.text) == ["Bastien Delmas"])
        #expect(elected.substitutes.map(\.person.text) == ["Inès Ortiz"])
        #expect(plain(elected.holders.first?.about ?? "") == "par intérim, depuis le 4 mars 2025")
        let energy = try #require(seats.first { $0.name.text == "Énergie" })
        #expect(plain(energy.vacancy ?? "") == "Vacant depuis le 1er mai 2025")
        #expect(energy.fill != nil)
        #expect(page.remarks.map(plain) == ["Quorum : 3 présents sur 5."])
    }

    @Test func `tell someone from outside neither names nor vacancies`() throws {
        var register = try Specimens.seated()
        try register.perform(
            [Sample.mandate(20, Sample.outsider, .organisationMember, at: Sample.association)],
            on: Specimens.day
        )
        let specimens = try Specimens(register)
        let page = try specimens.body(300, by: .person(Sample.outsider))
        #expect(plain(page.answer.text) == "5 sièges.")
        let html = specimens.templates.render(page)
        for name in ["Delmas", "Vacant", "Pourvoir", "Ortiz"] {
            #expect(!html.contains(name), "\(name)")
        }
        #expect(html.contains("Qui siège est connu des gens du territoire"))
        #expect(page.requirements.isEmpty)
    }

    @Test func `say whom to approach next, and who sees to it`() throws {
        let page = ClimateClubPage(specimens.reader(.climateClub(Sample.slug)))
        #expect(
            plain(page.answer.text)
                == "1 organisme au club climat ; il manque encore : Entreprise."
        )
        #expect(page.next.map(\.organisation.text) == ["Fonderie du Val"])
        #expect(page.next.first?.who.text == "Suivi par Bastien Delmas.")
        #expect(page.charters.map(\.title) == ["Former cent habitants"])
    }

    @Test func `say that a commitment lapsed with its signatory`() throws {
        let page = EntryGatePage(specimens.reader(.entryGate(Sample.slug)))
        #expect(
            plain(page.answer.text)
                == "L'engagement ne vaut plus depuis le 1er avril 2026 : "
                + "l'un de ses signataires a quitté ses fonctions."
        )
        #expect(page.signatories.map(\.standing.shape) == ["late", "done", "unknown"])
        #expect(page.earlier.map(\.title) == ["Premier accord"])
    }

    @Test func `give each check its finding, its source and one gesture`() throws {
        let page = CheckupPage(specimens.reader(.checkup(Sample.slug)))
        let checks = page.groups.flatMap(\.checks)
        #expect(checks.count == Check.Rule.allCases.count)
        #expect(page.groups.first?.label == "À reprendre")
        for check in checks {
            #expect(!check.finding.isEmpty && !check.source.isEmpty, "\(check.id)")
        }
        let rhythm = try #require(checks.first { $0.id == "steeringRhythm" })
        #expect(plain(rhythm.finding) == "1 réunion prévue par an.")
        #expect(rhythm.evidence.map(\.text) == ["Comité de pilotage"])
        #expect(rhythm.step?.href.contains("meetingsPerYear") == true)
    }

    /// The words of every finding, in both languages: none may show its key or an open slot.
    @Test func `have words for every outcome of every check`() throws {
        for language in Language.allCases {
            for specimens in [specimens, try Specimens(), try Specimens(SampleRegister())] {
                let reader = specimens.reader(.checkup(Sample.slug), in: language)
                for check in CheckupPage(reader).groups.flatMap(\.checks) {
                    #expect(!check.finding.hasPrefix("checkup."), "\(check.id)")
                    #expect(!check.finding.contains("{"), "\(check.id)")
                }
            }
        }
    }

    @Test func `lead from the overview to what is for the reader`() throws {
        let team = GovernancePage(specimens.reader(.governance(Sample.slug)))
        #expect(team.gaps.count == GovernancePage.pressing)
        #expect(team.further.contains { $0.href.contains("/renouvellement") })
        #expect(team.further.contains { $0.href.contains("/elus-a-associer") })
        let director = GovernancePage(
            specimens.reader(.governance(Sample.slug), by: .person(Sample.delmas))
        )
        #expect(!director.further.contains { $0.href.contains("/elus-a-associer") })
        #expect(director.gaps.allSatisfy { $0.step?.href.contains("/champs/") != true })
        let roles = team.roles.map(\.label)
        #expect(roles.first == "Présidence")
        #expect(plain(team.roles.first?.standing ?? "") == "Vacant depuis le 1er avril 2026")
    }
}

extension Sample {
    static let outsider: PersonID = id(8)
}
