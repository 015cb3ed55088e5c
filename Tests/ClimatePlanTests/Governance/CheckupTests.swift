// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("The health of the governance")
struct CheckupTests {
    private let day = GovernanceRegister.day

    private func check(_ rule: Check.Rule, _ register: GovernanceRegister) throws -> Check {
        try #require(register.seen().checkup(on: day).first { $0.rule == rule })
    }

    @Test func `has one check for each rule, and knows little of an empty register`() throws {
        let checks = try GovernanceRegister().seen().checkup(on: day)
        #expect(checks.map(\.rule) == Check.Rule.allCases)
        let judged = checks.filter { $0.outcome != .unknown }.map(\.rule)
        #expect(judged == [.electedLead, .projectLead, .entryCommitment])
    }

    @Test(arguments: [(nil, Check.Outcome.unknown), (1, .unmet), (2, .met), (4, .met)])
    func `asks two meetings a year of the COPIL`(
        meetings: Int?,
        outcome: Check.Outcome
    ) throws {
        var register = try GovernanceRegister()
        var fields: [FieldID: Content] = [.kind: .code("steeringCommittee")]
        fields[.meetingsPerYear] = meetings.map { .count($0) }
        try register.has(20, .body, fields)
        let check = try check(.steeringRhythm, register)
        #expect(check.outcome == outcome)
        #expect(check.count == meetings)
    }

    @Test(arguments: [(nil, Check.Outcome.unknown), ("none", .unmet), ("deliberation", .met)])
    func `asks an act for the composition of the COPIL`(
        form: String?,
        outcome: Check.Outcome
    ) throws {
        var register = try GovernanceRegister()
        var fields: [FieldID: Content] = [.kind: .code("steeringCommittee")]
        fields[.actForm] = form.map { .code($0) }
        try register.has(20, .body, fields)
        #expect(try check(.formalComposition, register).outcome == outcome)
    }

    @Test func `names the bodies that miss someone`() throws {
        var register = try GovernanceRegister()
        try register.has(20, .body, [.requiresPresident: .yes])
        try register.has(21, .body, [.requiresPresident: .yes])
        try register.has(22, .body)
        try register.has(23, .seat, under: 21, [.rank: .code("president")])
        try register.entrust(Fixed.person(51), .bodyMember, seat: 23)
        let check = try check(.requiredComposition, register)
        #expect(check.outcome == .unmet)
        #expect(check.records.map(\.id) == [Fixed.record(20)])
        #expect([check.count, check.total] == [1, 2])
    }

    @Test(
        arguments: [
            (Day(checked: 2026, 8, 18), Check.Outcome.met),
            (Day(checked: 2026, 8, 17), .unmet),
        ]
    )
    func `gives three months to replace the chef de projet`(
        last: Day,
        outcome: Check.Outcome
    ) throws {
        var register = try GovernanceRegister(isLed: false)
        try register.entrust(Fixed.person(51), .projectLead, to: last)
        let check = try check(.projectLead, register)
        #expect(check.outcome == outcome)
        #expect(check.since == last.next)
    }

    @Test func `names the élu pilote, or says since when there is none`() throws {
        var register = try GovernanceRegister()
        let end = Day(checked: 2026, 10, 31)
        try register.entrust(Fixed.person(51), .electedLead, to: end)
        #expect(try check(.electedLead, register).since == end.next)
        try register.entrust(Fixed.person(52), .electedLead, from: end.next)
        let check = try check(.electedLead, register)
        #expect(check.outcome == .met)
        #expect(check.people == [Fixed.person(52)])
    }

    @Test func `names the services without a référent, not the directions above them`() throws {
        var register = try GovernanceRegister()
        try register.has(43, .service)
        try register.has(40, .service, [.parentService: .to(43)])
        try register.has(42, .service, [.parentService: .to(43)])
        try register.entrust(Fixed.person(51), .serviceReferent, service: 40)
        let check = try check(.serviceReferents, register)
        #expect(check.records.map(\.id) == [Fixed.record(42)])
        #expect([check.count, check.total] == [2, 3])
    }

    @Test func `wants one arbiter for each main action, and only one`() throws {
        var register = try GovernanceRegister()
        try register.has(20, .body)
        try register.has(30, .post)
        let arbiters: [[FieldID: Content]] = [
            [.arbiterPost: .to(30)], [.arbiterBody: .to(20)],
            [.arbiterPost: .to(30), .arbiterBody: .to(20)], [:],
        ]
        for (rank, fields) in arbiters.enumerated() {
            let given: [FieldID: Content] = [.priority: .code("high")]
            try register.has(UInt8(11 + rank), .action, fields.merging(given) { $1 })
        }
        try register.has(15, .action, [.priority: .code("low")])
        try register.has(16, .action, [.priority: .code("high"), .status: .code("done")])
        let check = try check(.oneArbiter, register)
        #expect(check.records.map(\.id) == [Fixed.record(13), Fixed.record(14)])
        #expect([check.count, check.total] == [2, 4])
    }

    @Test func `finds the actions that nobody answers for, a vacant post included`() throws {
        var register = try GovernanceRegister()
        try register.has(30, .post)
        try register.has(31, .post)
        try register.has(41, .organisation)
        try register.entrust(Fixed.person(51), .postHolder, post: 30)
        let answers: [[FieldID: Content]] = [
            [:], [.pilots: Content(.people([Fixed.person(51)]))], [.pilotPost: .to(30)],
            [.pilotPost: .to(31)], [.carriers: .to(41)], [.status: .code("abandoned")],
        ]
        for (rank, fields) in answers.enumerated() {
            try register.has(UInt8(10 + rank), .action, fields)
        }
        let check = try check(.noOrphan, register)
        #expect(check.records.map(\.id) == [Fixed.record(10), Fixed.record(13)])
    }

    @Test(
        arguments: [
            (Day(checked: 2026, 6, 30), .unmet), (nil, .met),
        ] as [(Day?, Check.Outcome)]
    )
    func `compares the time of the posts held with last year's`(
        end: Day?,
        outcome: Check.Outcome
    ) throws {
        var register = try GovernanceRegister()
        for post in [UInt8(30), 31] {
            try register.has(post, .post, [.planTime: .count(50)])
        }
        let start = Day(checked: 2025, 1, 1)
        try register.entrust(Fixed.person(51), .postHolder, post: 30, from: start)
        try register.entrust(Fixed.person(52), .postHolder, post: 31, from: start, to: end)
        let check = try check(.staffing, register)
        #expect(check.outcome == outcome)
        #expect(check.staffing.map(\.year) == [2025, 2026])
        #expect(check.staffing.first?.fullTimeEquivalents == Quantity(1))
        #expect(
            check.staffing.last?.fullTimeEquivalents
                == (end == nil ? Quantity(1) : Quantity(tenThousandths: 5_000))
        )
    }
}
