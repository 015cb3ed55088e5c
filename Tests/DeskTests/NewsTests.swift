// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Storage
import Testing

@Suite("The news of a desk", .timeLimit(.minutes(2)))
struct NewsTests {
    @Test(arguments: StoreKind.allCases)
    func `tells of what another process writes`(kind: StoreKind) async throws {
        let office = try await Office.open(on: kind)
        let desks = try await office.elsewhereDesks()
        let desk = try await desks.desk(office.desk.id)
        let following = Task { try await desks.follow() }
        let (told, telling) = AsyncStream.makeStream(of: Void.self)
        let observation = desk.observe { telling.yield() }
        let before = desk.snapshot.head.position
        let receipt = try await office.desk.submit(office.action("Composter"))
        for await _ in told where desk.snapshot.head.position == receipt.position { break }
        #expect(desk.news(after: before).position == receipt.position)
        #expect(desk.news(after: before).records == Set(receipt.created))
        withExtendedLifetime(observation) {}
        following.cancel()
    }

    @Test func `names the records touched since, while they are few and late`() async throws {
        let office = try await Office.open(on: .sqlite)
        let desk = office.desk
        let start = desk.snapshot.head.position
        let first = try await desk.submit(office.action("Composter"))
        let second = try await desk.submit(office.action("Isoler"))
        #expect(desk.news(after: start).records == Set(first.created + second.created))
        #expect(desk.news(after: first.position).records == Set(second.created))
        #expect(desk.news(after: second.position).records == [])
        #expect(desk.news(after: second.position + 9).position == second.position)
        let many = (0..<201).map { office.action("Action \($0)").command }
        _ = try await desk.submit(office.request(.together(many)))
        #expect(desk.news(after: second.position).records == nil)
        let reopened = try await office.elsewhere()
        #expect(reopened.news(after: start).records == nil)
        #expect(reopened.news(after: reopened.snapshot.head.position).records == [])
    }

    @Test func `is told to nobody who let go, nor for nothing`() async throws {
        let office = try await Office.open(on: .sqlite)
        let (told, telling) = AsyncStream.makeStream(of: Int.self)
        var first: Desk.Observation? = office.desk.observe { telling.yield(1) }
        let second = office.desk.observe { telling.yield(2) }
        try await office.desk.refresh()
        _ = try await office.desk.submit(office.action("Composter"))
        withExtendedLifetime(first) {}
        first = nil
        _ = try await office.desk.submit(office.action("Isoler"))
        withExtendedLifetime(second) { telling.finish() }
        #expect(await told.reduce(into: []) { $0.append($1) }.sorted() == [1, 2, 2])
    }
}
