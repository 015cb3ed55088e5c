// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("Élus to involve")
struct InvolvementTests {
    private let near = Fixed.record(41)
    private let far = Fixed.record(42)
    private let lead = Fixed.person(51)
    private let involved = Fixed.person(52)
    private let idle = Fixed.person(53)
    private let member = Fixed.person(54)

    private func mandate(
        _ number: UInt8,
        _ person: PersonID,
        _ role: Mandate.Role,
        commune: RecordID? = nil,
        themes: [String] = []
    ) -> Event {
        .mandate(
            .recorded(
                Mandate(
                    id: Fixed.mandate(number),
                    person: person,
                    role: role,
                    organisation: commune,
                    start: Day(checked: 2026, 1, 1),
                    terms: Mandate.Terms(themes: themes)
                )
            )
        )
    }

    private func specification() throws -> Specification {
        try given(
            .created(near, .organisation, [.kind: Content(.choice("memberAuthority"))]),
            .created(far, .organisation, [.kind: Content(.choice("memberAuthority"))]),
            .action(
                Fixed.action,
                [
                    .themes: Content(.choice("mobility")), .carriers: Content(.record(near)),
                    .electedReferents: Content(.people([involved])),
                ]
            ),
            mandate(71, lead, .electedLead),
            mandate(72, involved, .electedMember, themes: ["mobility", "water"]),
            mandate(73, idle, .communeReferent, commune: far),
            mandate(74, member, .observer)
        )
    }

    @Test func `are those whose délégation, commune or name no action touches`() throws {
        let specification = try specification()
        let view = specification.territory.seen(by: .person(lead), on: specification.day)
        let involvement = try #require(view.involvement(on: specification.day))
        #expect(involvement.delegations.map(\.themes) == [["water"]])
        #expect(involvement.communes.map(\.organisation.id) == [far])
        #expect(involvement.communes.map(\.referents) == [[idle]])
        #expect(involvement.idle == [lead, idle].sorted())
        #expect(involvement.electedCount == 3)
        #expect(involvement.communeCount == 2)
    }

    @Test func `count as involved by the post they hold`() throws {
        var specification = try specification()
        let post = Fixed.record(44)
        try specification.happened(
            .created(post, .post, [.elected: Content(.flag(true))]),
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate(75),
                        person: lead,
                        role: .postHolder,
                        post: post,
                        start: Day(checked: 2026, 1, 1)
                    )
                )
            ),
            .edited(Fixed.action, [.arbiterPost: Content(.record(post))])
        )
        let view = specification.territory.seen(by: .operator, on: specification.day)
        #expect(view.involvement(on: specification.day)?.idle == [idle])
    }

    @Test func `are for those who lead the plan alone`() throws {
        let specification = try specification()
        for person in [involved, idle, member] {
            let view = specification.territory.seen(by: .person(person), on: specification.day)
            #expect(view.involvement(on: specification.day) == nil)
        }
    }
}
