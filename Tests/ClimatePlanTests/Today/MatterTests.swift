// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("What waits for someone")
struct MatterTests {
    private static let late = Fixed.record(11)
    private static let blocked = Fixed.record(12)
    private static let orphan = Fixed.record(13)
    private static let done = Fixed.record(14)
    private static let step = Fixed.record(15)

    /// The day is 19 November 2026. Action 1 is late and the service's, action 2 blocked and the
    /// person's, action 3 nobody's, action 4 done long ago.
    private func territory(_ role: Mandate.Role) throws -> Territory {
        let elected = Content(.people([Fixed.person(51)]))
        let mandate = Mandate(
            id: Fixed.mandate,
            person: Fixed.person,
            role: role,
            service: role == .serviceMember ? Fixed.service : nil,
            start: Day(checked: 2026, 1, 1)
        )
        let past = Content(.date(.day(Day(checked: 2026, 10, 1))))
        return try given(
            .created(Fixed.service, .service, [.name: Content(.text("Déchets"))]),
            .action(
                Self.late,
                number: 1,
                [
                    .end: past, .leadService: Content(.record(Fixed.service)), .pilots: elected,
                    .electedReferents: elected,
                ]
            ),
            .action(
                Self.blocked,
                number: 2,
                [
                    .status: Content(.choice("blocked")), .electedReferents: elected,
                    .pilots: Content(.people([Fixed.person])),
                ]
            ),
            .action(Self.orphan, number: 3),
            .action(Self.done, number: 4, [.status: Content(.choice("done")), .end: past]),
            .created(
                Self.step,
                .step,
                under: Self.blocked,
                [
                    .title: Content(.text("Choisir le site")),
                    .end: Content(.date(.day(Day(checked: 2026, 11, 28)))),
                ]
            ),
            .mandate(.recorded(mandate))
        ).territory
    }

    private func matters(_ role: Mandate.Role) throws -> [Matter] {
        let view = try territory(role).seen(
            by: .person(Fixed.person),
            on: Day(checked: 2026, 11, 19)
        )
        return view.matters(among: view.actions)
    }

    private func told(_ role: Mandate.Role) throws -> [[Int]] {
        try matters(role).map { $0.actions.compactMap(\.number) }
    }

    @Test func `is what they carry, what stands still first`() throws {
        let matters = try matters(.serviceMember)
        #expect(matters.map { $0.actions.compactMap(\.number) } == [[2], [1], [2]])
        #expect(matters.first?.reason == .blocked)
        #expect(matters.last?.detail?.id == Self.step)
    }

    @Test func `is also, for who answers for the plan, what others have late, in one line`() throws
    {
        let matters = try matters(.director)
        #expect(matters.map(\.reason).contains(.othersEndPassed))
        #expect(matters.last { $0.reason == .othersEndPassed }?.actions.map(\.number) == [1])
    }

    @Test func `is also, for the team, what nobody carries`() throws {
        let matters = try matters(.projectLead)
        let unpiloted = matters.first { $0.reason == .unpiloted }
        #expect(unpiloted?.actions.map(\.number) == [3])
        let withoutElected = matters.first { $0.reason == .withoutElected }
        #expect(withoutElected?.actions.map(\.number) == [3])
    }

    @Test func `is nothing of others' for an observer, and nothing that is done`() throws {
        #expect(try told(.observer) == [[2], [2]])
    }

    @Test func `tells whose mandates run out to who renews them`() throws {
        var territory = try territory(.secretariat)
        let ending = Mandate(
            id: Fixed.mandate(71),
            person: Fixed.person(51),
            role: .electedLead,
            start: Day(checked: 2026, 1, 1),
            end: Day(checked: 2026, 12, 31)
        )
        try territory.apply(.mandate(.recorded(ending)), at: territory.position + 1)
        func reasons(on day: Day) -> [Matter.Reason] {
            let view = territory.seen(by: .person(Fixed.person), on: day)
            return view.matters(among: []).map(\.reason)
        }
        let reason = Matter.Reason.mandateEnds(ending, Day(checked: 2026, 12, 31))
        #expect(reasons(on: Day(checked: 2026, 11, 19)) == [reason])
        #expect(reasons(on: Day(checked: 2026, 9, 1)) == [])
    }
}
