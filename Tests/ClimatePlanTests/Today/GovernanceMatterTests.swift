// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("What governance leaves waiting")
struct GovernanceMatterTests {
    private static let post = Fixed.record(40)
    private static let question = Fixed.record(44)
    private static let day = Day(checked: 2026, 11, 19)

    private static func mandate(
        _ number: UInt8,
        _ role: Mandate.Role,
        of person: UInt8,
        post: RecordID? = nil,
        to end: Day? = nil
    ) -> Event {
        .mandate(
            .recorded(
                Mandate(
                    id: Fixed.mandate(number),
                    person: Fixed.person(person),
                    role: role,
                    post: post,
                    start: Day(checked: 2025, 1, 1),
                    end: end
                )
            )
        )
    }

    private func given(holderLeft end: Day?, due: Day) throws -> Territory {
        try ClimatePlanTests.given(
            .created(Self.post, .post, [.name: Content(.text("Énergie"))]),
            .action(
                Fixed.action,
                number: 1,
                [
                    .pilotPost: Content(.record(Self.post)),
                    .electedReferents: Content(.people([Fixed.person(59)])),
                ]
            ),
            .created(
                Self.question,
                .arbitration,
                under: Fixed.action,
                [
                    .title: Content(.text("Qui suit ?")), .post: Content(.record(Self.post)),
                    .due: Content(.date(.day(due))),
                ]
            ),
            Self.mandate(71, .projectLead, of: 51),
            Self.mandate(72, .postHolder, of: 52, post: Self.post, to: end)
        ).territory
    }

    private func reasons(_ territory: Territory, of person: UInt8) -> [Matter.Reason] {
        let view = territory.seen(by: .person(Fixed.person(person)), on: Self.day)
        return view.matters(among: view.actions).map(\.reason)
    }

    @Test func `is a question, for who holds the post it is put to`() throws {
        let due = Day(checked: 2026, 11, 30)
        let territory = try given(holderLeft: nil, due: due)
        #expect(reasons(territory, of: 52) == [.questionAsked(.day(due))])
        #expect(reasons(territory, of: 51).isEmpty)
    }

    @Test func `is a question past its day, for the team`() throws {
        let due = Day(checked: 2026, 11, 1)
        let territory = try given(holderLeft: nil, due: due)
        #expect(reasons(territory, of: 51) == [.questionUnanswered(.day(due))])
    }

    @Test func `is a post that nobody holds any more`() throws {
        let territory = try given(
            holderLeft: Day(checked: 2026, 6, 30),
            due: Day(checked: 2026, 12, 1)
        )
        #expect(reasons(territory, of: 51) == [.postVacant(since: Day(checked: 2026, 7, 1))])
        #expect(reasons(territory, of: 52).isEmpty)
    }

    @Test func `is a mandate contested, for who records it`() throws {
        var territory = try given(holderLeft: nil, due: Day(checked: 2026, 12, 1))
        try territory.apply(
            .mandate(.contested(Fixed.mandate(72), on: Self.day)),
            at: territory.position + 1
        )
        let mandate = try #require(territory.mandate(Fixed.mandate(72)))
        #expect(reasons(territory, of: 51) == [.mandateContested(mandate)])
    }
}
