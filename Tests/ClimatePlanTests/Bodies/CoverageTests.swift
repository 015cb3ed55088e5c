// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("The coverage of a body")
struct CoverageTests {
    private let day = GovernanceRegister.day

    /// A COPIL (20) of a president (21) and of a seat for a post (22, post 30 of service 40).
    private func committee(_ fields: [FieldID: Content] = [:]) throws -> GovernanceRegister {
        var register = try GovernanceRegister()
        let body: [FieldID: Content] = [
            .name: .words("COPIL"), .kind: .code("steeringCommittee"),
        ]
        try register.has(20, .body, body.merging(fields) { $1 })
        try register.has(40, .service, [.name: .words("Énergie")])
        try register.has(30, .post, [.name: .words("Direction"), .service: .to(40)])
        try register.has(
            21,
            .seat,
            under: 20,
            [.rank: .code("president"), .college: .code("elected")]
        )
        try register.has(
            22,
            .seat,
            under: 20,
            [.college: .code("services"), .post: .to(30), .start: .on(2026, 5, 1)]
        )
        return register
    }

    private func coverage(
        _ register: GovernanceRegister,
        by viewer: Viewer = .operator
    ) throws -> Coverage {
        let view = register.seen(by: viewer)
        let body = try #require(view.record(Fixed.record(20)))
        return view.coverage(of: body, on: day)
    }

    private func standing(_ number: UInt8, _ coverage: Coverage) throws -> Coverage.Standing {
        let seat = coverage.seats.first { $0.record.id == Fixed.record(number) }
        return try #require(seat).standing
    }

    @Test func `names who holds a seat by a mandate, and who stands in for them`() throws {
        var register = try committee()
        try register.entrust(Fixed.person(51), .bodyMember, seat: 21)
        try register.entrust(Fixed.person(52), .bodyMember, seat: 21, for: register.last)
        let standing = try standing(21, coverage(register))
        guard case .held(let tenure) = standing else {
            Issue.record("\(standing)")
            return
        }
        #expect(tenure.holders.map(\.person) == [Fixed.person(51)])
        #expect(tenure.substitutes.map(\.person) == [Fixed.person(52)])
    }

    @Test func `takes the holder of its post for the holder of a seat`() throws {
        var register = try committee()
        #expect(try standing(22, coverage(register)) == .vacant(since: Day(checked: 2026, 5, 1)))
        try register.entrust(Fixed.person(51), .postHolder, post: 30)
        #expect(try standing(22, coverage(register)).isTaken)
    }

    @Test func `says since when a seat is vacant`() throws {
        var register = try committee()
        #expect(try standing(21, coverage(register)) == .vacant(since: nil))
        let end = Day(checked: 2026, 6, 30)
        try register.entrust(Fixed.person(51), .bodyMember, seat: 21, to: end)
        #expect(try standing(21, coverage(register)) == .vacant(since: Day(checked: 2026, 7, 1)))
        // A seat is not vacant before it exists.
        try register.entrust(
            Fixed.person(52),
            .postHolder,
            post: 30,
            from: Day(checked: 2025, 1, 1),
            to: Day(checked: 2026, 1, 31)
        )
        #expect(try standing(22, coverage(register)) == .vacant(since: Day(checked: 2026, 5, 1)))
    }

    @Test func `leaves out the seats that do not exist that day, and does not miss guests`() throws
    {
        var register = try committee()
        try register.has(23, .seat, under: 20, [.end: .on(2026, 6, 30)])
        try register.has(24, .seat, under: 20, [.start: .on(2027, 1, 1)])
        try register.has(25, .seat, under: 20, [.rank: .code("guest")])
        let coverage = try coverage(register)
        #expect(coverage.seats.map(\.record.id) == [21, 22, 25].map { Fixed.record($0) })
        #expect(coverage.counted.count == 2)
        #expect(coverage.vacant.count == 2)
    }

    @Test func `lets an organisation sit without a name, until its member has left`() throws {
        var register = try committee()
        try register.has(41, .organisation, [.kind: .code("chamber")])
        try register.has(23, .seat, under: 20, [.organisation: .to(41)])
        #expect(try standing(23, coverage(register)) == .represented(Fixed.organisation))
        let end = Day(checked: 2026, 8, 31)
        try register.entrust(Fixed.person(51), .bodyMember, seat: 23, to: end)
        #expect(try standing(23, coverage(register)) == .vacant(since: Day(checked: 2026, 9, 1)))
    }

    @Test func `takes the référent of a service for who sits in its seat`() throws {
        var register = try committee()
        try register.has(23, .seat, under: 20, [.service: .to(40)])
        try register.entrust(Fixed.person(51), .serviceReferent, service: 40)
        #expect(try standing(23, coverage(register)).isTaken)
    }

    @Test func `holds a body against its own rules, and says who is missing`() throws {
        var register = try committee([
            .requiresPresident: .yes, .everyService: .yes,
            .requiredColleges: Content(.choices(["services", "state"])),
            .requiredKinds: Content(.choices(["chamber"])),
        ])
        try register.has(42, .service, [.name: .words("Voirie")])
        try register.entrust(Fixed.person(51), .postHolder, post: 30)
        var judged = try coverage(register)
        #expect(
            judged.unmet.map(\.rule)
                == [.president, .everyService, .college("state"), .organisationKind("chamber")]
        )
        let missing = judged.unmet.flatMap { $0.missing.map(\.id) }
        #expect(missing == [Fixed.record(42)])
        #expect(!judged.isComplete)
        try register.entrust(Fixed.person(52), .bodyMember, seat: 21)
        try register.has(41, .organisation, [.kind: .code("chamber")])
        try register.has(
            23,
            .seat,
            under: 20,
            [.organisation: .to(41), .college: .code("state")]
        )
        try register.has(24, .seat, under: 20, [.service: .to(42)])
        try register.entrust(Fixed.person(53), .bodyMember, seat: 24)
        judged = try coverage(register)
        #expect(judged.unmet.isEmpty)
        #expect(judged.isComplete)
    }

    @Test func `finds a direction represented by its services`() throws {
        var register = try committee([.everyService: .yes])
        try register.has(43, .service, [.name: .words("DGS")])
        try register.specification.happened(.edited(Fixed.service, [.parentService: .to(43)]))
        try register.entrust(Fixed.person(51), .postHolder, post: 30)
        #expect(try coverage(register).unmet.isEmpty)
    }

    @Test func `rounds a quorum up`() throws {
        var register = try committee([.quorum: .count(50)])
        try register.has(23, .seat, under: 20)
        #expect(try coverage(register).quorum == 2)
        #expect(try coverage(committee()).quorum == nil)
    }

    @Test func `keeps who sits from someone from outside`() throws {
        var register = try committee([.requiresPresident: .yes])
        try register.has(41, .organisation)
        try register.entrust(Fixed.person(51), .bodyMember, seat: 21)
        try register.specification.happened(
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate,
                        person: Fixed.person(53),
                        role: .organisationMember,
                        organisation: Fixed.organisation,
                        start: Day(checked: 2026, 1, 1)
                    )
                )
            )
        )
        let coverage = try coverage(register, by: .person(Fixed.person(53)))
        #expect(coverage.seats.map(\.standing) == [.undisclosed, .undisclosed])
        #expect(coverage.requirements.isEmpty)
        #expect(!coverage.isKnown)
    }
}
