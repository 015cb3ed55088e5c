// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample

@testable import Views

/// The sample with questions, bodies and time: what the pages of decisions and time show.
enum Deciding {
    static let director: PersonID = Sample.id(7_101)
    static let post: RecordID = Sample.id(7_110)
    static let question: RecordID = Sample.id(7_120)
    static let late: RecordID = Sample.id(7_121)
    static let answered: RecordID = Sample.id(7_122)
    static let option: RecordID = Sample.id(7_130)

    static func register() throws -> SampleRegister {
        var register = try SampleRegister.sample()
        register.know(
            Person(
                id: director,
                name: "Anaïs Valois",
                email: "anais.valois@demo.example",
                standing: .member
            )
        )
        let others = (0..<12).map { rank in
            create(
                Sample.id(7_170 + rank),
                .arbitration,
                under: Sample.compost,
                [.title: .text("Question \(rank)"), .post: .record(post)]
            )
        }
        try register.perform(
            governance + questions + time + others,
            on: Sample.day("2026-06-01")
        )
        try register.perform(
            [
                .arbitration(.answer(late, .toExamine, by: director)),
                .arbitration(.answer(answered, .option(Sample.id(7_132)), by: director)),
            ],
            on: Sample.day("2026-07-01")
        )
        return register
    }

    private static let governance: [Command] = [
        create(post, .post, [.name: .text("Direction générale"), .service: .record(Sample.waste)]),
        create(
            Sample.id(7_140),
            .seat,
            under: Sample.committee,
            [.name: .text("Présidence"), .rank: .choice("president"), .post: .record(post)]
        ),
        create(
            Sample.id(7_141),
            .seat,
            under: Sample.committee,
            [.name: .text("Partenaire"), .college: .choice("partners")]
        ),
        mandate(1, director, .director),
        mandate(2, director, .postHolder, post: post),
    ]

    private static let questions: [Command] = [
        create(
            question,
            .arbitration,
            under: Sample.compost,
            [
                .title: .text("Qui pilote les sites ?"),
                .description: .text("Deux services s’en occupent."),
                .post: .record(post), .due: .date(.day(Sample.day("2026-12-05"))),
            ]
        ),
        create(
            option,
            .option,
            under: question,
            [
                .title: .text("Le service Déchets"), .consequence: .text("Une tournée de plus."),
                .cost: .amount(.exactly(Quantity(12_000), .euro)),
                .time: .amount(.exactly(Quantity(1), .fullTimeEquivalent)),
                .status: .choice("inProgress"),
            ]
        ),
        create(Sample.id(7_131), .option, under: question, [.title: .text("Le service Énergie")]),
        create(
            late,
            .arbitration,
            under: Sample.climatePlan,
            [
                .title: .text("Quel budget en 2027 ?"), .body: .record(Sample.committee),
                .due: .date(.day(Sample.day("2026-09-30"))),
            ]
        ),
        create(
            answered,
            .arbitration,
            under: Sample.compost,
            [.title: .text("Ouvrir le samedi ?"), .post: .record(post)]
        ),
        create(Sample.id(7_132), .option, under: answered, [.title: .text("Oui")]),
        create(
            Sample.id(7_150),
            .blockage,
            under: Sample.compost,
            [
                .cause: .choice("hierarchy"), .post: .record(post),
                .since: .date(.day(Sample.day("2026-05-01"))),
            ]
        ),
    ]

    private static let time: [Command] = [
        create(
            Sample.id(7_160),
            .timeNeed,
            under: Sample.compost,
            [
                .size: .choice("dayAWeek"), .service: .record(Sample.waste),
                .hypothesis: .flag(true),
            ]
        ),
        .record(
            .edit(
                Record.Edit(
                    record: post,
                    fields: [
                        .planTime: Content(.number(Quantity(10))), .mission: Content(.flag(true)),
                    ]
                ),
                seen: [:]
            )
        ),
    ]

    private static func create(
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

    static func mandate(
        _ number: Int,
        _ person: PersonID,
        _ role: Mandate.Role,
        post: RecordID? = nil,
        service: RecordID? = nil
    ) -> Command {
        .mandate(
            .record(
                Mandate(
                    id: Sample.id(7_200 + number),
                    person: person,
                    role: role,
                    service: service,
                    post: post,
                    start: Sample.day("2025-03-04")
                )
            )
        )
    }
}

extension Specimens {
    static func deciding() throws -> Specimens { try Specimens(Deciding.register()) }

    /// The pages of decisions and of time, in every state.
    func decisions(in language: Language) throws -> [Specimen] {
        let specimens = try Self.deciding()
        let bare = try Specimens(SampleRegister())
        let list = specimens.reader(.arbitrations(Sample.slug), in: language)
        let agenda = specimens.reader(.directorAgenda(Sample.slug), in: language)
        let none = bare.reader(.arbitrations(Sample.slug), in: language)
        let director = specimens.reader(
            .arbitrations(Sample.slug),
            in: language,
            by: .person(Deciding.director)
        )
        return [
            Specimen(ArbitrationsPage(list), templates),
            Specimen(ArbitrationsPage(director), templates),
            Specimen(ArbitrationsPage(none), templates),
            Specimen(DirectorAgendaPage(agenda), templates),
            Specimen(DirectorAgendaPage(none), templates),
            Specimen(try specimens.action(1, in: language), templates),
        ] + (try specimens.questions(in: language)) + specimens.times(in: language)
            + bare.times(in: language)
    }

    private func questions(in language: Language) throws -> [Specimen] {
        var wrong = RecordedAnswer()
        wrong.faults = [
            ArbitrationForm.answer: .answerMissing, ArbitrationForm.person: .answererMissing,
            ArbitrationForm.day: .answerToCome,
        ]
        let ids = [Deciding.question, Deciding.late, Deciding.answered]
        return try ids.flatMap { id -> [Specimen] in
            let reader = reader(.arbitration(Sample.slug, id), in: language)
            let asked = self.reader(
                .arbitration(Sample.slug, id),
                in: language,
                by: .person(Deciding.director)
            )
            guard let question = reader.view.record(id) else { throw Missing.record(id) }
            let visit = visit(.link("jeton"), in: language)
            return [
                Specimen(ArbitrationPage(reader, question: question, isSent: true), templates),
                Specimen(ArbitrationPage(reader, question: question, recorded: wrong), templates),
                Specimen(ArbitrationPage(asked, question: question), templates),
                Specimen(
                    QuestionLinkPage(visit, asked, token: "jeton", question: question),
                    templates
                ),
                Specimen(
                    QuestionLinkPage(
                        visit,
                        asked,
                        token: "jeton",
                        question: question,
                        isAnswered: true
                    ),
                    templates
                ),
            ]
        }
    }

    private func times(in language: Language) -> [Specimen] {
        var what = TimeQuery(.year(2026))
        what.size = .fullTime
        what.service = Sample.waste
        what.departing = Deciding.post
        var unread = TimeQuery()
        unread.fullTimes = "beaucoup"
        return [TimeQuery(), what, unread].flatMap { query in
            [Viewer.operator, .person(Deciding.director)].map { viewer in
                let reader = reader(.time(Sample.slug, query), in: language, by: viewer)
                return Specimen(TimePage(reader, query: query), templates)
            }
        }
    }
}
