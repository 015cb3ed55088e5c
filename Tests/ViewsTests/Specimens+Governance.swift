// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases
import Sample

@testable import Views

/// The pages of people and services, in every state.
extension Specimens {
    /// The sample, with mandates held, past and to come.
    static func entrusted() throws -> SampleRegister {
        var register = try SampleRegister.sample()
        register.know(
            Person(
                id: Sample.newcomer,
                name: "Inès Ortiz",
                email: "ines.ortiz@demo.example",
                phone: "01 00 00 00 00",
                contactAddress: "1 place de la Mairie",
                standing: .invited
            )
        )
        try register.perform(
            [
                Sample.mandate(1, Sample.vasseur, .projectLead, act: "arrêté 2025-3"),
                Sample.mandate(2, Sample.delmas, .serviceMember, service: Sample.waste),
                Sample.mandate(3, Sample.delmas, .observer, end: "2026-01-31"),
                Sample.mandate(4, Sample.newcomer, .secretariat, start: "2027-01-01"),
                Sample.mandate(5, Sample.newcomer, .organisationMember, at: Sample.association),
            ],
            on: Sample.day("2025-06-01")
        )
        return register
    }

    func governance(in language: Language) throws -> [Specimen] {
        let specimens = try Specimens(try Self.entrusted())
        let bare = try Specimens(SampleRegister())
        let reader = specimens.reader(.people(Sample.slug), in: language)
        let empty = bare.reader(.people(Sample.slug), in: language)
        var none = PeopleQuery()
        none.text = "introuvable"
        var crowd = try Self.entrusted()
        for rank in 0..<(2 * PeoplePage.length + 1) {
            crowd.know(Person(id: Sample.id(7_000 + rank), name: "Nom \(rank)"))
        }
        let crowded = try Specimens(crowd).reader(.people(Sample.slug), in: language)
        var second = PeopleQuery()
        second.page = 2
        return [
            Specimen(ServicesPage(reader, reader.overview), templates),
            Specimen(ServicesPage(empty, empty.overview), templates),
            Specimen(OrganisationsPage(reader), templates),
            Specimen(OrganisationsPage(empty), templates),
            Specimen(PeoplePage(reader, reader.overview, query: PeopleQuery()), templates),
            Specimen(PeoplePage(reader, reader.overview, query: none), templates),
            Specimen(PeoplePage(crowded, crowded.overview, query: second), templates),
            Specimen(ProcessingRegisterPage(reader), templates),
            Specimen(
                PrivacyNoticePage(
                    specimens.reader(
                        .privacyNotice(Sample.slug),
                        in: language,
                        by: .person(Sample.vasseur)
                    )
                ),
                templates
            ),
        ] + (try specimens.places(in: language)) + (try specimens.persons(in: language))
            + (try specimens.forms(in: language))
    }

    private func places(in language: Language) throws -> [Specimen] {
        try [Sample.waste, Sample.association, Sample.post, Sample.committee].map { id in
            let reader = reader(.record(Sample.slug, id), in: language)
            guard let record = reader.view.record(id) else { throw Missing.record(id) }
            return Specimen(RecordPage(reader, record: record), templates)
        }
    }

    private func known(_ id: PersonID, _ reader: Reader) throws -> Person {
        guard let person = reader.view.person(id) else { throw Missing.person(id) }
        return person
    }

    private func persons(in language: Language) throws -> [Specimen] {
        let reader = reader(.person(Sample.slug, Sample.delmas), in: language)
        let vasseur = try known(Sample.vasseur, reader)
        let signed = register.entries.filter { $0.stamp.author.person == vasseur.id }
        let noon = "2026-01-01T12:00:00Z"
        let (before, after) = ("O. Vasseur", "Odile Vasseur")
        let change = PersonalFile.Change(field: "name", before: before, after: after, at: noon)
        let erased = PersonalFile.Change(field: "phone", before: nil, after: nil, at: noon)
        let file = PersonalFile(
            vasseur,
            in: reader.view,
            changes: [change, erased],
            entries: signed.map { entry in
                PersonalFile.Entry(
                    position: entry.position,
                    at: noon,
                    words: reader.words(of: entry.event)
                )
            },
            texts: Array(repeating: "Un texte\nde sa main", count: PersonDataPage.longest + 1),
            extras: PersonalFile.Shelf.allCases.map {
                PersonalFile.Extra($0, [["email": "a@demo.example"]])
            }
        )
        return [
            Specimen(
                PersonPage(reader, person: vasseur, entries: signed, done: .entrusted),
                templates
            ),
            Specimen(
                PersonPage(reader, person: try known(Sample.newcomer, reader), done: .invited),
                templates
            ),
            Specimen(
                PersonPage(reader, person: try known(Sample.delmas, reader), done: .kept),
                templates
            ),
            Specimen(PersonDataPage(reader, file: file, person: vasseur), templates),
            Specimen(
                PersonDataPage(
                    reader,
                    file: PersonalFile(
                        vasseur,
                        in: reader.view,
                        changes: [],
                        entries: [],
                        texts: []
                    ),
                    person: vasseur
                ),
                templates
            ),
        ]
    }

    private func forms(in language: Language) throws -> [Specimen] {
        let reader = reader(.personNew(Sample.slug), in: language)
        let vasseur = try known(Sample.vasseur, reader)
        let delmas = try known(Sample.delmas, reader)
        let lead = reader.view.mandates(of: vasseur.id)[0]
        let held = reader.view.mandates(of: delmas.id)[1]
        let texts = reader.view.actions.flatMap { $0.content(.pilots).sealedTexts }
        let traces = PersonTraces(texts: texts, entries: 2) { $0.contains("e") }
        let typed = PersonAnswers(answers: [.name: "<b>", .email: "x"], seen: 1)
        return [
            Specimen(
                PersonFormPage(reader, person: nil, answers: PersonAnswers(seen: 1)),
                templates
            ),
            Specimen(
                PersonFormPage(
                    reader,
                    person: vasseur,
                    answers: typed,
                    faults: [.email: .emailMalformed, .contactAddress: .tooLong(500)]
                ),
                templates
            ),
            Specimen(
                MandateFormPage(
                    reader,
                    person: delmas,
                    answers: MandateAnswers(answers: [.role: "observer"]),
                    faults: [
                        .start: .dayMissing, .service: .serviceMissing,
                        .themes: .refusal(.mandateTermsNotTaken(held.id)),
                    ]
                ),
                templates
            ),
            Specimen(MandateEndPage(reader, mandate: lead, lastDay: "2026-11-22"), templates),
            Specimen(
                MandateEndPage(reader, mandate: held, lastDay: "x", fault: .dayUnread),
                templates
            ),
            Specimen(ErasurePage(reader, person: vasseur, traces: traces), templates),
            Specimen(
                ErasurePage(reader, person: delmas, traces: traces, fault: .erasureWordMissing),
                templates
            ),
        ]
    }
}

extension Sample {
    static let newcomer: PersonID = id(4)

    static func mandate(
        _ number: Int,
        _ person: PersonID,
        _ role: Mandate.Role,
        service: RecordID? = nil,
        at organisation: RecordID? = nil,
        start: String = "2025-03-04",
        end: String? = nil,
        act: String? = nil
    ) -> Command {
        .mandate(
            .record(
                Mandate(
                    id: id(6_000 + number),
                    person: person,
                    role: role,
                    service: service,
                    organisation: organisation,
                    start: day(start),
                    end: end.map { day($0) },
                    act: act
                )
            )
        )
    }
}
