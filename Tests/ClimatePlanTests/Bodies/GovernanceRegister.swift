// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

/// A register of governance, built by given events, read on 19 November 2026.
struct GovernanceRegister {
    var specification: Specification
    private var mandates: UInt8 = 100

    static let day = Day(checked: 2026, 11, 19)
    static let lead = Fixed.person(49)

    /// - Parameter isLed: with a chef de projet who keeps it.
    init(isLed: Bool = true) throws {
        specification = try given()
        if isLed { try entrust(Self.lead, .projectLead, from: Day(checked: 2024, 1, 1)) }
    }

    mutating func has(
        _ number: UInt8,
        _ kind: RecordKind,
        under parent: UInt8? = nil,
        _ fields: [FieldID: Content] = [:]
    ) throws {
        try specification.happened(
            .created(Fixed.record(number), kind, under: parent.map { Fixed.record($0) }, fields)
        )
    }

    mutating func entrust(
        _ person: PersonID,
        _ role: Mandate.Role,
        seat: UInt8? = nil,
        post: UInt8? = nil,
        service: UInt8? = nil,
        from start: Day = Day(checked: 2026, 4, 16),
        to end: Day? = nil,
        for titular: MandateID? = nil
    ) throws {
        mandates += 1
        try specification.happened(
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate(mandates),
                        person: person,
                        role: role,
                        service: service.map { Fixed.record($0) },
                        post: post.map { Fixed.record($0) },
                        seat: seat.map { Fixed.record($0) },
                        start: start,
                        end: end,
                        terms: Mandate.Terms(substituteFor: titular)
                    )
                )
            )
        )
    }

    /// Of the last mandate recorded.
    var last: MandateID { Fixed.mandate(mandates) }

    func seen(by viewer: Viewer = .operator) -> View {
        specification.territory.seen(by: viewer, on: Self.day)
    }
}

extension Content {
    static func words(_ text: String) -> Content { Content(.text(text)) }
    static func code(_ code: String) -> Content { Content(.choice(code)) }
    static func to(_ number: UInt8) -> Content { Content(.record(Fixed.record(number))) }
    static func on(_ year: Int, _ month: Int, _ day: Int) -> Content {
        Content(.date(.day(Day(checked: year, month, day))))
    }
    static func count(_ number: Int) -> Content { Content(.number(Quantity(number))) }
    static let yes = Content(.flag(true))
}
