// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Mail
import Phrases
import Storage
import Testing

@Suite("What people are told", .timeLimit(.minutes(2)))
struct LetterTests {
    @Test func `a French letter arrives whole, accents, address and all`() async throws {
        let (office, relay) = (try await Office(), try await Relay.start())
        let person = try await office.person("Élodie Müller-Œuvrard")
        let id = try await office.put(SignInNotice(), for: person)
        try await office.courier(through: relay.address).deliver()
        let letter = try await relay.next()
        #expect(letter.sender == "cheville@sorgne.example")
        #expect(letter.recipients == ["camille@sorgne.example"])
        #expect(letter.to == "Élodie Müller-Œuvrard <camille@sorgne.example>")
        #expect(
            letter.from
                == "Communauté de communes des Hauts de Sorgne <cheville@sorgne.example>"
        )
        #expect(
            letter.subject
                == "Votre connexion à Cheville (Communauté de communes des Hauts de Sorgne)"
        )
        #expect(letter.headers.contains("Auto-Submitted"))
        #expect(letter.identifier == "<\(id.uuidString.lowercased())@sorgne.example>")
        #expect(letter.longestLine <= 76)
        #expect(
            letter.body == """
                Bonjour Élodie Müller-Œuvrard,

                Vous avez demandé à vous connecter à Cheville (Communauté de communes des Hauts \
                de Sorgne). Voici l’adresse à ouvrir\u{A0}:

                \(Office.address)

                Cette adresse est personnelle et ne sert qu’une fois. Elle est valable jusqu’au \
                mardi 17 novembre 2026, 9\u{A0}h\u{A0}42.

                Si vous n’avez rien demandé, vous n’avez rien à faire\u{A0}: personne ne peut se \
                connecter sans cette adresse. Ne la transmettez pas.

                --\u{20}
                Ce message est envoyé par Cheville, le registre du plan climat. \
                Territoire\u{A0}: Communauté de communes des Hauts de Sorgne.

                """
        )
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `an invitation names who invites, in the language of the account`() async throws {
        let (office, relay) = (try await Office(), try await Relay.start())
        let inviter = try await office.person("Camille Durand")
        let invited = try await office.person("Noé Roche", standing: .invited)
        try await office.put(InvitationNotice(by: inviter), for: invited)
        try await office.courier(through: relay.address, in: .english).deliver()
        let letter = try await relay.next()
        #expect(letter.subject.hasPrefix("Your invitation to Cheville"))
        #expect(letter.body.contains("Camille Durand invites you"))
        #expect(letter.body.contains("\n\(Office.address)\n"))
        #expect(letter.body.contains("If this invitation is not for you"))

        try await office.put(InvitationNotice(by: nil), for: invited)
        try await office.courier(through: relay.address).deliver()
        #expect(try await relay.next().body.contains("Une place vous attend dans Cheville"))
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `a mandate is told with its holder, its days and how to contest it`() async throws {
        let (office, relay) = (try await Office(), try await Relay.start())
        let holder = try await office.person("Noé Roche", email: nil)
        let director = try await office.person("Anaïs Valois")
        let recorder = try await office.person("Camille Durand", email: nil)
        let mandate = Mandate(
            id: MandateID(holder.uuid),
            person: holder,
            role: .projectLead,
            start: try #require(Day("2026-04-01")),
            end: Day("2032-03-31")
        )
        try await office.put(MandateNotice(mandate, by: recorder), for: director)
        try await office.courier(through: relay.address).deliver()
        let letter = try await relay.next()
        #expect(letter.subject.hasPrefix("Mandat enregistré\u{A0}: Chef de projet ("))
        #expect(letter.body.contains("Camille Durand a enregistré ce mandat"))
        #expect(
            letter.body.contains(
                "Chef de projet\u{A0}: Noé Roche, du 1ᵉʳ avril 2026 au 31 mars 2032 inclus."
            )
        )
        #expect(letter.body.contains("contester à cette adresse\u{A0}:\n\n\(Office.address)\n"))
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `the end of a mandate is told with its last day`() async throws {
        let (office, relay) = (try await Office(), try await Relay.start())
        let holder = try await office.person("Noé Roche")
        let mandate = Mandate(
            id: MandateID(holder.uuid),
            person: holder,
            role: .observer,
            start: try #require(Day("2026-04-01"))
        )
        let last = try #require(Day("2026-11-22"))
        try await office.put(MandateEndNotice(mandate, on: last, by: nil), for: holder)
        try await office.courier(through: relay.address).deliver()
        let letter = try await relay.next()
        #expect(letter.subject.hasPrefix("Fin de mandat\u{A0}: Observateur ("))
        #expect(letter.body.contains("du 1ᵉʳ avril 2026 au 22 novembre 2026 inclus."))
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `a question is put without a word of what it says, with its date`() async throws {
        let (office, relay) = (try await Office(), try await Relay.start())
        let director = try await office.person("Anaïs Valois")
        let asker = try await office.person("Camille Durand", email: nil)
        let facts = QuestionNotice(
            arbitration: RecordID(UUID()),
            due: .day(try #require(Day("2026-12-05"))),
            by: asker
        )
        try await office.put(facts, for: director)
        try await office.courier(through: relay.address).deliver()
        let letter = try await relay.next()
        #expect(letter.subject.hasPrefix("Une question vous est posée ("))
        #expect(letter.body.contains("Camille Durand vous pose une question"))
        #expect(letter.body.contains("souhaitée\u{A0}: 5 décembre 2026"))
        #expect(letter.body.contains("\n\(Office.address)\n"))
        #expect(letter.body.contains("ne sert qu’une fois"))
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `a name adds no header, no recipient and no line`() async throws {
        let (office, relay) = (try await Office(), try await Relay.start())
        let hostile = "Ève\r\nBcc: victim@example.org\r\n\r\nhttps://piege.example\u{202E}"
        let person = try await office.person(hostile)
        try await office.put(SignInNotice(), for: person)
        try await office.courier(through: relay.address).deliver()
        let letter = try await relay.next()
        #expect(letter.recipients == ["camille@sorgne.example"])
        #expect(!letter.headers.contains("Bcc"))
        #expect(letter.body.hasPrefix("Bonjour Ève Bcc: victim@example.org https://piege.example,"))
        #expect(try await relay.stop().isEmpty)
    }
}
