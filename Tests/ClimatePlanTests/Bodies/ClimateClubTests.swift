// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("The club climat")
struct ClimateClubTests {
    private let day = GovernanceRegister.day

    /// A club (20) that wants a chamber and a company, and organisations 1 to 5.
    private func club() throws -> GovernanceRegister {
        var register = try GovernanceRegister()
        try register.has(
            20,
            .body,
            [
                .kind: .code("climateClub"),
                .requiredKinds: Content(.choices(["chamber", "company"])),
            ]
        )
        try register.has(11, .organisation, [.kind: .code("association")])
        try register.has(
            12,
            .organisation,
            [.kind: .code("association"), .weight: .code("major")]
        )
        try register.has(13, .organisation, [.kind: .code("company"), .weight: .code("modest")])
        try register.has(14, .organisation, [.kind: .code("company"), .weight: .code("major")])
        try register.has(15, .organisation, [.kind: .code("chamber")])
        return register
    }

    private func met(
        _ register: inout GovernanceRegister,
        _ number: UInt8,
        _ organisation: UInt8,
        _ outcome: String,
        _ date: Content
    ) throws {
        try register.has(
            number,
            .approach,
            under: organisation,
            [.outcome: .code(outcome), .date: date]
        )
    }

    private func ids(_ candidates: [ClimateClub.Candidate]) -> [RecordID] {
        candidates.map(\.organisation.id)
    }

    @Test func `approaches missing kinds first, then by weight`() throws {
        let club = try club().seen().climateClub(on: day)
        #expect(ids(club.next) == [14, 13, 15, 12].map { Fixed.record($0) })
        #expect(club.missingKinds == ["chamber", "company"])
        #expect(club.members.isEmpty)
    }

    @Test func `counts who joined, who signed and who has a seat`() throws {
        var register = try club()
        try met(&register, 31, 14, "met", .on(2026, 3, 1))
        try met(&register, 32, 14, "joined", .on(2026, 6, 1))
        try register.has(33, .commitment, under: 15, [.title: .words("Charte")])
        try register.has(21, .seat, under: 20, [.organisation: .to(11)])
        let club = register.seen().climateClub(on: day)
        #expect(ids(club.members) == [11, 14, 15].map { Fixed.record($0) })
        #expect(club.missingKinds.isEmpty)
        #expect(ids(club.next) == [12, 13].map { Fixed.record($0) })
    }

    @Test func `keeps the last word of an organisation, and lets a charter end`() throws {
        var register = try club()
        try met(&register, 31, 14, "joined", .on(2025, 6, 1))
        try met(&register, 32, 14, "declined", .on(2026, 6, 1))
        try register.has(
            33,
            .commitment,
            under: 15,
            [.title: .words("Charte"), .end: .on(2025, 12, 31)]
        )
        let club = register.seen().climateClub(on: day)
        #expect(club.members.isEmpty)
        #expect(!ids(club.next).contains(Fixed.record(14)))
    }

    @Test func `leaves who declined in peace for a year, then comes back last`() throws {
        var register = try club()
        try met(&register, 31, 14, "declined", .on(2025, 11, 1))
        #expect(
            ids(register.seen().climateClub(on: day).next)
                == [14, 13, 15, 12].map { Fixed.record($0) }
        )
        try met(&register, 32, 14, "declined", .on(2026, 2, 1))
        #expect(
            ids(register.seen().climateClub(on: day).next)
                == [13, 15, 12].map { Fixed.record($0) }
        )
    }

    @Test func `makes the coverage of its body`() throws {
        var register = try club()
        try met(&register, 31, 14, "joined", .on(2026, 6, 1))
        let view = register.seen()
        let body = try #require(view.record(Fixed.record(20)))
        #expect(
            view.coverage(of: body, on: day).unmet.map(\.rule) == [.organisationKind("chamber")]
        )
    }

    @Test func `tells nothing of its meetings to someone from outside`() throws {
        var register = try club()
        try met(&register, 31, 14, "planned", .on(2026, 6, 1))
        try register.specification.happened(
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate,
                        person: Fixed.person(53),
                        role: .organisationMember,
                        organisation: Fixed.record(14),
                        start: Day(checked: 2026, 1, 1)
                    )
                )
            )
        )
        let club = register.seen(by: .person(Fixed.person(53))).climateClub(on: day)
        #expect(club.candidates.allSatisfy { $0.standing == .untouched && $0.latest == nil })
    }
}
