// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("Time available against time needed")
struct WorkloadTests {
    private static let today = Day(checked: 2026, 11, 22)
    private static let quarter = WorkPeriod.quarter(4, of: 2_026)
    private static let committee = Fixed.record(200)
    private static let lead = Fixed.person(250)
    private static let director = Fixed.person(251)
    private static let member = Fixed.person(252)

    /// A service of four posts of a tenth of a full time each, and one of a single post.
    private func territory(_ more: Event...) throws -> Territory {
        var given = try given(
            .created(Fixed.service, .service, [.name: Content(.text("Eau"))]),
            .created(Fixed.record(41), .service, [.name: Content(.text("Air"))]),
            .action(Fixed.action)
        )
        for rank in UInt8(0)..<5 {
            let service = rank < 4 ? Fixed.service : Fixed.record(41)
            try given.happened(
                .created(
                    Fixed.record(100 + rank),
                    .post,
                    [
                        .name: Content(.text("Poste")), .service: Content(.record(service)),
                        .planTime: Content(.number(Quantity(10))),
                    ]
                ),
                mandate(rank, Fixed.person(100 + rank), .postHolder, post: Fixed.record(100 + rank))
            )
        }
        try given.happened(mandate(20, Self.lead, .projectLead))
        try given.happened(mandate(21, Self.director, .director))
        try given.happened(mandate(22, Self.member, .serviceMember, service: Fixed.service))
        for event in more { try given.happened(event) }
        return given.territory
    }

    private func mandate(
        _ number: UInt8,
        _ person: PersonID,
        _ role: Mandate.Role,
        service: RecordID? = nil,
        post: RecordID? = nil,
        share: Int? = nil
    ) -> Event {
        .mandate(
            .recorded(
                Mandate(
                    id: Fixed.mandate(100 + number),
                    person: person,
                    role: role,
                    service: service,
                    post: post,
                    start: Day(checked: 2026, 1, 1),
                    terms: Mandate.Terms(share: share)
                )
            )
        )
    }

    private func need(_ count: String, of service: RecordID?, id: UInt8 = 120) -> Event {
        var fields: [FieldID: Content] = [:]
        if let service { fields[.service] = Content(.record(service)) }
        fields[.amount] = Quantity(count).map {
            Content(.amount(.exactly($0, .fullTimeEquivalent)))
        }
        return .created(Fixed.record(id), .timeNeed, under: Fixed.action, fields)
    }

    private func workload(
        _ territory: Territory,
        as person: PersonID,
        over period: WorkPeriod = quarter,
        _ change: TimeChange = TimeChange()
    ) -> Workload {
        let view = territory.seen(by: .person(person), on: Self.today)
        return Workload(view, over: period, changed: change)
    }

    private func fullTimes(_ time: WorkTime?) -> String? { time?.fullTimes(over: 3).text }

    @Test func `is told by service to the team, post by post for the quarter that runs`() throws {
        let workload = workload(try territory(need("0.5", of: Fixed.service)), as: Self.lead)
        #expect(workload.groups.map(\.services) == [[Fixed.service], [Fixed.record(41)]])
        #expect(fullTimes(workload.groups.first?.balance.available) == "0.4")
        #expect(fullTimes(workload.groups.first?.balance.shortage) == "0.1")
        #expect(workload.posts.count == 5)
        #expect(fullTimes(workload.total?.available) == "0.5")
    }

    @Test func `tells the team nothing of one post in another quarter`() throws {
        let later = WorkPeriod.quarter(1, of: 2_027)
        let workload = workload(try territory(), as: Self.lead, over: later)
        #expect(workload.posts.isEmpty)
        #expect(workload.groups.map(\.services) == [[Fixed.record(41), Fixed.service]])
    }

    @Test func `takes a service of one person together with another, for the DGS`() throws {
        let workload = workload(try territory(need("0.5", of: Fixed.service)), as: Self.director)
        #expect(workload.posts.isEmpty)
        #expect(workload.groups.map(\.services) == [[Fixed.record(41), Fixed.service]])
        #expect(fullTimes(workload.total?.available) == "0.5")
    }

    @Test func `tells an agent of theirs alone`() throws {
        let territory = try territory(
            .created(
                Fixed.record(121),
                .timeNeed,
                under: Fixed.action,
                [
                    .post: Content(.record(Fixed.record(100))),
                    .size: Content(.choice("dayAWeek")),
                ]
            )
        )
        let agent = workload(territory, as: Fixed.person(100))
        #expect(agent.groups.isEmpty && agent.total == nil && agent.posts.isEmpty)
        #expect(fullTimes(agent.own?.available) == "0.1")
        #expect(fullTimes(agent.own?.needed) == "0.2")
        #expect(workload(territory, as: Self.member).own == nil)
    }

