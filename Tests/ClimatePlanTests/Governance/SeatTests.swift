// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("A seat in a body")
struct SeatTests {
    private static let body = Fixed.record(42)
    private static let seat = Fixed.record(43)
    private static let other = Fixed.record(44)
    private static let start = Day(checked: 2026, 1, 1)

    private static func mandate(
        _ number: UInt8,
        _ role: Mandate.Role = .bodyMember,
        of person: UInt8,
        seat: RecordID? = seat,
        from start: Day = start,
        to end: Day? = nil,
        substituteFor titular: UInt8? = nil
    ) -> Mandate {
        Mandate(
            id: Fixed.mandate(number),
            person: Fixed.person(person),
            role: role,
            seat: seat,
            start: start,
            end: end,
            terms: Mandate.Terms(substituteFor: titular.map { Fixed.mandate($0) })
        )
    }

    private func territory(
        college: String = "elected",
        substitutes: Bool = true
    ) throws -> Specification {
        try given(
            .created(
                Self.body,
                .body,
                [
                    .name: Content(.text("Comité de pilotage")),
                    .substitutes: Content(.flag(substitutes)),
                ]
            ),
            .created(
                Self.seat,
                .seat,
                under: Self.body,
                [
                    .name: Content(.text("Présidence")), .rank: Content(.choice("president")),
                    .college: Content(.choice(college)),
                ]
            ),
            .created(
                Self.other,
                .seat,
                under: Self.body,
                [.name: Content(.text("Un autre"))]
            )
        )
    }

