// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("A journal")
struct JournalTests {
    @Test(arguments: StoreKind.allCases)
    func `gives back what was appended, to the byte`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let entries = try scene.entries(3, after: .genesis(of: scene.territory))
        try await scene.journal.append(
            Commit(
                territory: scene.territory,
                expecting: .genesis(of: scene.territory),
                entries: entries
            )
        )
        #expect(
            try await scene.journal.entries(of: scene.territory, after: 0, limit: 10) == entries
        )
        #expect(try await scene.head() == entries.last?.head)
    }

    @Test(arguments: StoreKind.allCases)
    func `is read a page at a time`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append(4_500)
        let page = try await scene.journal.entries(of: scene.territory, after: 10, limit: 3)
        #expect(page.map(\.position) == [11, 12, 13])
        var positions: [Int64] = []
        try await scene.journal.forEachEntry(of: scene.territory, after: 100) { entry in
            positions.append(entry.position)
        }
        #expect(positions == Array(101...4_500))
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses a stale append and changes nothing`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let stale = try await scene.head()
        let head = try await scene.append(2)
        let commit = Commit(
            territory: scene.territory,
            expecting: stale,
            entries: try scene.entries(1, after: stale),
            texts: [SealedContent(id: .sample(1), salt: [1], content: "perdu")]
        )
        await #expect(throws: AppendFault.stale) { try await scene.journal.append(commit) }
        #expect(try await scene.head() == head)
        #expect(try await Texts(scene.store).all(of: scene.territory).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses a gesture that was already answered`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let answer = Answer(gesture: .sample(50), bytes: [1, 0, 2])
        let before = try await scene.head()
        let head = try await scene.append { $0.answers = [answer] }
        await #expect(throws: AppendFault.alreadyAnswered(.sample(50))) {
            try await scene.append { $0.answers = [Answer(gesture: .sample(50), bytes: [9])] }
        }
        // The retry of a request whose answer was lost expects the old head.
        let retry = Commit(
            territory: scene.territory,
            expecting: before,
            entries: try scene.entries(1, after: before),
            answers: [answer]
        )
        await #expect(throws: AppendFault.alreadyAnswered(.sample(50))) {
            try await scene.journal.append(retry)
        }
        #expect(try await scene.head() == head)
        let found = try await scene.journal.answer(to: .sample(50), in: scene.territory)
        #expect(found == answer)
        let none = try await scene.journal.answer(to: .sample(51), in: scene.territory)
        #expect(none == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses a hole and an entry that does not follow`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let head = try await scene.head()
        let entries = try scene.entries(3, after: head)
        let hole = Commit(
            territory: scene.territory,
            expecting: head,
            entries: [entries[0], entries[2]]
        )
        await #expect(throws: AppendFault.unchained(position: 3)) {
            try await scene.journal.append(hole)
        }
        let unrelated = try scene.entries(1, after: Head(position: 0, hash: [1, 2, 3]))
        await #expect(throws: AppendFault.unchained(position: 1)) {
            try await scene.journal.append(
                Commit(territory: scene.territory, expecting: head, entries: unrelated)
            )
        }
        #expect(try await scene.head() == head)
    }

    @Test(arguments: StoreKind.allCases)
    func `finds the entries of a gesture, about a record, at positions`(
        _ kind: StoreKind
    ) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append(2, gesture: .sample(60))
        try await scene.append(1, gesture: .sample(61))
        let head = try await scene.head()
        let other = try scene.entries(1, after: head, gesture: .sample(60), about: nil)
        try await scene.journal.append(
            Commit(territory: scene.territory, expecting: head, entries: other)
        )
        let journal = scene.journal
        let ofGesture = try await journal.entries(of: scene.territory, gesture: .sample(60))
        #expect(ofGesture.map(\.position) == [1, 2, 4])
        let about = try await journal.entries(of: scene.territory, about: .sample(90))
        #expect(about.map(\.position) == [1, 2, 3])
        let chosen = try await journal.entries(of: scene.territory, at: [9, 4, 1])
        #expect(chosen.map(\.position) == [1, 4])
    }

    @Test(arguments: StoreKind.allCases)
    func `takes thousands of entries and texts in one commit`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let texts = (0..<5_000).map {
            SealedContent(id: .sample($0), salt: [7, 7], content: "texte \($0)")
        }
        try await scene.append(3_000) { $0.texts = texts }
        #expect(try await scene.journal.verify(scene.territory) == .sound(scene.head()))
        #expect(Set(try await Texts(scene.store).all(of: scene.territory)) == Set(texts))
    }

    @Test(arguments: StoreKind.allCases)
    func `stops at an entry nobody can understand`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append(5)
        try await scene.store.perform([
            "UPDATE entries SET author = \("who?") WHERE position = \(3)"
        ])
        let journal = scene.journal
        let sound = try await journal.entries(of: scene.territory, after: 0, limit: 10)
        #expect(sound.map(\.position) == [1, 2])
        await #expect(throws: StoreFault.corrupt("entry 3")) {
            try await journal.entries(of: scene.territory, after: 2, limit: 10)
        }
    }
}