    @Test func `says what an addition takes that nobody has`() throws {
        let territory = try territory(need("0.35", of: Fixed.service))
        let addition = TimeChange(
            added: .year(ofFullTimes: try #require(Quantity("0.2"))),
            service: Fixed.service
        )
        let before = workload(territory, as: Self.lead)
        let after = workload(territory, as: Self.lead, addition)
        #expect(fullTimes(before.shortage) == "0")
        #expect(fullTimes(after.shortage) == "0.15")
        #expect(territory.records(of: .timeNeed).count == 1, "nothing is written")
    }

    @Test func `says what a departure leaves`() throws {
        let territory = try territory(need("0.4", of: Fixed.service))
        let departure = TimeChange(departing: Fixed.record(100))
        #expect(fullTimes(workload(territory, as: Self.lead, departure).shortage) == "0.1")
    }

    @Test func `counts what nobody is named for apart, and nothing of what is done`() throws {
        let open = try territory(need("0.25", of: nil))
        let group = try #require(workload(open, as: Self.director).groups.last)
        #expect(group.isUnidentified)
        #expect(fullTimes(group.balance.shortage) == "0.25")
        let view = open.seen(by: .person(Self.lead), on: Self.today)
        #expect(view.actionsWithoutTime.isEmpty)
        let done = try territory(
            need("0.25", of: nil),
            .edited(Fixed.action, [.status: Content(.choice("done"))])
        )
        #expect(workload(done, as: Self.director).groups.allSatisfy { !$0.isUnidentified })
    }

    @Test func `is useful with bodies alone`() throws {
        var given = try given(
            .created(Fixed.service, .service, [.name: Content(.text("Eau"))]),
            .created(Self.committee, .body, [.name: Content(.text("COTECH"))])
        )
        for rank in UInt8(0)..<3 {
            try given.happened(
                .created(
                    Fixed.record(201 + rank),
                    .seat,
                    under: Self.committee,
                    [.name: Content(.text("Siège")), .service: Content(.record(Fixed.service))]
                )
            )
        }
        let view = given.territory.seen(by: .operator, on: Self.today)
        let sitting = try #require(view.sittings.first)
        #expect(sitting.isHypothesis)
        // Three people, two hours, twice a year; then two hours to prepare each hour of sitting.
        #expect(sitting.yearly.hours == Quantity(12))
        let workload = Workload(view, over: .year(2_026))
        #expect(workload.groups.map { $0.balance.needed.hours } == [Quantity(12), Quantity(8)])
        #expect(workload.groups.allSatisfy { $0.balance.supposed == $0.balance.needed })
    }

    @Test func `gives a vacant post no time, and shares a post once`() throws {
        let vacant = try given(
            .created(
                Fixed.record(100),
                .post,
                [.name: Content(.text("Poste")), .planTime: Content(.number(Quantity(80)))]
            )
        )
        let view = vacant.territory.seen(by: .operator, on: Self.today)
        #expect(view.timeSupplies(in: Self.quarter.months).isEmpty)
        var shared = vacant
        try shared.happened(
            mandate(1, Fixed.person(101), .postHolder, post: Fixed.record(100), share: 50),
            mandate(2, Fixed.person(102), .postHolder, post: Fixed.record(100), share: 50)
        )
        let both = shared.territory.seen(by: .operator, on: Self.today)
        let supplies = both.timeSupplies(in: Self.quarter.months)
        #expect(supplies.map { $0.yearly.fullTimes(over: 12).text } == ["0.5", "0.3"])
    }

    /// Any organisation at all: whoever is not of the team never reads of one or two people, nor
    /// can take one group from the total to find another.
    @Test(arguments: [UInt64](1...40))
    func `never tells of one or two people`(seed: UInt64) throws {
        var chance = Seeded(seed)
        var given = try given(.action(Fixed.action))
        let services = (0..<UInt8.random(in: 1...5, using: &chance)).map { Fixed.record(30 + $0) }
        for service in services {
            try given.happened(.created(service, .service, [.name: Content(.text("S"))]))
        }
        try given.happened(mandate(99, Self.director, .director))
        for rank in UInt8(0)..<UInt8.random(in: 0...14, using: &chance) {
            let service = services.randomElement(using: &chance)
            let isPost = Bool.random(using: &chance)
            let post = Fixed.record(60 + rank)
            var fields: [FieldID: Content] = [
                .name: Content(.text("P")),
                .planTime: Content(.number(Quantity(Int.random(in: 0...100, using: &chance)))),
            ]
            fields[.service] = service.map { Content(.record($0)) }
            try given.happened(
                .created(post, .post, fields),
                isPost
                    ? mandate(rank, Fixed.person(rank), .postHolder, post: post)
                    : mandate(rank, Fixed.person(rank), .projectTeam, share: 20),
                need("0.3", of: Bool.random(using: &chance) ? service : nil, id: 150 + rank)
            )
        }
        let view = given.territory.seen(by: .person(Self.director), on: Self.today)
        let workload = Workload(view, over: .year(2_026))
        for group in workload.groups {
            #expect(group.people.isEmpty || group.people.count >= Workload.fewestPeople)
        }
        if let total = workload.total {
            #expect(total == workload.groups.reduce(into: .init()) { $0 += $1.balance })
        }
    }
}
