// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

/// A small administration: a direction, two services under it, the mission in one of them.
enum Administration {
    static let general = Fixed.record(100)
    static let waste = Fixed.record(101)
    static let energy = Fixed.record(102)
    static let director = Fixed.record(110)
    static let wasteHead = Fixed.record(111)
    static let mission = Fixed.record(112)
    static let energyHead = Fixed.record(113)
    static let (dgs, head, officer) = (Fixed.person(61), Fixed.person(62), Fixed.person(63))

    static func service(_ id: RecordID, _ name: String, _ fields: [FieldID: Content] = [:]) -> Event
    {
        .created(id, .service, [.name: Content(.text(name))].merging(fields) { $1 })
    }

    static func post(_ id: RecordID, _ name: String, _ fields: [FieldID: Content] = [:]) -> Event {
        .created(id, .post, [.name: Content(.text(name))].merging(fields) { $1 })
    }

    static func held(
        _ number: UInt8,
        _ person: PersonID,
        _ role: Mandate.Role,
        service: RecordID? = nil,
        post: RecordID? = nil,
        seat: RecordID? = nil,
        start: Day = Day(checked: 2026, 1, 1),
        end: Day? = nil
    ) -> Event {
        .mandate(
            .recorded(
                Mandate(
                    id: Fixed.mandate(number),
                    person: person,
                    role: role,
                    service: service,
                    post: post,
                    seat: seat,
                    start: start,
                    end: end
                )
            )
        )
    }

    static func specification() throws -> Specification {
        var specification = try given(
            service(general, "Direction générale", [.headPost: Content(.record(director))]),
            service(
                waste,
                "Déchets",
                [
                    .parentService: Content(.record(general)),
                    .headPost: Content(.record(wasteHead)),
                ]
            ),
            service(energy, "Énergie", [.parentService: Content(.record(general))]),
            post(director, "Directrice générale", [.service: Content(.record(general))]),
            post(
                mission,
                "Chargé de mission",
                [
                    .service: Content(.record(waste)), .mission: Content(.flag(true)),
                    .directAccess: Content(.record(director)),
                ]
            ),
            post(wasteHead, "Responsable", [.service: Content(.record(waste))])
        )
        try specification.happened(
            held(1, dgs, .postHolder, post: director),
            held(2, officer, .postHolder, post: mission),
            held(3, officer, .serviceReferent, service: waste),
            held(4, head, .serviceMember, service: waste)
        )
        return specification
    }

    static func view(_ specification: Specification) -> View {
        specification.territory.seen(by: .operator, on: specification.day)
    }
}

@Suite("An organisation")
struct OrganisationTreeTests {
    private typealias Place = Administration

    private func tree(_ specification: Specification) -> OrganisationTree {
        Place.view(specification).organisation(on: specification.day)
    }

    @Test func `stands as its services say, each head first`() throws {
        let tree = tree(try Place.specification())
        #expect(tree.roots.map(\.service.id) == [Place.general])
        #expect(tree.roots[0].units.map(\.service.id) == [Place.waste, Place.energy])
        #expect(tree.roots[0].units[0].posts.map(\.post.id) == [Place.wasteHead, Place.mission])
        #expect(tree.director == Place.director)
    }

    @Test func `says which posts nobody holds on that day`() throws {
        var specification = try Place.specification()
        #expect(
            tree(specification).positions.filter(\.isVacant).map(\.post.id) == [Place.wasteHead]
        )
        try specification.happened(
            .mandate(.ended(Fixed.mandate(2), on: specification.day.before))
        )
        let vacant = tree(specification).positions.filter(\.isVacant).map(\.post.id)
        #expect(Set(vacant) == [Place.wasteHead, Place.mission])
    }

    @Test func `measures the way up by the heads of services, and by a post's own line`() throws {
        var specification = try Place.specification()
        #expect(tree(specification).distanceToDirector(from: Place.mission) == 2)
        #expect(tree(specification).distanceToDirector(from: Place.director) == 0)
        #expect(tree(specification).distance(from: Place.director, to: Place.mission) == nil)
        try specification.happened(
            .edited(Place.mission, [.reportsTo: Content(.record(Place.director))])
        )
        #expect(tree(specification).distanceToDirector(from: Place.mission) == 1)
    }

    @Test func `takes the post of whoever is the director for its head`() throws {
        var specification = try Place.specification()
        try specification.happened(
            Place.held(5, Place.head, .director),
            Place.held(6, Place.head, .postHolder, post: Place.wasteHead)
        )
        #expect(tree(specification).director == Place.wasteHead)
        #expect(tree(specification).distanceToDirector(from: Place.mission) == 1)
    }

    @Test func `leaves nothing out of a circle that a file brought in`() throws {
        var specification = try Place.specification()
        try specification.happened(
            .edited(Place.general, [.parentService: Content(.record(Place.waste))])
        )
        let tree = tree(specification)
        #expect(tree.positions.count == 3)
        #expect(tree.distance(from: Place.director, to: Place.energyHead) == nil)
    }

    @Test func `refuses a service that would stand under itself`() throws {
        let command = Command.edit(
            Place.general,
            [.parentService: Content(.record(Place.waste))]
        )
        #expect(
            try Place.specification().refusal(of: command)
                == .field(Place.general, .parentService, .circular)
        )
    }
}
