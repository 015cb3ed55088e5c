// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

@testable import ClimatePlan

@Suite("A handover")
struct HandoverTests {
    private typealias Place = Administration
    private static let action = Fixed.record(130)
    private static let step = Fixed.record(131)

    private func specification() throws -> Specification {
        var specification = try Place.specification()
        try specification.happened(
            .action(
                Self.action,
                number: 1,
                [.pilots: Content(.people([Place.head, Place.officer]))]
            ),
            .created(
                Self.step,
                .step,
                under: Self.action,
                [.title: Content(.text("Visiter")), .pilots: Content(.people([Place.officer]))]
            ),
            .created(
                Fixed.record(132),
                .arbitration,
                under: Self.action,
                [.title: Content(.text("Où ?")), .post: Content(.record(Place.mission))]
            ),
            .created(
                Fixed.record(133),
                .commitment,
                under: Fixed.record(1),
                [.title: Content(.text("TES")), .signatories: Content(.people([Place.officer]))]
            )
        )
        return specification
    }

    @Test func `finds all that someone would leave`() throws {
        let specification = try specification()
        let handover = Place.view(specification).handover(of: Place.officer, on: specification.day)
        #expect(handover.named == [.named(Self.action, .pilots), .named(Self.step, .pilots)])
        #expect(handover.held.map(\.id) == [Fixed.mandate(2), Fixed.mandate(3)])
        #expect(handover.questions.map(\.id) == [Fixed.record(132)])
        #expect(handover.commitments.map(\.id) == [Fixed.record(133)])
    }

    @Test func `gives on in one gesture, to several`() throws {
        var specification = try specification()
        let view = Place.view(specification)
        let handover = view.handover(of: Place.officer, on: specification.day)
        var number: UInt8 = 200
        let commands = handover.commands(
            [
                .named(Self.action, .pilots): .givenTo(Place.head),
                .named(Self.step, .pilots): .givenTo(Place.dgs),
                .held(Fixed.mandate(2)): .givenTo(Place.dgs),
                .held(Fixed.mandate(3)): .left,
            ],
            last: specification.day,
            in: view
        ) {
            number += 1
            return Fixed.uuid(number)
        }
        for event in try specification.decided(.together(commands)) {
            try specification.happened(event)
        }
        let territory = specification.territory
        #expect(territory.record(Self.action)?.people(.pilots) == [Place.head], "each once")
        #expect(territory.record(Self.step)?.people(.pilots) == [Place.dgs])
        #expect(territory.mandates(of: Place.officer).allSatisfy { $0.end == specification.day })
        let next = territory.mandates(of: Place.dgs).filter { $0.post == Place.mission }
        #expect(next.map(\.start) == [specification.day.after])
        #expect(territory.mandates(of: Place.dgs).count == 2)
    }

    @Test func `leaves alone what nothing was said of`() throws {
        let specification = try specification()
        let view = Place.view(specification)
        let handover = view.handover(of: Place.officer, on: specification.day)
        let commands = handover.commands([:], last: specification.day, in: view) {
            Fixed.uuid(201)
        }
        #expect(commands.isEmpty)
    }
}

@Suite("The renewal of a council")
struct RenewalTests {
    private typealias Place = Administration
    private static let (body, seat) = (Fixed.record(140), Fixed.record(141))
    private static let action = Fixed.record(130)

    private func specification() throws -> Specification {
        var specification = try Place.specification()
        try specification.happened(
            .created(Self.body, .body, [.name: Content(.text("COPIL"))]),
            .created(
                Self.seat,
                .seat,
                under: Self.body,
                [.name: Content(.text("Présidente")), .college: Content(.choice("elected"))]
            ),
            Place.held(10, Fixed.person(90), .president),
            Place.held(11, Fixed.person(90), .bodyMember, seat: Self.seat),
            Place.held(12, Fixed.person(91), .electedReferent, start: Day(checked: 2026, 12, 1)),
            .action(
                Self.action,
                number: 1,
                [.electedReferents: Content(.people([Fixed.person(90)]))]
            )
        )
        return specification
    }

    @Test func `ends the mandates of the élus, and keeps those of the agents`() throws {
        let specification = try specification()
        let day = Day(checked: 2026, 12, 1)
        let renewal = Place.view(specification).renewal(on: day)
        #expect(renewal.ending.map(\.id) == [Fixed.mandate(10), Fixed.mandate(11)])
        #expect(renewal.kept == 5, "four of the agents, and one of the new council")
        #expect(renewal.bodies.map(\.id) == [Self.body])
        #expect(renewal.orphans.map(\.id) == [Self.action])
        #expect(
            renewal.commands.first == .mandate(.end(Fixed.mandate(10), on: day.before))
        )
    }

    @Test func `says the same once it is done`() throws {
        var specification = try specification()
        let day = Day(checked: 2026, 11, 1)
        let commands = Place.view(specification).renewal(on: day).commands
        for event in try specification.decided(.together(commands)) {
            try specification.happened(event)
        }
        let renewal = Place.view(specification).renewal(on: day)
        #expect(renewal.ending.isEmpty)
        #expect(renewal.bodies.map(\.id) == [Self.body])
        #expect(renewal.orphans.map(\.id) == [Self.action])
    }
}

@Suite("Two records of one person")
struct PersonMergeTests {
    private typealias Place = Administration

    @Test func `become one: mandates of every time, and every field of people`() throws {
        var specification = try Place.specification()
        try specification.happened(
            .mandate(.ended(Fixed.mandate(3), on: Day(checked: 2026, 2, 1))),
            .action(number: 1, [.pilots: Content(.people([Place.officer, Place.head]))])
        )
        let merge = PersonMerge(keeping: Place.head, for: Place.officer)
        let commands = merge.commands(in: Place.view(specification))
        for event in try specification.decided(.together(commands)) {
            try specification.happened(event)
        }
        let territory = specification.territory
        #expect(territory.mandates(of: Place.officer).isEmpty)
        #expect(territory.mandates(of: Place.head).count == 3)
        #expect(territory.record(Fixed.action)?.people(.pilots) == [Place.head])
    }

    @Test func `are no way to take what another holds`() throws {
        var specification = try Place.specification()
        try specification.happened(Place.held(9, Place.head, .secretariat))
        let view = specification.territory.seen(by: .person(Place.head), on: specification.day)
        #expect(!view.allows(.mandate(.reassign(Fixed.mandate(2), to: Place.head))))
        #expect(view.allows(.mandate(.reassign(Fixed.mandate(2), to: Place.dgs))))
    }
}
