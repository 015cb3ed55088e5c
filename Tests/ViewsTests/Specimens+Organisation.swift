// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases
import Sample

@testable import Views

/// The organisation chart, the scenarios, the handover, the renewal and the forms of mandates.
extension Specimens {
    private static let reshaped: RecordID = Sample.id(8_100)
    private static let done: RecordID = Sample.id(8_110)

    /// The sample with a head, a mission far from it, an élue in a body, and two scenarios.
    private static func organised() throws -> SampleRegister {
        var register = try entrusted()
        let (seat, chief): (RecordID, RecordID) = (Sample.id(8_001), Sample.id(8_002))
        try register.perform(places(seat, chief), on: Sample.day("2025-07-01"))
        try register.perform(mandates(seat, chief), on: Sample.day("2025-07-02"))
        try register.perform(scenarios, on: Sample.day("2025-07-03"))
        return register
    }

    private static func record(
        _ id: RecordID,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        _ fields: [FieldID: Value]
    ) -> Command {
        let contents = fields.mapValues { Content($0) }
        return .record(
            .create(Record.Creation(id: id, kind: kind, parent: parent, fields: contents))
        )
    }

    private static func edit(_ id: RecordID, _ fields: [FieldID: Value]) -> Command {
        let contents = fields.mapValues { Content($0) }
        return .record(.edit(Record.Edit(record: id, fields: contents), seen: [:]))
    }

    private static func places(_ seat: RecordID, _ chief: RecordID) -> [Command] {
        let site: RecordID = Sample.id(8_003)
        return [
            record(site, .site, [.name: .text("Mairie annexe")]),
            edit(Sample.energy, [.parentService: .record(Sample.waste), .site: .record(site)]),
            record(
                chief,
                .post,
                [.name: .text("Directrice"), .service: .record(Sample.waste)]
            ),
            edit(Sample.waste, [.headPost: .record(chief)]),
            edit(Sample.post, [.mission: .flag(true), .directAccess: .record(chief)]),
            record(
                Sample.id(8_004),
                .post,
                [.name: .text("Présidence"), .elected: .flag(true)]
            ),
            record(
                seat,
                .seat,
                under: Sample.committee,
                [.name: .text("Présidente"), .college: .choice("elected")]
            ),
            edit(Sample.committee, [.purposes: .choice("decides")]),
            record(
                Sample.id(8_005),
                .commitment,
                under: Sample.association,
                [.title: .text("Charte"), .signatories: .people([Sample.newcomer])]
            ),
            record(
                Sample.id(8_006),
                .arbitration,
                under: Sample.compost,
                [.title: .text("Quel site ?"), .post: .record(Sample.post)]
            ),
        ]
    }

    private static var scenarios: [Command] {
        [
            record(
                reshaped,
                .reorganisation,
                [
                    .name: .text("Un pôle transition"), .description: .text("**Pourquoi**"),
                    .date: .date(.year(2027)),
                ]
            ),
            record(
                Sample.id(8_101),
                .reshaping,
                under: reshaped,
                [
                    .kind: .choice("merge"), .service: .record(Sample.waste),
                    .into: .record(Sample.buildings),
                ]
            ),
            record(Sample.id(8_102), .reshaping, under: reshaped, [.kind: .choice("rename")]),
            record(done, .reorganisation, [.name: .text("Sans objet")]),
            .reorganisation(.markApplied(done)),
        ]
    }

    private static func mandates(_ seat: RecordID, _ chief: RecordID) -> [Command] {
        let titular: MandateID = Sample.id(6_101)
        var terms = Mandate.Terms(
            form: "order",
            title: "Vice-présidente à la transition",
            themes: ["mobility"],
            share: 50,
            evidence: "https://actes.example/14"
        )
        let vice = Mandate(
            id: titular,
            person: Sample.newcomer,
            role: .electedMember,
            start: Sample.day("2025-03-04"),
            act: "2025-14",
            terms: terms
        )
        terms = Mandate.Terms(isInterim: true)
        let held = Mandate(
            id: Sample.id(6_102),
            person: Sample.delmas,
            role: .postHolder,
            post: Sample.post,
            start: Sample.day("2025-03-04"),
            terms: terms
        )
        let seated = Mandate(
            id: Sample.id(6_103),
            person: Sample.newcomer,
            role: .bodyMember,
            seat: seat,
            start: Sample.day("2025-03-04")
        )
        var substitute = Mandate.Terms()
        substitute.substituteFor = seated.id
        let standIn = Mandate(
            id: Sample.id(6_104),
            person: Sample.ortiz,
            role: .bodyMember,
            seat: seat,
            start: Sample.day("2025-03-04"),
            terms: substitute
        )
        let absence = Mandate.Absence(
            start: Sample.day("2026-11-20"),
            end: Sample.day("2026-12-01")
        )
        return [
            Sample.mandate(6, Sample.vasseur, .electedMember),
            .mandate(.record(vice)), .mandate(.record(held)), .mandate(.record(seated)),
            .mandate(.record(standIn)), .mandate(.noteAbsence(seated.id, absence)),
            .mandate(.contest(held.id)),
        ]
    }