    @Test func `is held by one at a time`() throws {
        var specification = try territory()
        try specification.happened(.mandate(.recorded(Self.mandate(71, of: 51))))
        let second = Self.mandate(72, of: 52)
        #expect(
            specification.refusal(of: .mandate(.record(second)))
                == .placeTaken(second.id, by: Fixed.mandate(71))
        )
        let last = Day(checked: 2026, 6, 30)
        try specification.happened(.mandate(.ended(Fixed.mandate(71), on: last)))
        let next = Self.mandate(73, of: 52, from: Day(checked: 2026, 7, 1))
        #expect(
            try specification.decided(.mandate(.record(next))) == [.mandate(.recorded(next))]
        )
    }

    @Test func `is not held without being said which`() throws {
        let nowhere = Self.mandate(71, of: 51, seat: nil)
        #expect(
            try territory().refusal(of: .mandate(.record(nowhere))) == .seatNeeded(nowhere.id)
        )
        let elsewhere = Self.mandate(71, of: 51, seat: Self.body)
        #expect(
            try territory().refusal(of: .mandate(.record(elsewhere))) == .seatNeeded(nowhere.id)
        )
    }

    @Test func `has no suppléant without a titulaire`() throws {
        var specification = try territory()
        let substitute = Self.mandate(72, of: 52, substituteFor: 71)
        let command = Command.mandate(.record(substitute))
        #expect(specification.refusal(of: command) == .titularNeeded(substitute.id))
        try specification.happened(
            .mandate(.recorded(Self.mandate(71, of: 51, seat: Self.other)))
        )
        #expect(specification.refusal(of: command) == .titularNeeded(substitute.id))
        specification = try territory()
        try specification.happened(.mandate(.recorded(Self.mandate(71, of: 51))))
        #expect(specification.refusal(of: command) == nil)
    }

    @Test func `has no suppléant in a body whose rule knows none`() throws {
        var specification = try territory(substitutes: false)
        try specification.happened(.mandate(.recorded(Self.mandate(71, of: 51))))
        let substitute = Self.mandate(72, of: 52, substituteFor: 71)
        #expect(
            specification.refusal(of: .mandate(.record(substitute)))
                == .substitutesNotTaken(substitute.id)
        )
    }

    @Test func `gives its suppléant rights on the days of a noted absence alone`() throws {
        var specification = try territory()
        let absence = Mandate.Absence(
            start: Day(checked: 2026, 3, 2),
            end: Day(checked: 2026, 3, 6)
        )
        try specification.happened(
            .mandate(.recorded(Self.mandate(71, of: 51))),
            .mandate(.recorded(Self.mandate(72, of: 52, substituteFor: 71))),
            .mandate(.absenceNoted(Fixed.mandate(71), absence))
        )
        func seats(_ day: Day) -> Set<RecordID> {
            specification.territory.rights(of: .person(Fixed.person(52)), on: day).seats
        }
        #expect(seats(Day(checked: 2026, 3, 1)).isEmpty)
        #expect(seats(Day(checked: 2026, 3, 2)) == [Self.seat])
        #expect(seats(Day(checked: 2026, 3, 6)) == [Self.seat])
        #expect(seats(Day(checked: 2026, 3, 7)).isEmpty)
    }

    @Test(arguments: [("elected", true), ("services", true), ("partners", false)])
    func `makes one of the territory of élus and agents, not of partners`(
        college: String,
        isInside: Bool
    ) throws {
        var specification = try territory(college: college)
        try specification.happened(.mandate(.recorded(Self.mandate(71, of: 51))))
        let rights = specification.territory.rights(
            of: .person(Fixed.person(51)),
            on: specification.day
        )
        #expect(rights.isKnown)
        #expect(rights.isInside == isInside)
    }

    @Test func `of president is one in a body`() throws {
        let command = Command.edit(Self.other, [.rank: Content(.choice("president"))])
        #expect(
            try territory().refusal(of: command)
                == .field(Self.other, .rank, .alreadyTaken(Self.seat))
        )
    }

    @Test func `of the council has one president of the territory`() throws {
        var specification = try territory()
        try specification.happened(
            .mandate(.recorded(Self.mandate(71, .president, of: 51, seat: nil)))
        )
        let second = Self.mandate(72, .president, of: 52, seat: nil)
        #expect(
            specification.refusal(of: .mandate(.record(second)))
                == .placeTaken(second.id, by: Fixed.mandate(71))
        )
    }

    @Test func `says an absence that ends before it begins is none`() throws {
        var specification = try territory()
        try specification.happened(.mandate(.recorded(Self.mandate(71, of: 51))))
        let absence = Mandate.Absence(
            start: Day(checked: 2026, 3, 6),
            end: Day(checked: 2026, 3, 2)
        )
        #expect(
            specification.refusal(of: .mandate(.noteAbsence(Fixed.mandate(71), absence)))
                == .absenceEndsBeforeItStarts(Fixed.mandate(71))
        )
    }

    @Test func `keeps no more absences than anyone has`() throws {
        var specification = try territory()
        try specification.happened(.mandate(.recorded(Self.mandate(71, of: 51))))
        func absence(_ rank: Int) -> Mandate.Absence {
            let day = Day(sinceEpoch: Self.start.sinceEpoch + rank)
            return Mandate.Absence(start: day, end: day)
        }
        let id = Fixed.mandate(71)
        for rank in 0..<Mandate.mostAbsences {
            try specification.happened(.mandate(.absenceNoted(id, absence(rank))))
        }
        let one = Command.mandate(.noteAbsence(id, absence(Mandate.mostAbsences)))
        #expect(
            specification.refusal(of: one) == .tooManyAbsences(id, limit: Mandate.mostAbsences)
        )
    }

    @Test func `is not a post, which its holder must name`() throws {
        let nowhere = Self.mandate(71, .postHolder, of: 51)
        #expect(
            try territory().refusal(of: .mandate(.record(nowhere))) == .postNeeded(nowhere.id)
        )
    }
}

@Suite("The tree of services")
struct ServiceTreeTests {
    @Test func `has no service above itself`() throws {
        let (above, below) = (Fixed.record(40), Fixed.record(41))
        let specification = try given(
            .created(above, .service, [.name: Content(.text("Direction"))]),
            .created(
                below,
                .service,
                [.name: Content(.text("Énergie")), .parentService: Content(.record(above))]
            )
        )
        let circle = Command.edit(above, [.parentService: Content(.record(below))])
        #expect(
            specification.refusal(of: circle) == .field(above, .parentService, .circular)
        )
        let itself = Command.edit(above, [.parentService: Content(.record(above))])
        #expect(
            specification.refusal(of: itself) == .field(above, .parentService, .circular)
        )
    }
}
