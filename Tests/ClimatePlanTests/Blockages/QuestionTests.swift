// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("A question put to someone who decides")
struct QuestionTests {
    private static let today = Day(checked: 2026, 11, 19)
    private static let post = Fixed.record(100)
    private static let body = Fixed.record(101)
    private static let seat = Fixed.record(102)
    private static let question = Fixed.record(110)
    private static let option = Fixed.record(111)
    private static let holder = Fixed.person(1)
    private static let president = Fixed.person(2)
    private static let lead = Fixed.person(3)
    private static let substitute = Fixed.person(4)

    private func territory(_ fields: [FieldID: Content] = [:]) throws -> Specification {
        let asked: [FieldID: Content] = [
            .title: Content(.text("Qui pilote ?")), .post: Content(.record(Self.post)),
        ]
        return try given(
            .created(Self.post, .post, [.name: Content(.text("Direction"))]),
            .created(Self.body, .body, [.name: Content(.text("COPIL"))]),
            .created(
                Self.seat,
                .seat,
                under: Self.body,
                [.name: Content(.text("Présidence")), .rank: Content(.choice("president"))]
            ),
            .action(Fixed.action, [.status: Content(.choice("blocked"))]),
            .created(
                Self.question,
                .arbitration,
                under: Fixed.action,
                asked.merging(fields) { $1 }
            ),
            .created(
                Self.option,
                .option,
                under: Self.question,
                [
                    .title: Content(.text("Le service Eau")),
                    .status: Content(.choice("inProgress")),
                ]
            ),
            mandate(1, Self.holder, .postHolder, post: Self.post),
            mandate(2, Self.president, .bodyMember, seat: Self.seat),
            mandate(3, Self.lead, .projectLead)
        )
    }

    private func mandate(
        _ number: UInt8,
        _ person: PersonID,
        _ role: Mandate.Role,
        post: RecordID? = nil,
        seat: RecordID? = nil,
        end: Day? = nil,
        for titular: UInt8? = nil
    ) -> Event {
        .mandate(
            .recorded(
                Mandate(
                    id: Fixed.mandate(number),
                    person: person,
                    role: role,
                    post: post,
                    seat: seat,
                    start: Day(checked: 2026, 1, 1),
                    end: end,
                    terms: Mandate.Terms(substituteFor: titular.map { Fixed.mandate($0) })
                )
            )
        )
    }

    private func answer(
        _ answer: Arbitration.Answer,
        by person: PersonID?,
        on day: Day? = nil
    ) -> Command {
        .arbitration(.answer(Self.question, answer, by: person, on: day))
    }

    private func may(_ person: PersonID, _ command: Command, _ given: Specification) -> Bool {
        let rights = given.territory.rights(of: .person(person), on: Self.today)
        return given.territory.allows(command, with: rights)
    }

    @Test func `is answered by whoever holds the post, and acts on the action`() throws {
        var given = try territory()
        let command = answer(.option(Self.option), by: Self.holder)
        #expect(may(Self.holder, command, given))
        #expect(!may(Self.president, answer(.option(Self.option), by: Self.president), given))
        for event in try given.decided(command) { try given.happened(event) }
        let record = try #require(given.territory.record(Self.question))
        #expect(!record.awaitsAnswer)
        #expect(record.people(.answeredBy) == [Self.holder])
        #expect(given.territory.record(Fixed.action)?.choice(.status) == "inProgress")
        #expect(given.refusal(of: command) == .alreadyAnswered(Self.question))
    }

    @Test func `is answered by whoever presides over the body`() throws {
        let given = try territory([
            .post: .blank, .body: Content(.record(Self.body)),
        ])
        let day = Self.today
        let record = try #require(given.territory.record(Self.question))
        #expect(given.territory.addressees(of: record, on: day) == [Self.president])
        #expect(may(Self.president, answer(.toDiscuss, by: Self.president), given))
    }

