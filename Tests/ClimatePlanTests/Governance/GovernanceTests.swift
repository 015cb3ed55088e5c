// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("A mandate")
struct MandateTests {
    private let lead = Mandate(
        id: Fixed.mandate,
        person: Fixed.person,
        role: .projectLead,
        start: Day(checked: 2025, 1, 6)
    )

    @Test func `runs from its first day to its last, both included`() {
        let mandate = Mandate(
            id: Fixed.mandate,
            person: Fixed.person,
            role: .observer,
            start: Day(checked: 2026, 1, 1),
            end: Day(checked: 2026, 3, 31)
        )
        #expect(!mandate.isHeld(on: Day(checked: 2025, 12, 31)))
        #expect(mandate.isHeld(on: Day(checked: 2026, 1, 1)))
        #expect(mandate.isHeld(on: Day(checked: 2026, 3, 31)))
        #expect(!mandate.isHeld(on: Day(checked: 2026, 4, 1)))
    }

    @Test func `of the last who may record others does not end without a successor`() throws {
        var specification = try given(.mandate(.recorded(lead)))
        let end = Command.mandate(.end(lead.id, on: Day(checked: 2026, 12, 31)))
        #expect(specification.refusal(of: end) == .lastRegistrar(lead.id))
        let next = Mandate(
            id: Fixed.mandate(71),
            person: Fixed.person(51),
            role: .projectLead,
            start: Day(checked: 2027, 1, 1)
        )
        try specification.happened(.mandate(.recorded(next)))
        #expect(
            try specification.decided(end)
                == [.mandate(.ended(lead.id, on: Day(checked: 2026, 12, 31)))]
        )
    }

    @Test func `of a service member names the service`() throws {
        let member = Mandate(
            id: Fixed.mandate,
            person: Fixed.person,
            role: .serviceMember,
            start: Day(checked: 2026, 1, 1)
        )
        #expect(
            try given().refusal(of: .mandate(.record(member))) == .serviceNeeded(member.id)
        )
    }

    @Test func `of a member of an organisation names the organisation`() throws {
        let member = Mandate(
            id: Fixed.mandate,
            person: Fixed.person,
            role: .organisationMember,
            service: Fixed.service,
            start: Day(checked: 2026, 1, 1)
        )
        #expect(
            try given().refusal(of: .mandate(.record(member))) == .organisationNeeded(member.id)
        )
    }

    @Test func `does not end before it starts`() throws {
        let end = Command.mandate(.end(lead.id, on: Day(checked: 2024, 12, 31)))
        #expect(
            try given(.mandate(.recorded(lead))).refusal(of: end)
                == .mandateEndsBeforeItStarts(lead.id)
        )
    }
}

@Suite("Rights")
struct RightsTests {
    private let edit = Command.edit(Fixed.action, [.description: Content(.text("Neuf"))])
    private let entrust = Command.mandate(
        .record(
            Mandate(
                id: Fixed.mandate(79),
                person: Fixed.person(59),
                role: .observer,
                start: Day(checked: 2026, 1, 1)
            )
        )
    )

    private func territory(_ role: Mandate.Role, end: Day? = nil) throws -> Specification {
        try given(
            .created(Fixed.service, .service, [.name: Content(.text("Déchets"))]),
            .created(Fixed.record(41), .service, [.name: Content(.text("Énergie"))]),
            .action(Fixed.action, number: 1, [.leadService: Content(.record(Fixed.service))]),
            .action(
                Fixed.record(11),
                number: 2,
                [
                    .leadService: Content(.record(Fixed.record(41))),
                    .visibility: Content(.choice("team")),
                ]
            ),
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate,
                        person: Fixed.person,
                        role: role,
                        service: role == .serviceMember ? Fixed.service : nil,
                        start: Day(checked: 2026, 1, 1),
                        end: end
                    )
                )
            )
        )
    }

    private func rights(_ specification: Specification) -> Rights {
        specification.territory.rights(of: .person(Fixed.person), on: specification.day)
    }

    private func allows(_ command: Command, _ specification: Specification) -> Bool {
        specification.territory.allows(command, with: rights(specification))
    }

    private func seen(_ specification: Specification) -> [Int] {
        specification.territory.seen(by: .person(Fixed.person), on: specification.day)
            .actions.compactMap(\.number)
    }

    @Test func `of a chef de projet reach everything, and entrust others`() throws {
        let specification = try territory(.projectLead)
        #expect(allows(edit, specification))
        #expect(allows(entrust, specification))
        #expect(seen(specification) == [1, 2])
    }

    @Test func `of the équipe projet reach every sheet but entrust nobody`() throws {
        let specification = try territory(.projectTeam)
        #expect(allows(edit, specification))
        #expect(!allows(entrust, specification))
        #expect(seen(specification) == [1, 2])
    }

    @Test func `of a service member stop at the sheets of the service`() throws {
        let specification = try territory(.serviceMember)
        #expect(allows(edit, specification))
        let other = Command.edit(Fixed.record(11), [.description: Content(.text("Neuf"))])
        #expect(!allows(other, specification))
        let priority = Command.edit(Fixed.action, [.priority: Content(.choice("high"))])
        #expect(!allows(priority, specification))
        #expect(!allows(.together([edit, priority]), specification))
        #expect(seen(specification) == [1])
    }

    @Test func `of an observer are to read`() throws {
        let specification = try territory(.observer)
        #expect(!allows(edit, specification))
        #expect(seen(specification) == [1])
    }

    @Test func `end with the mandate`() throws {
        let specification = try territory(.projectLead, end: Day(checked: 2026, 11, 18))
        #expect(!allows(edit, specification))
        #expect(seen(specification) == [])
    }

    @Test func `never widen themselves`() throws {
        let specification = try territory(.projectLead)
        let own = Command.mandate(
            .record(
                Mandate(
                    id: Fixed.mandate(78),
                    person: Fixed.person,
                    role: .projectTeam,
                    start: Day(checked: 2026, 1, 1)
                )
            )
        )
        #expect(!allows(own, specification))
    }

    @Test func `of nobody see only what the territory published`() throws {
        var specification = try territory(.observer)
        let view = specification.territory.seen(by: .anyone, on: specification.day)
        #expect(view.actions.isEmpty)
        #expect(view.people.isEmpty)
        try specification.happened(
            .edited(Fixed.action, [.visibility: Content(.choice("public"))])
        )
        // Nothing is public until the public page is open.
        #expect(
            specification.territory.seen(by: .anyone, on: specification.day).actions.isEmpty
        )
        try specification.happened(
            .edited(specification.territory.sheet, [.publicPage: Content(.flag(true))])
        )
        #expect(
            specification.territory.seen(by: .anyone, on: specification.day)
                .actions.map(\.number) == [1]
        )
    }

    @Test func `of today judge a past: what was hidden since stays hidden`() throws {
        let past = try territory(.observer).territory
        var present = try territory(.observer)
        try present.happened(.edited(Fixed.action, [.visibility: Content(.choice("team"))]))
        let view = past.seen(
            by: .person(Fixed.person),
            on: present.day,
            asOf: .state(present.day),
            present: present.territory
        )
        #expect(view.actions.isEmpty)
    }
}