    func organisation(in language: Language) throws -> [Specimen] {
        let specimens = try Specimens(try Self.organised())
        let bare = try Specimens(SampleRegister())
        let reader = specimens.reader(.chart(Sample.slug), in: language)
        let empty = bare.reader(.chart(Sample.slug), in: language)
        return [
            Specimen(ChartPage(reader), templates), Specimen(ChartPage(empty), templates),
            Specimen(ReorganisationsPage(reader), templates),
            Specimen(ReorganisationsPage(empty), templates),
        ] + (try specimens.scenarios(in: language)) + (try specimens.leavings(in: language))
            + (try specimens.mandatePages(in: language))
    }

    private func scenarios(in language: Language) throws -> [Specimen] {
        try [Self.reshaped, Self.done].flatMap { id -> [Specimen] in
            let reader = reader(.reorganisation(Sample.slug, id), in: language)
            guard let record = reader.view.record(id) else { throw Missing.record(id) }
            let scenario = reader.view.scenario(record)
            let plan = try scenario.commands(in: reader.view) { UUID() }
            let comparison = try ScenarioComparison(plan, of: scenario, in: reader.view)
            let impossible = Refusal.field(id, .parentService, .circular)
            return [
                Specimen(
                    ReorganisationPage(
                        reader,
                        .init(scenario, .success(comparison), mayApply: true)
                    ),
                    templates
                ),
                Specimen(
                    ReorganisationPage(
                        reader,
                        .init(scenario, .success(comparison), mayApply: true),
                        day: "x",
                        fault: .dayUnread
                    ),
                    templates
                ),
                Specimen(
                    ReorganisationPage(
                        reader,
                        .init(scenario, .failure(impossible), mayApply: false)
                    ),
                    templates
                ),
            ]
        }
    }

    private func leavings(in language: Language) throws -> [Specimen] {
        let reader = reader(.renewal(Sample.slug), in: language)
        func known(_ id: PersonID) throws -> Person {
            guard let person = reader.view.person(id) else { throw Missing.person(id) }
            return person
        }
        let today = reader.view.today
        let delmas = try known(Sample.delmas)
        let newcomer = try known(Sample.newcomer)
        let handovers = [delmas, newcomer].map { person in
            Specimen(
                HandoverPage(
                    reader,
                    person: person,
                    reader.view.handover(of: person.id, on: today),
                    HandoverAnswers(lastDay: "x"),
                    faults: [
                        "": .handoverOfNothing, HandoverAnswers.lastDayName: .dayUnread,
                        HandoverAnswers.noteName: .tooLong(10),
                    ]
                ),
                templates
            )
        }
        let renewal = reader.view.renewal(on: today)
        let own = self.reader(.renewal(Sample.slug), in: language, by: .person(Sample.vasseur))
        let later = reader.view.renewal(on: Sample.day("2024-01-01"))
        return handovers + [
            Specimen(RenewalPage(reader, renewal, day: "x", fault: .dayUnread), templates),
            Specimen(RenewalPage(reader, later), templates),
            Specimen(RenewalPage(own, own.view.renewal(on: today)), templates),
            Specimen(BriefingPage(reader, for: nil), templates),
            Specimen(BriefingPage(reader, for: newcomer), templates),
            Specimen(PeopleImportPage(reader, list: "<b>", fault: .peopleImportNobody), templates),
            Specimen(
                PeopleImportPage(
                    reader,
                    comparing: [
                        .init(
                            name: "Odile",
                            details: ["a@demo.example"],
                            likely: [newcomer],
                            choice: .new,
                            fault: .peopleImportTwice
                        )
                    ],
                    rows: "Odile"
                ),
                templates
            ),
            Specimen(PersonMergePage(reader, person: newcomer, other: nil), templates),
            Specimen(PersonMergePage(reader, person: newcomer, other: delmas), templates),
            Specimen(
                PersonMergePage(reader, person: delmas, other: try known(Sample.vasseur)),
                templates
            ),
        ]
    }

    private func mandatePages(in language: Language) throws -> [Specimen] {
        let reader = reader(.people(Sample.slug), in: language)
        let ids: [MandateID] = [6_101, 6_102, 6_103].map { Sample.id($0) }
        let mandates = ids.compactMap { reader.view.mandate($0) }
        let visit = visit(.signIn(onwards: nil), in: language)
        return mandates.flatMap { mandate -> [Specimen] in
            [
                Specimen(MandateContestPage(reader, mandate: mandate), templates),
                Specimen(
                    MandateAbsencePage(
                        reader,
                        mandate: mandate,
                        start: "2026-11-22",
                        end: "x",
                        faults: [MandateAbsencePage.endName: .dayUnread]
                    ),
                    templates
                ),
                Specimen(
                    ContestLinkPage(
                        visit,
                        token: "jeton",
                        contesting: mandate,
                        heldBy: "Odile Vasseur",
                        in: "Hauts de Sorgne",
                        slug: Sample.slug
                    ),
                    templates
                ),
            ]
        }
    }
}
