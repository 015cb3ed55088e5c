// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Storage
import Testing

@Suite("A desk")
struct DeskTests {
    @Test(arguments: StoreKind.allCases)
    func `answers once what it recorded can be read by another process`(
        kind: StoreKind
    ) async throws {
        let office = try await Office.open(on: kind)
        let receipt = try await office.desk.submit(office.action("Composter"))
        #expect(receipt.numbers == [1])
        let elsewhere = try await office.elsewhere()
        #expect(elsewhere.snapshot.head == office.desk.snapshot.head)
        #expect(elsewhere.snapshot.territory.action(number: 1)?.text(.title) == "Composter")
    }

    @Test(arguments: StoreKind.allCases)
    func `takes hundreds of commands at once, in turn, and loses none`(
        kind: StoreKind
    ) async throws {
        let office = try await Office.open(on: kind)
        let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
            for rank in 0..<300 {
                group.addTask {
                    try await office.desk.submit(office.action("Action \(rank)")).numbers
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(numbers.sorted() == Array(1...300))
        #expect(office.desk.snapshot.head.position == 301)
        #expect(try await office.verification() == .sound(office.desk.snapshot.head))
    }

    @Test(arguments: StoreKind.allCases)
    func `shares a territory with another process without losing nor doubling`(
        kind: StoreKind
    ) async throws {
        let office = try await Office.open(on: kind)
        let other = try await office.elsewhere()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for rank in 0..<60 {
                let desk = rank.isMultiple(of: 2) ? office.desk : other
                group.addTask { _ = try await desk.submit(office.action("Action \(rank)")) }
            }
            try await group.waitForAll()
        }
        try await office.desk.refresh()
        let actions = office.desk.snapshot.territory.records(of: .action)
        #expect(Set(actions.compactMap(\.number)) == Set(1...60))
        #expect(Set(actions.compactMap { $0.text(.title) }).count == 60)
        #expect(try await office.verification() == .sound(office.desk.snapshot.head))
    }

    @Test(arguments: StoreKind.allCases)
    func `gives a retried request the answer it gave before`(kind: StoreKind) async throws {
        let office = try await Office.open(on: kind)
        let request = office.action("Composter")
        let first = try await office.desk.submit(request)
        #expect(try await office.desk.submit(request) == first)
        #expect(try await office.elsewhere().submit(request) == first)
        #expect(office.desk.snapshot.territory.records(of: .action).count == 1)
    }

    @Test func `gives twins sent together one answer`() async throws {
        let office = try await Office.open(on: .sqlite)
        let request = office.action("Composter")
        async let one = office.desk.submit(request)
        async let two = office.desk.submit(request)
        #expect(try await one == two)
        #expect(office.desk.snapshot.territory.records(of: .action).count == 1)
    }

    @Test func `refuses what mandates do not allow`() async throws {
        let office = try await Office.open(on: .sqlite)
        var request = office.action("Composter")
        request.author = .person(office.instruments.id(), under: nil)
        await #expect(throws: DeskFault.refused(.notAllowed)) {
            try await office.desk.submit(request)
        }
        #expect(office.desk.snapshot.head.position == 1)
    }

    @Test func `records nothing when nothing changes`() async throws {
        let office = try await Office.open(on: .sqlite)
        let receipt = try await office.desk.submit(office.action("Composter"))
        let same = Record.Edit(
            record: receipt.created[0],
            fields: [.title: Content(.text("Composter"))]
        )
        let again = try await office.desk.submit(
            office.request(.record(.edit(same, seen: [:])))
        )
        #expect(!again.hasChanged)
        #expect(office.desk.snapshot.head.position == 2)
    }

    @Test func `seals the words that may name someone, and keeps the seal of the same words`()
        async throws
    {
        let office = try await Office.open(on: .sqlite)
        let action = try await office.desk.submit(office.action("Composter")).created[0]
        let words = "Mme Fictive préfère le Moulin"
        let note = Record.Creation(
            id: office.instruments.id(),
            kind: .note,
            parent: action,
            fields: [.words: Content(.text(words))]
        )
        _ = try await office.desk.submit(office.request(.record(.create(note))))
        let snapshot = office.desk.snapshot
        let kept = try #require(snapshot.territory.record(note.id))
        guard case .text(let writing)? = kept[.words], case .sealed = writing else {
            Issue.record("the note is not sealed")
            return
        }
        #expect(snapshot.beside.words(of: writing) == .text(words))
        #expect(try await office.payloads().contains { $0.contains("Fictive") } == false)

        let again = Record.Edit(record: note.id, fields: [.words: Content(.text(words))])
        let receipt = try await office.desk.submit(
            office.request(.record(.edit(again, seen: [:])))
        )
        #expect(!receipt.hasChanged)
    }

    @Test(.timeLimit(.minutes(5)), arguments: StoreKind.allCases)
    func `sees by itself what another process appended`(kind: StoreKind) async throws {
        let office = try await Office.open(on: kind)
        let other = try await office.elsewhereDesks()
        let desk = try await other.desk(office.desk.id)
        let following = Task { try await other.follow() }
        defer { following.cancel() }
        // Told by the store or found by looking; nobody asks the desk to refresh.
        for rank in 0..<5 {
            let receipt = try await office.desk.submit(office.action("Action \(rank)"))
            while desk.snapshot.head.position < receipt.position {
                await Task.yield()
            }
        }
        #expect(desk.snapshot.head.position == 6)
    }
}
