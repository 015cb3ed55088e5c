// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("The answer to a question")
struct AnswerTests {
    private static let question = Fixed.record(44)
    private static let option = Fixed.record(45)
    private static let post = Fixed.record(46)

    private func asked() throws -> Specification {
        try given(
            .created(Self.post, .post, [.name: Content(.text("Direction générale"))]),
            .action(Fixed.action, number: 1, [.status: Content(.choice("blocked"))]),
            .created(
                Self.question,
                .arbitration,
                under: Fixed.action,
                [
                    .title: Content(.text("Qui suit ?")), .post: Content(.record(Self.post)),
                ]
            ),
            .created(
                Self.option,
                .option,
                under: Self.question,
                [
                    .title: Content(.text("Oui")), .status: Content(.choice("inProgress")),
                ]
            ),
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate,
                        person: Fixed.person,
                        role: .postHolder,
                        post: Self.post,
                        start: Day(checked: 2026, 1, 1)
                    )
                )
            )
        )
    }

    private func answer(_ answer: Arbitration.Answer, by person: PersonID? = Fixed.person)
        -> Command
    {
        .arbitration(.answer(Self.question, answer, by: person))
    }

    @Test func `settles it and acts on the action`() throws {
        var specification = try asked()
        let events = try specification.decided(answer(.option(Self.option)))
        #expect(events.count == 2)
        for event in events { try specification.happened(event) }
        let question = try #require(specification.territory.record(Self.question))
        #expect(question.choice(.state) == "answered")
        #expect(question.records(.chosen) == [Self.option])
        #expect(question.people(.answeredBy) == [Fixed.person])
        #expect(question.date(.answeredOn) == .day(specification.day))
        #expect(
            specification.territory.record(Fixed.action)?.choice(.status) == "inProgress"
        )
        #expect(
            specification.refusal(of: answer(.toDiscuss)) == .alreadyAnswered(Self.question)
        )
    }

    @Test(arguments: [Arbitration.Answer.toExamine, .toDiscuss])
    func `may leave it open`(waiting: Arbitration.Answer) throws {
        var specification = try asked()
        for event in try specification.decided(answer(waiting)) {
            try specification.happened(event)
        }
        #expect(specification.territory.record(Self.question)?.awaitsAnswer == true)
        #expect(specification.territory.record(Fixed.action)?.choice(.status) == "blocked")
        #expect(specification.refusal(of: answer(.option(Self.option))) == nil)
    }

    @Test func `is one of its own options`() throws {
        let stray = Fixed.record(47)
        var specification = try asked()
        try specification.happened(.created(stray, .service, [.name: Content(.text("X"))]))
        #expect(specification.refusal(of: answer(.option(stray))) == .misplaced(stray))
    }

    @Test func `is given by whom it is put to, in their own name`() throws {
        let territory = try asked().territory
        let day = Specification().day
        func may(_ person: PersonID, _ command: Command) -> Bool {
            territory.allows(command, with: territory.rights(of: .person(person), on: day))
        }
        #expect(may(Fixed.person, answer(.option(Self.option))))
        #expect(!may(Fixed.person, answer(.option(Self.option), by: Fixed.person(51))))
        #expect(!may(Fixed.person(51), answer(.option(Self.option), by: Fixed.person(51))))
        #expect(!may(Fixed.person, answer(.withdrawn)))
    }

    @Test func `is never typed into the sheet`() throws {
        let forged = Command.edit(Self.question, [.state: Content(.choice("answered"))])
        #expect(
            try asked().refusal(of: forged) == .field(Self.question, .state, .keptByActs)
        )
    }
}
