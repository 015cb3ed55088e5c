// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("The trace of a record")
struct TraceTests {
    private static let day = Day(checked: 2026, 11, 19)

    private static func view(of specification: Specification, by viewer: Viewer) -> View {
        specification.territory.seen(by: viewer, on: day)
    }

    @Test func `remains once the record is removed`() throws {
        let specification = try given(.action(), .record(.removed(Fixed.action)))
        let view = Self.view(of: specification, by: .operator)
        #expect(view.record(Fixed.action) == nil)
        #expect(view.trace(of: Fixed.action)?.text(.title) == "Composter au plus près")
        #expect(view.trace(of: Fixed.record(11)) == nil)
    }

    @Test func `is not for those who may not see the record`() throws {
        let specification = try given(
            .action(Fixed.action, [.visibility: Content(.choice("internal"))]),
            .record(.removed(Fixed.action))
        )
        #expect(Self.view(of: specification, by: .anyone).trace(of: Fixed.action) == nil)
    }
}

@Suite("An act read back")
struct ActReadingTests {
    private static let blocked = Content(.choice("blocked"))
    private static let done = Content(.choice("done"))

    private static func recorded(_ event: Event, at position: Int64) -> Recorded {
        Recorded(
            position: position,
            stamp: Stamp(
                moment: Moment(instant: 0, day: Day(checked: 2026, 11, 19)),
                author: .person(Fixed.person, under: nil),
                gesture: Fixed.gesture
            ),
            event: event
        )
    }

    @Test func `is compared with what stood before it`() throws {
        let before = try given(.action(Fixed.action, [.status: Self.blocked]))
        let edit = Event.edited(Fixed.action, [.status: Self.done])
        var after = before
        try after.happened(edit)
        let view = after.territory.seen(by: .operator, on: after.day)
        let changes = view.changes(
            in: [Self.recorded(edit, at: 3)],
            since: before.territory
        )
        #expect(changes.map(\.what) == [.field(.status, from: Self.blocked, to: Self.done)])
    }

    /// A sheet restored with its steps: the steps stood before, and are not built on it since.
    @Test func `needs the entries of what it touched alone`() throws {
        let step = Fixed.record(12)
        var specification = try given(
            .action(),
            .created(step, .step, under: Fixed.action, [.title: Content(.text("Site"))]),
            .action(Fixed.record(11), number: 2),
            .record(.removed(Fixed.action))
        )
        let whole = specification.territory
        let act = [Self.recorded(.record(.restored(Fixed.action)), at: 6)]
        try specification.happened(.record(.restored(Fixed.action)))
        #expect(specification.territory.entries(leadingTo: act) == [2, 3, 5])

        var part = Territory(id: Fixed.territory)
        for (position, event) in [
            (2, Event.action()),
            (3, .created(step, .step, under: Fixed.action, [.title: Content(.text("Site"))])),
            (5, .record(.removed(Fixed.action))),
        ] {
            try part.apply(event, at: Int64(position))
        }
        let now = specification.territory
        let undoing = Undoing(of: Fixed.gesture, act, before: whole, now: now)
        #expect(undoing == Undoing(of: Fixed.gesture, act, before: part, now: now))
        #expect(
            undoing.commands == [.record(.remove(Fixed.action)), .markUndone(Fixed.gesture)]
        )
    }

    @Test func `says what taking it back left`() throws {
        let before = try given(.action())
        let edit = Event.edited(Fixed.action, [.status: Self.done, .tags: Content(.words(["a"]))])
        var now = before
        try now.happened(
            edit,
            .edited(Fixed.action, [.tags: Content(.words(["b"]))])
        )
        let act = [Self.recorded(edit, at: 3)]
        let undoing = Undoing(
            of: Fixed.gesture,
            act,
            before: before.territory,
            now: now.territory
        )
        let undo = Event.edited(Fixed.action, [.status: .blank])
        try now.happened(undo, .undone(Fixed.gesture))
        let left = Undoing.left(
            of: act,
            by: [Self.recorded(undo, at: 5), Self.recorded(.undone(Fixed.gesture), at: 6)],
            before: before.territory,
            now: now.territory
        )
        #expect(left == undoing.kept)
        #expect(left.map(\.field) == [.tags])
        let view = now.territory.seen(by: .operator, on: now.day)
        #expect(view.undoing(of: Fixed.gesture) == 6)
    }

    @Test func `is taken back by whoever made it, if they still are anyone, or by the team`()
        throws
    {
        func mandate(_ person: PersonID, _ number: UInt8, _ role: Mandate.Role) -> Event {
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate(number),
                        person: person,
                        role: role,
                        start: Day(checked: 2026, 1, 1),
                        end: Day(checked: 2026, 12, 31)
                    )
                )
            )
        }
        let specification = try given(
            mandate(Fixed.person, 71, .observer),
            mandate(Fixed.person(51), 72, .observer),
            mandate(Fixed.person(52), 73, .projectTeam)
        )
        let stamp = Self.recorded(.action(), at: 2).stamp
        func may(_ person: PersonID, on day: Day) -> Bool {
            specification.territory.seen(by: .person(person), on: day).mayUndo(stamp)
        }
        let (then, later) = (Day(checked: 2026, 6, 1), Day(checked: 2027, 6, 1))
        #expect(may(Fixed.person, on: then))
        #expect(!may(Fixed.person, on: later))
        #expect(!may(Fixed.person(51), on: then))
        #expect(may(Fixed.person(52), on: then))
        #expect(!specification.territory.seen(by: .anyone, on: then).mayUndo(stamp))
    }
}
