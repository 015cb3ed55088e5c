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
    func `a notice that follows from no commit is posted once`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let outbox = Outbox(scene.store)
        let notice = Notice(
            id: RecordID.sample(1).uuid,
            kind: "signIn.link",
            person: .sample(1),
            facts: "{}",
            due: 5
        )
        try await outbox.post(notice, in: scene.territory)
        try await outbox.post(notice, in: scene.territory)
        let claims = try await outbox.claim(limit: 9, now: 5, lease: 10)
        #expect(claims.map(\.notice) == [notice])
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