    @Test func `is no more put to whoever has left, nor to a suppléant before an absence`() throws {
        var given = try territory()
        try given.happened(
            mandate(4, Self.substitute, .postHolder, post: Self.post, for: 1)
        )
        let record = try #require(given.territory.record(Self.question))
        #expect(given.territory.addressees(of: record, on: Self.today) == [Self.holder])
        let days = Mandate.Absence(start: Self.today, end: Self.today)
        try given.happened(.mandate(.absenceNoted(Fixed.mandate(1), days)))
        #expect(
            given.territory.addressees(of: record, on: Self.today)
                == [Self.holder, Self.substitute]
        )
        try given.happened(.mandate(.ended(Fixed.mandate(1), on: Day(checked: 2026, 11, 18))))
        #expect(given.territory.addressees(of: record, on: Self.today).isEmpty)
        #expect(!may(Self.holder, answer(.toExamine, by: Self.holder), given))
    }

    @Test func `has the day of an answer that the team heard, and no day to come`() throws {
        let given = try territory()
        let heard = Day(checked: 2026, 11, 12)
        #expect(may(Self.lead, answer(.toExamine, by: Self.holder, on: heard), given))
        #expect(!may(Self.holder, answer(.toExamine, by: Self.holder, on: heard), given))
        func days(_ day: Day) throws -> [Day] {
            try given.decided(answer(.toExamine, by: Self.holder, on: day)).compactMap { event in
                guard case .arbitration(.answered(_, _, _, let day)) = event else { return nil }
                return day
            }
        }
        #expect(try days(heard) == [heard])
        #expect(try days(Day(checked: 2027, 1, 1)) == [Self.today])
    }

    @Test func `waits in the order of its date, and says once that has passed`() throws {
        var given = try territory()
        for (rank, day) in [(UInt8(120), 30), (121, 12)] {
            try given.happened(
                .created(
                    Fixed.record(rank),
                    .arbitration,
                    under: Fixed.action,
                    [
                        .title: Content(.text("Quand ?")),
                        .due: Content(.date(.day(Day(checked: 2026, 11, day)))),
                    ]
                )
            )
        }
        let view = given.territory.seen(by: .person(Self.holder), on: Self.today)
        let open = view.questions.open
        #expect(open.map(\.id) == [Fixed.record(121), Fixed.record(120), Self.question])
        #expect(open.map { view.isPastDue($0) } == [true, false, false])
        #expect(open.map { view.isAsked($0) } == [false, false, true])
    }

    @Test func `stands first in the agenda of the DGS, then blockages, then what is missing`()
        throws
    {
        var given = try territory()
        try given.happened(
            mandate(5, Self.holder, .director),
            .created(Fixed.service, .service, [.name: Content(.text("Eau"))]),
            .created(Fixed.record(130), .post, [.name: Content(.text("Vacant"))]),
            .created(
                Fixed.record(131),
                .blockage,
                under: Fixed.action,
                [.cause: Content(.choice("time")), .post: Content(.record(Self.post))]
            ),
            .created(
                Fixed.record(132),
                .blockage,
                under: Fixed.action,
                [
                    .cause: Content(.choice("land")), .post: Content(.record(Self.post)),
                    .liftedOn: Content(.date(.day(Self.today))),
                ]
            ),
            .created(
                Fixed.record(133),
                .timeNeed,
                under: Fixed.action,
                [.size: Content(.choice("halfTime")), .end: Content(.date(.year(2_026)))]
            )
        )
        let view = given.territory.seen(by: .person(Self.holder), on: Self.today)
        let agenda = DirectorAgenda(view)
        let told = agenda.items.map { item in
            switch item.reason {
            case .question(let question, _): "question \(question.id == Self.question)"
            case .blockage(let blockage): "blockage \(blockage.id == Fixed.record(131))"
            case .overload(let services, let missing, _):
                "overload \(services.count) \(missing.text)"
            case .vacancies(let posts): "vacancies \(posts.count)"
            case .withoutReferent(let services): "referents \(services.count)"
            }
        }
        #expect(
            told == [
                "question true", "blockage true", "overload 0 0.505", "vacancies 1",
                "referents 1",
            ]
        )
        #expect(agenda.minutes == 5 + 5 + 10 + 2 + 2)
    }
}
