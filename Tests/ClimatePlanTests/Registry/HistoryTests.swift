// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("The history of a sheet")
struct HistoryTests {
    private let stamp = Stamp(
        moment: Moment(instant: 1_000, day: Day(checked: 2026, 11, 17)),
        author: .operator,
        gesture: Fixed.gesture
    )

    private func changes(_ events: [Event]) throws -> [Change] {
        var specification = Specification()
        var entries: [Recorded] = []
        for event in [.founded(Founding(name: "Hauts de Sorgne"))] + events {
            try specification.happened(event)
            entries.append(
                Recorded(position: specification.territory.position, stamp: stamp, event: event)
            )
        }
        let view = specification.territory.seen(by: .operator, on: specification.day)
        let positions = Set(view.entries(about: Fixed.action))
        return view.changes(
            of: Fixed.action,
            in: entries.filter { positions.contains($0.position) }
        )
    }

    @Test func `says from what, to what, and where in the journal`() throws {
        let changes = try changes([
            .action(),
            .edited(Fixed.action, [.status: Content(.choice("inProgress"))]),
            .edited(Fixed.action, [.status: Content(.choice("blocked"))]),
        ])
        #expect(
            changes.map(\.what) == [
                .created,
                .field(.title, from: .blank, to: Content(.text("Composter au plus près"))),
                .field(.status, from: .blank, to: Content(.choice("inProgress"))),
                .field(
                    .status,
                    from: Content(.choice("inProgress")),
                    to: Content(.choice("blocked"))
                ),
            ]
        )
        #expect(changes.map(\.position) == [2, 2, 3, 4])
    }

    @Test func `holds what stands under the sheet, also in batches, and nothing else`() throws {
        let step = Fixed.record(12)
        let changes = try changes([
            .batch([.action(), .action(Fixed.record(11), number: 2)]),
            .created(step, .step, under: Fixed.action, [.title: Content(.text("Site"))]),
            .edited(Fixed.record(11), [.status: Content(.choice("done"))]),
            .record(.removed(step)),
        ])
        #expect(changes.map(\.record) == [Fixed.action, Fixed.action, step, step, step])
        #expect(changes.last?.what == .removed)
    }
}

@Suite("Undoing a gesture")
struct UndoingTests {
    @Test func `leaves a sheet whole once someone has worked on it`() throws {
        let before = try given().territory
        var after = try given(
            .action(),
            .action(Fixed.record(11), number: 2),
            .created(
                Fixed.record(12),
                .step,
                under: Fixed.action,
                [.title: Content(.text("Site"))]
            )
        )
        let entries = (2...4).map { position in
            Recorded(
                position: Int64(position),
                stamp: Stamp(
                    moment: Moment(instant: 0, day: after.day),
                    author: .operator,
                    gesture: Fixed.gesture
                ),
                event: [
                    Event.action(), .action(Fixed.record(11), number: 2),
                    .created(
                        Fixed.record(12),
                        .step,
                        under: Fixed.action,
                        [.title: Content(.text("Site"))]
                    ),
                ][position - 2]
            )
        }
        try after.happened(.edited(Fixed.record(12), [.status: Content(.choice("done"))]))
        let undoing = Undoing(
            of: Fixed.gesture,
            entries,
            before: before,
            now: after.territory
        )
        #expect(Set(undoing.kept.map(\.record)) == [Fixed.action, Fixed.record(12)])
        #expect(
            undoing.commands == [
                .record(.remove(Fixed.record(11))), .markUndone(Fixed.gesture),
            ]
        )
    }

    @Test func `is done once`() throws {
        let specification = try given(.undone(Fixed.gesture))
        #expect(
            specification.refusal(of: .markUndone(Fixed.gesture))
                == .gestureAlreadyUndone(Fixed.gesture)
        )
    }
}

@Suite("A past")
struct PastTests {
    @Test func `état au follows what was true, tel que connu what was recorded`() {
        let recorded = Day(checked: 2026, 1, 12)
        let effective = Day(checked: 2025, 12, 31)
        let stamp = Stamp(
            moment: Moment(instant: 0, day: recorded),
            author: .operator,
            gesture: Fixed.gesture,
            effective: effective
        )
        #expect(AsOf.state(effective).includes(stamp))
        #expect(!AsOf.known(effective).includes(stamp))
        #expect(AsOf.known(recorded).includes(stamp))
        #expect(!AsOf.state(Day(checked: 2025, 12, 30)).includes(stamp))
    }

    @Test func `holds what can be held when an entry rests on a later one`() {
        var territory = Territory(id: Fixed.territory)
        territory.applyWhatHolds(
            .batch([
                .edited(Fixed.action, [.status: Content(.choice("done"))]),
                .action(Fixed.record(11), number: 2),
            ]),
            at: 4
        )
        #expect(territory.records(of: .action).map(\.number) == [2])
    }
}
