// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

@testable import ClimatePlan

@Suite("A scenario of reorganisation")
struct ScenarioTests {
    private typealias Place = Administration
    private static let scenario = Fixed.record(120)

    /// Identifiers that follow one another.
    private final class Counter {
        var number: UInt8 = 200
        func next() -> UUID {
            number += 1
            return Fixed.uuid(number)
        }
    }

    private func specification(_ operations: [FieldID: Content]...) throws -> Specification {
        var specification = try Place.specification()
        try specification.happened(
            .action(
                Fixed.record(130),
                number: 1,
                [
                    .leadService: Content(.record(Place.waste)),
                    .informedServices: Content(.records([Place.waste, Place.energy])),
                    .pilotPost: Content(.record(Place.mission)),
                    .arbiterPost: Content(.record(Place.director)),
                ]
            ),
            .created(Self.scenario, .reorganisation, [.name: Content(.text("Pôle"))])
        )
        for (rank, fields) in operations.enumerated() {
            let id = Fixed.record(UInt8(121 + rank))
            try specification.happened(
                .created(id, .reshaping, under: Self.scenario, fields)
            )
        }
        return specification
    }

    private func plan(
        _ specification: Specification
    ) throws -> (scenario: Scenario, plan: ScenarioCommands, view: View) {
        let view = Place.view(specification)
        let record = try #require(view.record(Self.scenario))
        let scenario = view.scenario(record)
        let counter = Counter()
        return (scenario, try scenario.commands(in: view, identifier: counter.next), view)
    }

    private func comparison(_ specification: Specification) throws -> ScenarioComparison {
        let (scenario, plan, view) = try plan(specification)
        return try ScenarioComparison(plan, of: scenario, in: view)
    }

    @Test func `that merges carries along posts, people, actions and all that is informed`() throws
    {
        let specification = try specification([
            .kind: Content(.choice("merge")), .service: Content(.record(Place.waste)),
            .into: Content(.record(Place.energy)),
        ])
        let comparison = try comparison(specification)
        #expect(Set(comparison.posts.map(\.subject.id)) == [Place.wasteHead, Place.mission])
        #expect(comparison.posts.allSatisfy { $0.to == [Place.energy] })
        #expect(comparison.actions.map(\.to) == [[Place.energy]])
        #expect(Set(comparison.mandates.map(\.subject.id)) == [Fixed.mandate(3), Fixed.mandate(4)])
        #expect(comparison.mandates.allSatisfy { $0.to == [Place.energy] })
        #expect(comparison.after.record(Place.waste) == nil)
        let action = try #require(comparison.after.record(Fixed.record(130)))
        #expect(action.records(.informedServices) == [Place.energy], "each once")
        #expect(comparison.before.record(Place.waste) != nil, "a preview changes nothing")
    }

    @Test func `ends a mandate on the eve, and gives it again from the day on`() throws {
        let specification = try specification([
            .kind: Content(.choice("merge")), .service: Content(.record(Place.waste)),
            .into: Content(.record(Place.energy)),
        ])
        let after = try comparison(specification).after
        let mandates = after.mandates(of: Place.officer).filter { $0.role == .serviceReferent }
        #expect(mandates.map(\.end) == [specification.day.before, nil])
        #expect(mandates.map(\.start) == [Day(checked: 2026, 1, 1), specification.day])
        #expect(mandates.map(\.service) == [Place.waste, Place.energy])
    }

    @Test func `compares distance, decision, colour and coverage`() throws {
        let specification = try specification([
            .kind: Content(.choice("create")), .name: Content(.text("Transition")),
            .into: Content(.record(Place.general)), .posts: Content(.record(Place.mission)),
            .actions: Content(.record(Fixed.record(130))),
        ])
        let comparison = try comparison(specification)
        let before = comparison.before.organisationFigures(on: specification.day)
        let after = comparison.after.organisationFigures(on: comparison.day)
        #expect((before.missionDistance, after.missionDistance) == (2, 1))
        #expect((before.decisionDistances, after.decisionDistances) == ([2], [1]))
        #expect(before.colour.map(\.service) == [Place.waste])
        #expect(after.colour.map(\.service) != before.colour.map(\.service))
        #expect((before.referents, before.services) == (1, 3))
        #expect((after.referents, after.services) == (1, 4))
    }

    @Test func `divides a service with the people of the posts that leave it`() throws {
        let specification = try specification([
            .kind: Content(.choice("split")), .service: Content(.record(Place.waste)),
            .name: Content(.text("Climat")), .posts: Content(.record(Place.mission)),
        ])
        let comparison = try comparison(specification)
        #expect(comparison.posts.map(\.subject.id) == [Place.mission])
        #expect(comparison.mandates.map(\.subject.person) == [Place.officer])
        let made = try #require(comparison.posts.first?.to.first)
        #expect(comparison.after.record(made)?.records(.parentService) == [Place.general])
    }

    @Test func `closes a service, and says what is left without`() throws {
        let specification = try specification([
            .kind: Content(.choice("close")), .service: Content(.record(Place.waste)),
        ])
        let comparison = try comparison(specification)
        #expect(comparison.actions.map(\.to) == [[]])
        #expect(comparison.mandates.flatMap(\.to).isEmpty)
    }

    @Test func `cannot put a service under itself`() throws {
        let specification = try specification([
            .kind: Content(.choice("attach")), .service: Content(.record(Place.general)),
            .into: Content(.record(Place.waste)),
        ])
        #expect(throws: Refusal.self) { try plan(specification) }
    }

    @Test func `leaves out an operation that does not say enough`() throws {
        let (scenario, plan, _) = try plan(
            specification([.kind: Content(.choice("rename"))])
        )
        #expect(scenario.incomplete.count == 1)
        #expect(plan.commands.isEmpty)
    }

    @Test func `is carried out once`() throws {
        var specification = try specification()
        let command = Command.reorganisation(.markApplied(Self.scenario))
        for event in try specification.decided(command) { try specification.happened(event) }
        #expect(specification.refusal(of: command) == .alreadyApplied(Self.scenario))
    }

    @Test func `leaves to others the mandate of whoever carries it out`() throws {
        var specification = try specification([
            .kind: Content(.choice("merge")), .service: Content(.record(Place.waste)),
            .into: Content(.record(Place.energy)),
        ])
        try specification.happened(Place.held(9, Place.head, .projectLead))
        let view = specification.territory.seen(by: .person(Place.head), on: specification.day)
        let record = try #require(view.record(Self.scenario))
        let plan = try view.scenario(record).commands(in: view, identifier: Counter().next)
        #expect(plan.leftToOthers.map(\.id) == [Fixed.mandate(4)])
        #expect(view.allows(.together(plan.commands)))
    }
}
