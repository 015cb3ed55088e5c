// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Storage
import Testing

@Suite("The outbox")
struct OutboxTests {
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
                "mandate":"\(mandate.id)","role":"serviceMember","start":"2026-04-01"}
                """
        )
        #expect(read.telling(MandateNotice.self) == told)
        #expect(read.telling(InvitationNotice.self) == nil)
    }
}
