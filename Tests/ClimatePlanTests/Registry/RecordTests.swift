// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("A record")
struct RecordTests {
    @Test func `gets the next register number, never one that was given before`() throws {
        let specification = try given(
            .action(number: 1),
            .action(Fixed.record(11), number: 7),
            .record(.removed(Fixed.record(11)))
        )
        let events = try specification.decided(
            .create(Fixed.record(12), .action, [.title: Content(.text("Planter"))])
        )
        #expect(
            events == [.action(Fixed.record(12), number: 8, [.title: Content(.text("Planter"))])]
        )
    }

    @Test func `is refused without what it cannot do without`() throws {
        let refusal = try given().refusal(of: .create(Fixed.action, .action))
        #expect(refusal == .field(Fixed.action, .title, .required))
    }

    @Test func `does not stand where its kind does not`() throws {
        let specification = try given(.action())
        let step = Fixed.record(11)
        let fields: [FieldID: Content] = [.title: Content(.text("Choisir le site"))]
        #expect(specification.refusal(of: .create(step, .step, fields)) == .misplaced(step))
        #expect(
            try specification.decided(.create(step, .step, under: Fixed.action, fields)).count == 1
        )
        #expect(
            specification.refusal(of: .create(step, .axis, under: Fixed.action, fields))
                == .misplaced(step)
        )
    }

    @Test func `goes down to two levels of steps and three of axes`() throws {
        let title: [FieldID: Content] = [.title: Content(.text("Titre"))]
        let plan: [FieldID: Content] = [.name: Content(.text("Plan"))]
        let specification = try given(
            .action(),
            .created(Fixed.plan, .plan, plan),
            .created(Fixed.record(11), .step, under: Fixed.action, title),
            .created(Fixed.record(12), .step, under: Fixed.record(11), title),
            .created(Fixed.record(31), .axis, under: Fixed.plan, title),
            .created(Fixed.record(32), .axis, under: Fixed.record(31), title),
            .created(Fixed.record(33), .axis, under: Fixed.record(32), title)
        )
        let deeper = Fixed.record(99)
        #expect(
            specification.refusal(of: .create(deeper, .step, under: Fixed.record(12), title))
                == .tooDeep(deeper, levels: 2)
        )
        #expect(
            specification.refusal(of: .create(deeper, .axis, under: Fixed.record(33), title))
                == .tooDeep(deeper, levels: 3)
        )
    }

    @Test func `changed to what it already says gives nothing to record`() throws {
        let specification = try given(.action())
        let same: [FieldID: Content] = [.title: Content(.text("Composter au plus près"))]
        #expect(try specification.decided(.edit(Fixed.action, same)) == [])
    }

    @Test func `records only what changes`() throws {
        let specification = try given(.action())
        let events = try specification.decided(
            .edit(
                Fixed.action,
                [
                    .title: Content(.text("Composter au plus près")),
                    .status: Content(.choice("done")),
                ]
            )
        )
        #expect(events == [.edited(Fixed.action, [.status: Content(.choice("done"))])])
    }

    @Test func `tells whoever read it before someone else changed it`() throws {
        let specification = try given(
            .action(),
            .edited(Fixed.action, [.status: Content(.choice("blocked"))])
        )
        let edit: [FieldID: Content] = [.status: Content(.choice("done"))]
        #expect(
            specification.refusal(of: .edit(Fixed.action, edit, seen: [.status: 2]))
                == .field(Fixed.action, .status, .changedSince(3))
        )
        #expect(try specification.decided(.edit(Fixed.action, edit, seen: [.status: 3])).count == 1)
    }

    @Test func `once removed is neither edited nor built on, until restored`() throws {
        var specification = try given(.action(), .record(.removed(Fixed.action)))
        let edit = Command.edit(Fixed.action, [.status: Content(.choice("done"))])
        #expect(specification.refusal(of: edit) == .removedRecord(Fixed.action))
        let link = Command.create(
            Fixed.record(11),
            .link,
            under: Fixed.action,
            [.address: Content(.text("https://exemple.fr"))]
        )
        #expect(specification.refusal(of: link) == .removedRecord(Fixed.action))
        try specification.happened(.record(.restored(Fixed.action)))
        #expect(try specification.decided(edit).count == 1)
    }

    @Test func `of one gesture may stand under another of the same gesture`() throws {
        let step = Fixed.record(11)
        let title: [FieldID: Content] = [.title: Content(.text("Titre"))]
        let together = Command.together([
            .create(Fixed.action, .action, title),
            .create(step, .step, under: Fixed.action, title),
        ])
        #expect(try given().decided(together).count == 2)
    }

    @Test func `refused in a gesture refuses the whole gesture, and says which`() throws {
        let together = Command.together([
            .create(Fixed.action, .action, [.title: Content(.text("Titre"))]),
            .create(Fixed.record(11), .action),
        ])
        #expect(
            try given().refusal(of: together)
                == .within(1, .field(Fixed.record(11), .title, .required))
        )
    }
}
