// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Storage
import Testing

@Suite("Jobs and notices")
struct JobsTests {
    @Test(arguments: StoreKind.allCases)
    func `a job is done once however often it is asked for`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let job = Job(name: "mandate.end", due: 50)
        try await scene.append { $0.jobs = [job, job] }
        try await scene.append { $0.jobs = [job, Job(name: "mandate.end", due: 70)] }
        let jobs = Jobs(scene.store)
        #expect(try await jobs.claim(limit: 10, now: 49, lease: 10).isEmpty)
        let claims = try await jobs.claim(limit: 10, now: 60, lease: 10)
        #expect(claims.map(\.job) == [job])
        #expect(try await jobs.complete(try #require(claims.first)))
        try await scene.append { $0.jobs = [job] }
        #expect(try await jobs.claim(limit: 10, now: 60, lease: 10).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `a job passes to another when its lease ends`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append { $0.jobs = [Job(name: "digest", due: 0)] }
        let jobs = Jobs(scene.store)
        let slow = try #require(try await jobs.claim(limit: 1, now: 0, lease: 100).first)
        #expect(try await jobs.claim(limit: 1, now: 99, lease: 100).isEmpty)
        let next = try #require(try await jobs.claim(limit: 1, now: 100, lease: 100).first)
        #expect(next.attempts == 2)
        #expect(try await !jobs.complete(slow))
        #expect(try await jobs.complete(next))
    }

    @Test(arguments: StoreKind.allCases)
    func `a notice is taken by one server only, and gone once sent`(
        _ kind: StoreKind
    ) async throws {
        let database = try await TestDatabase(kind)
        let scene = try await Scene.open(in: database)
        let notices = (1...5).map { number in
            Notice(
                id: RecordID.sample(number).uuid,
                kind: "mandate.recorded",
                person: .sample(1),
                facts: "{}",
                due: Int64(number)
            )
        }
        try await scene.append { $0.notices = notices }
        let outboxes = [Outbox(scene.store), Outbox(try await database.open())]
        let claims = try await withThrowingTaskGroup { group in
            for outbox in outboxes {
                group.addTask { try await outbox.claim(limit: 5, now: 10, lease: 10) }
            }
            return try await group.reduce(into: [Outbox.Claim]()) { $0 += $1 }
        }
        #expect(Set(claims.map(\.notice)) == Set(notices))
        #expect(claims.count == 5)
        for claim in claims { #expect(try await outboxes[0].complete(claim)) }
        #expect(try await outboxes[0].claim(limit: 5, now: 100, lease: 10).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `a notice put back is taken by nobody before its time`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let notice = Notice(
            id: RecordID.sample(1).uuid,
            kind: "invitation",
            person: .sample(1),
            facts: "{}",
            due: 5
        )
        try await scene.append { $0.notices = [notice] }
        let outbox = Outbox(scene.store)
        let first = try #require(try await outbox.claim(limit: 1, now: 10, lease: 10).first)
        #expect(try await outbox.postpone(first, until: 60))
        #expect(try await outbox.claim(limit: 1, now: 59, lease: 10).isEmpty)
        let second = try #require(try await outbox.claim(limit: 1, now: 60, lease: 10).first)
        #expect(second.notice == notice)
        #expect(second.attempts == 2)
        #expect(try await !outbox.postpone(first, until: 100))
        #expect(try await !outbox.complete(first))
        #expect(try await outbox.complete(second))
    }

    @Test(arguments: StoreKind.allCases)
    func `the facts of a notice are read as they were written`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let mandate = Mandate(
            id: .sample(2),
            person: .sample(3),
            role: .serviceMember,
            start: try #require(Day("2026-04-01")),
            end: Day("2032-03-31")
        )
        let told = MandateNotice(mandate, by: .sample(4))
        let notice = try Notice(
            id: RecordID.sample(1).uuid,
            telling: told,
            person: .sample(3),
            due: 0
        )
        try await scene.append { $0.notices = [notice] }
        let claims = try await Outbox(scene.store).claim(limit: 1, now: 0, lease: 10)
        let read = try #require(claims.first).notice
        #expect(read.kind == "mandate.recorded")
        #expect(
            read.facts == """
                {"by":"\(PersonID.sample(4))","end":"2032-03-31","holder":"\(PersonID.sample(3))",\
                "role":"serviceMember","start":"2026-04-01"}
                """
        )
        #expect(read.telling(MandateNotice.self) == told)
        #expect(read.telling(InvitationNotice.self) == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `the notebook remembers, replaces and forgets`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let notebook = Notebook(scene.store)
        try await notebook.write([1], under: "mapping", of: scene.territory)
        try await notebook.write([0, 2], under: "mapping", of: scene.territory)
        #expect(try await notebook.read("mapping", of: scene.territory) == [0, 2])
        #expect(try await notebook.read("mapping", of: .sample(404)) == nil)
        try await notebook.remove("mapping", of: scene.territory)
        #expect(try await notebook.read("mapping", of: scene.territory) == nil)
    }
}
