// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("Portage")
struct PortageTests {
    private func backing(_ id: UInt8, under parent: RecordID, _ kind: String) -> Event {
        .created(
            Fixed.record(id),
            .backing,
            under: parent,
            [.kind: Content(.choice(kind)), .date: Content(.date(.year(2020 + Int(id % 10))))]
        )
    }

    @Test func `is counted action by action, without a plan`() throws {
        let other = Fixed.record(11)
        let specification = try given(
            .action(),
            .action(other, number: 2),
            backing(105, under: Fixed.action, "funded"),
            backing(104, under: Fixed.action, "declared"),
            backing(103, under: Fixed.action, "declared")
        )
        let view = specification.territory.seen(by: .operator, on: specification.day)
        let tally = view.portage(of: view.actions)
        #expect(tally.actions == 2)
        #expect(tally.backed == 1)
        #expect(tally.counts == ["declared": 1, "funded": 1])
        #expect(
            view.backings(of: Fixed.action).map(\.id)
                == [Fixed.record(103), Fixed.record(104), Fixed.record(105)],
            "what was declared before what was given, the earliest first"
        )
    }

    @Test func `of a plan is not that of its actions`() throws {
        let specification = try given(
            .created(Fixed.plan, .plan),
            .action(),
            backing(101, under: Fixed.plan, "voted")
        )
        let view = specification.territory.seen(by: .operator, on: specification.day)
        #expect(view.backings(of: Fixed.plan).count == 1)
        #expect(view.portage(of: view.actions).backed == 0)
    }
}

@Suite("What the plan brings a service")
struct ServiceBenefitTests {
    private func view() throws -> View {
        let other = Fixed.record(11)
        func euros(_ figure: Int) -> Content {
            Content(.amount(.exactly(Quantity(figure), .euro)))
        }
        func benefit(
            _ id: UInt8,
            under parent: RecordID,
            _ kind: String,
            _ figure: Int?,
            service: RecordID? = nil
        ) -> Event {
            var fields: [FieldID: Content] = [.kind: Content(.choice(kind))]
            fields[.amount] = figure.map { euros($0) }
            fields[.service] = service.map { Content(.record($0)) }
            return .created(Fixed.record(id), .benefit, under: parent, fields)
        }
        func financing(_ id: UInt8, _ state: String, _ figure: Int) -> Event {
            .created(
                Fixed.record(id),
                .financing,
                under: Fixed.action,
                [.state: Content(.choice(state)), .amount: euros(figure)]
            )
        }
        let specification = try given(
            .created(Fixed.service, .service),
            .created(Fixed.record(42), .service),
            .action(Fixed.action, [.leadService: Content(.record(Fixed.service))]),
            .action(other, number: 2),
            benefit(101, under: Fixed.action, "saving", 1_200),
            benefit(102, under: other, "saving", 300, service: Fixed.service),
            benefit(103, under: other, "saving", 9_000),
            benefit(104, under: Fixed.action, "saving", 50, service: Fixed.record(42)),
            benefit(105, under: Fixed.action, "obligation", nil),
            financing(106, "obtained", 20_000),
            financing(107, "requested", 5_000),
            benefit(108, under: Fixed.action, "subsidy", 20_000),
            benefit(109, under: Fixed.action, "subsidy", 700)
        )
        return specification.territory.seen(by: .operator, on: specification.day)
    }

    @Test func `is what names it, and what its own actions bring`() throws {
        let benefits = try view().benefits(of: Fixed.service)
        #expect(benefits.savings.map(\.record.id) == [Fixed.record(101), Fixed.record(102)])
        #expect(ServiceBenefits.euros(benefits.savings) == .exactly(Quantity(1_500), .euro))
        #expect(benefits.obligations.map(\.record.id) == [Fixed.record(105)])
        #expect(ServiceBenefits.euros(benefits.obligations) == nil, "nothing counted is no zero")
    }

    @Test func `counts money granted once, and only once it is granted`() throws {
        let benefits = try view().benefits(of: Fixed.service)
        #expect(benefits.subsidies.map(\.record.id) == [Fixed.record(106), Fixed.record(109)])
        #expect(ServiceBenefits.euros(benefits.subsidies) == .exactly(Quantity(20_700), .euro))
    }
}
