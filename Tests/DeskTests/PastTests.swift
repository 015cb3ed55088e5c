// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Storage
import Testing

@Suite("A past")
struct PastTests {
    private let december = Day(year: 2025, month: 12, day: 31)
    private let november = Day(year: 2026, month: 11, day: 30)

    @Test func `is what was so that day, or what was known by then`() async throws {
        let office = try await Office.open(on: .sqlite)
        let december = try #require(december)
        let november = try #require(november)
        let action = try await office.desk.submit(office.action("Composter")).created[0]
        let done = Record.Edit(record: action, fields: [.status: Content(.choice("done"))])
        var request = office.request(.record(.edit(done, seen: [:])))
        request.effective = december
        _ = try await office.desk.submit(request)

        let then = try await office.desk.snapshot(asOf: .state(december))
        #expect(then.territory.record(action) == nil, "the action is said to begin today")
        let now = try await office.desk.snapshot(asOf: .state(november))
        #expect(now.territory.record(action)?.choice(.status) == "done")
        let known = try await office.desk.snapshot(asOf: .known(december))
        #expect(known.territory.records(of: .action).isEmpty)
        let all = try await office.desk.snapshot(asOf: .known(november))
        #expect(all.territory.record(action) == office.desk.snapshot.territory.record(action))
    }

    @Test func `shows an erased text as erased`() async throws {
        let office = try await Office.open(on: .sqlite)
        let action = try await office.desk.submit(office.action("Composter")).created[0]
        let note = Record.Creation(
            id: office.instruments.id(),
            kind: .note,
            parent: action,
            fields: [.words: Content(.text("À effacer"))]
        )
        _ = try await office.desk.submit(office.request(.record(.create(note))))
        guard
            case .text(let writing)? = office.desk.snapshot.territory.record(note.id)?[.words],
            case .sealed(let sealed) = writing
        else {
            Issue.record("the note is not sealed")
            return
        }
        try await office.erase(sealed.id)
        try await office.desk.refresh()
        let past = try await office.desk.snapshot(asOf: .known(try #require(november)))
        #expect(past.beside.words(of: writing) == .erased)
        #expect(try await office.verification() == .sound(office.desk.snapshot.head))
    }

    @Test func `of a gesture undone is what stood before it`() async throws {
        let office = try await Office.open(on: .sqlite)
        let action = try await office.desk.submit(office.action("Composter")).created[0]
        let edit = Record.Edit(record: action, fields: [.status: Content(.choice("done"))])
        let gesture = office.request(
            .together([.record(.edit(edit, seen: [:])), office.action("Planter").command])
        )
        _ = try await office.desk.submit(gesture)
        let undoing = try await office.desk.undoing(gesture.gesture)
        #expect(undoing.kept.isEmpty)
        _ = try await office.desk.submit(office.request(.together(undoing.commands)))
        let territory = office.desk.snapshot.territory
        #expect(territory.records(of: .action).map(\.id) == [action])
        #expect(territory.record(action)?.choice(.status) == nil)
        #expect(territory.isUndone(gesture.gesture))
    }

    @Test func `of a gesture is not brought back by an author who lost the mandate`() async throws {
        let office = try await Office.open(on: .sqlite)
        let (today, start) = (office.instruments.today(), Day(sinceEpoch: 19_000))
        let lead: PersonID = office.instruments.id()
        let agent: PersonID = office.instruments.id()
        let mandate = Mandate(
            id: office.instruments.id(),
            person: agent,
            role: .projectTeam,
            start: start
        )
        let first = Mandate(
            id: office.instruments.id(),
            person: lead,
            role: .projectLead,
            start: start
        )
        for given in [first, mandate] {
            _ = try await office.desk.submit(office.request(.mandate(.record(given))))
        }
        var act = office.action("Composter")
        act.author = .person(agent, under: mandate.id)
        let action = try await office.desk.submit(act).created[0]
        let yesterday = Day(sinceEpoch: today.sinceEpoch - 1)
        _ = try await office.desk.submit(
            office.request(.mandate(.end(mandate.id, on: yesterday)))
        )
        let undoing = try await office.desk.undoing(act.gesture)
        var undo = office.request(.together(undoing.commands))
        undo.author = .person(agent, under: mandate.id)
        await #expect(throws: DeskFault.refused(.notAllowed)) {
            try await office.desk.submit(undo)
        }
        #expect(office.desk.snapshot.territory.record(action)?.isRemoved == false)
        // The team takes it back.
        undo.author = .person(lead, under: first.id)
        _ = try await office.desk.submit(undo)
        #expect(office.desk.snapshot.territory.record(action)?.isRemoved == true)
    }

    @Test func `stops at the entry that cannot be read, stays readable, takes nothing more`()
        async throws
    {
        let office = try await Office.open(on: .sqlite)
        _ = try await office.desk.submit(office.action("Composter"))
        try await office.appendUnknownKind()
        let elsewhere = try await office.elsewhere()
        let halt = try #require(elsewhere.snapshot.halt)
        #expect(halt.position == 3)
        #expect(elsewhere.snapshot.territory.records(of: .action).count == 1)
        await #expect(throws: DeskFault.halted(halt)) {
            try await elsewhere.submit(office.action("Planter"))
        }
    }
}
