// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("What is blocked")
struct StandingBlockageTests {
    private func blockage(_ id: UInt8, _ fields: [FieldID: Content]) -> Event {
        .created(Fixed.record(id), .blockage, under: Fixed.action, fields)
    }

    private func view(_ events: Event...) throws -> View {
        var specification = try given(
            .action(Fixed.action, [.status: Content(.choice("blocked"))])
        )
        for event in events { try specification.happened(event) }
        return specification.territory.seen(by: .operator, on: specification.day)
    }

    @Test func `stands until the day it is lifted, the longest-standing first`() throws {
        let view = try view(
            blockage(101, [.cause: Content(.choice("land"))]),
            blockage(
                102,
                [.cause: Content(.choice("time")), .since: Content(.date(.year(2025)))]
            ),
            blockage(
                103,
                [
                    .cause: Content(.choice("budget")),
                    .liftedOn: Content(.date(.day(Day(checked: 2026, 11, 19)))),
                ]
            ),
            blockage(
                104,
                [
                    .cause: Content(.choice("budget")),
                    .since: Content(.date(.year(2024))),
                    .liftedOn: Content(.date(.day(Day(checked: 2026, 11, 20)))),
                ]
            )
        )
        let standing = view.standingBlockages(on: view.today)
        #expect(
            standing.map(\.blockage.id)
                == [Fixed.record(104), Fixed.record(102), Fixed.record(101)]
        )
        #expect(view.blockedWithoutCause(on: view.today).isEmpty)
    }

    @Test func `is lifted even when the day was written otherwise`() throws {
        let lifted = Content(nil, written: .plain("au printemps"))
        let view = try view(blockage(101, [.liftedOn: lifted]))
        #expect(view.standingBlockages(on: view.today).isEmpty)
        #expect(view.blockedWithoutCause(on: view.today).map(\.id) == [Fixed.action])
    }

    @Test func `is named by the territory's own words first`() throws {
        let view = try view(
            blockage(
                101,
                [
                    .cause: Content(.choice("other")),
                    .ownCause: Content(.text("  Fouilles   archéologiques ")),
                ]
            ),
            blockage(102, [.cause: Content(.choice("land"))])
        )
        #expect(
            view.standingBlockages(on: view.today).map(\.cause)
                == [.own("Fouilles archéologiques"), .listed("land")]
        )
    }
}
