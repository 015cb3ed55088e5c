// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("Who does what")
struct ResponsibilityTests {
    private let post = Fixed.record(44)
    private let vacant = Fixed.record(45)
    private let body = Fixed.record(46)
    private let partner = Fixed.record(42)

    private func sheet(_ fields: [FieldID: Content]) throws -> Specification {
        var specification = try given(
            .created(Fixed.service, .service, [.name: Content(.text("Energie"))]),
            .created(Fixed.organisation, .organisation, [.name: Content(.text("Les Amis"))]),
            .created(partner, .organisation, [.name: Content(.text("La chambre"))]),
            .created(post, .post, [.service: Content(.record(Fixed.service))]),
            .created(vacant, .post),
            .created(body, .body),
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate,
                        person: Fixed.person,
                        role: .postHolder,
                        post: post,
                        start: Day(checked: 2026, 1, 1)
                    )
                )
            )
        )
        try specification.happened(.action(Fixed.action, number: 1, fields))
        return specification
    }

    private func row(_ fields: [FieldID: Content]) throws -> Responsibilities {
        let specification = try sheet(fields)
        let view = specification.territory.seen(by: .operator, on: specification.day)
        let rows = view.responsibilities(among: view.actions, on: specification.day)
        return try #require(rows.first)
    }

    private var whole: [FieldID: Content] {
        [
            .leadService: Content(.record(Fixed.service)), .pilotPost: Content(.record(post)),
            .arbiterBody: Content(.record(body)), .partners: Content(.record(partner)),
        ]
    }

    @Test func `is read from the fields of the sheet`() throws {
        let row = try row(
            whole.merging([
                .carriers: Content(.record(Fixed.organisation)),
                .bodies: Content(.record(body)),
            ]) { $1 }
        )
        #expect(row.bearers(of: .pilot) == [Fixed.service, Fixed.organisation, post].sorted())
        #expect(row.parts[body] == [.arbiter, .informed], "two parts in one action")
        #expect(row.bearers(of: .associated) == [partner])
        #expect(row.gaps.isEmpty)
    }

    @Test func `lacks a pilot, a service and an arbiter on an empty sheet`() throws {
        let row = try row([:])
        #expect(row.parts.isEmpty)
        #expect(row.gaps.map(\.rule) == [.noPilot, .noLeadService, .noArbiter])
        #expect(row.gaps.map(\.grade) == [.serious, .serious, .notable])
        #expect(row.gaps.map(\.field) == [.pilotPost, .leadService, .arbiterPost])
    }

    @Test func `has exactly one arbiter`() throws {
        let row = try row(whole.merging([.arbiterPost: Content(.record(post))]) { $1 })
        #expect(row.gaps.map(\.rule) == [.severalArbiters])
    }

    @Test func `is not held by a vacant post`() throws {
        let row = try row(
            whole.merging([
                .pilotPost: Content(.record(vacant)),
                .associatedPosts: Content(.records([post, vacant])),
            ]) { $1 }
        )
        #expect(row.gaps.map(\.rule) == [.vacantPilot, .vacantAssociate])
        #expect(row.gaps.map(\.post?.id) == [vacant, vacant])
    }

    @Test func `asks of an action carried outside that a service follows it`() throws {
        let row = try row([
            .carriers: Content(.record(Fixed.organisation)), .arbiterBody: Content(.record(body)),
        ])
        #expect(row.gaps.map(\.rule) == [.noServiceBeside])
        #expect(row.gaps.map(\.grade) == [.slight])
    }

    @Test func `asks nothing of an action that is over`() throws {
        for status in ["done", "abandoned"] {
            #expect(try row([.status: Content(.choice(status))]).gaps.isEmpty)
        }
    }

    @Test func `forgets who was removed`() throws {
        var specification = try sheet(whole)
        try specification.happened(.record(.removed(body)))
        let view = specification.territory.seen(by: .operator, on: specification.day)
        let row = try #require(
            view.responsibilities(among: view.actions, on: specification.day).first
        )
        #expect(row.parts[body] == nil)
        #expect(row.gaps.map(\.rule) == [.noArbiter])
    }

    @Test func `keeps vacancies from who does not read mandates`() throws {
        var specification = try sheet(
            whole.merging([
                .pilotPost: Content(.record(vacant)), .visibility: Content(.choice("public")),
            ]) { $1 }
        )
        let guest = Mandate(
            id: Fixed.mandate(71),
            person: Fixed.person(51),
            role: .organisationMember,
            organisation: partner,
            start: Day(checked: 2026, 1, 1)
        )
        try specification.happened(.mandate(.recorded(guest)))
        let view = specification.territory.seen(by: .person(guest.person), on: specification.day)
        let rows = view.responsibilities(among: view.actions, on: specification.day)
        #expect(rows.count == 1)
        #expect(rows.gaps.isEmpty)
    }

    @Test func `is found by a service and by its posts`() throws {
        let specification = try sheet([.associatedPosts: Content(.record(post))])
        let view = specification.territory.seen(by: .operator, on: specification.day)
        let rows = view.responsibilities(among: view.actions, on: specification.day)
        #expect(view.involving(service: Fixed.service, among: rows).count == 1)
        #expect(view.involving(service: Fixed.record(41), among: rows).isEmpty)
    }
}

@Suite("The colour of a plan")
struct PlanColourTests {
    private func colour(_ leads: [RecordID?]) throws -> PlanColour {
        var specification = try given(
            .created(Fixed.service, .service),
            .created(Fixed.record(42), .service)
        )
        for (rank, service) in leads.enumerated() {
            let fields: [FieldID: Content] =
                service.map { [.leadService: Content(.record($0))] } ?? [:]
            try specification.happened(
                .action(Fixed.record(UInt8(100 + rank)), number: rank + 1, fields)
            )
        }
        let view = specification.territory.seen(by: .operator, on: specification.day)
        return view.colour(among: view.actions)
    }

    @Test func `is that of the service that leads more than half`() throws {
        let other = Fixed.record(42)
        let colour = try colour([Fixed.service, Fixed.service, Fixed.service, other, nil])
        #expect(colour.led == 4)
        #expect(colour.shares.map(\.count) == [3, 1])
        #expect(colour.dominant?.service.id == Fixed.service)
    }

    @Test func `is nobody's at one half, nor among a handful`() throws {
        let other = Fixed.record(42)
        #expect(try colour([Fixed.service, Fixed.service, other, other]).dominant == nil)
        #expect(try colour([Fixed.service, Fixed.service, Fixed.service]).dominant == nil)
    }
}

@Suite("What waits for a service")
struct ServiceRequestTests {
    private let post = Fixed.record(44)

    @Test func `are steps due soon, questions to its posts, blockages they can lift`() throws {
        let day = Day(checked: 2026, 11, 19)
        let soon = Day(sinceEpoch: day.sinceEpoch + 30)
        let later = Day(sinceEpoch: day.sinceEpoch + 31)
        func step(_ id: UInt8, _ end: Day, _ status: String? = nil) -> Event {
            var fields: [FieldID: Content] = [.end: Content(.date(.day(end)))]
            fields[.status] = status.map { Content(.choice($0)) }
            return .created(Fixed.record(id), .step, under: Fixed.action, fields)
        }
        let mine: [FieldID: Content] = [.post: Content(.record(post))]
        let specification = try given(
            .created(Fixed.service, .service),
            .created(post, .post, [.service: Content(.record(Fixed.service))]),
            .action(Fixed.action, [.leadService: Content(.record(Fixed.service))]),
            step(101, soon),
            step(102, later),
            step(103, day, "done"),
            .created(Fixed.record(104), .arbitration, under: Fixed.action, mine),
            .created(
                Fixed.record(105),
                .arbitration,
                under: Fixed.action,
                mine.merging([.state: Content(.choice("answered"))]) { $1 }
            ),
            .created(Fixed.record(106), .blockage, under: Fixed.action, mine),
            .created(Fixed.record(107), .blockage, under: Fixed.action)
        )
        let view = specification.territory.seen(by: .operator, on: specification.day)
        let service = try #require(view.record(Fixed.service))
        let requests = view.requests(to: service, on: specification.day)
        #expect(requests.steps.map(\.step.id) == [Fixed.record(101)])
        #expect(requests.questions.map(\.id) == [Fixed.record(104)])
        #expect(requests.blockages.map(\.blockage.id) == [Fixed.record(106)])
    }
}
