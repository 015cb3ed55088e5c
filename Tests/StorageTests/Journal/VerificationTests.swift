// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("Verifying a journal")
struct VerificationTests {
    struct Tampering: Sendable, CustomStringConvertible {
        let description: String
        let statement: Statement
        let expected: Verification
    }

    static let tamperings = [
        Tampering(
            description: "a payload",
            statement: "UPDATE entries SET payload = '{}' WHERE position = 3",
            expected: .broken(position: 3, .altered)
        ),
        Tampering(
            description: "an author",
            statement: "UPDATE entries SET author = 'operator' WHERE position = 2",
            expected: .broken(position: 2, .altered)
        ),
        Tampering(
            description: "a cause",
            statement: "UPDATE entries SET cause = NULL WHERE position = 4",
            expected: .broken(position: 4, .altered)
        ),
        Tampering(
            description: "a hash",
            statement:
                "UPDATE entries SET hash = \([UInt8](repeating: 1, count: 32)) WHERE position = 1",
            expected: .broken(position: 1, .altered)
        ),
        Tampering(
            description: "a hole",
            statement: "DELETE FROM entries WHERE position = 3",
            expected: .broken(position: 3, .missing)
        ),
        Tampering(
            description: "the last entries",
            statement: "DELETE FROM entries WHERE position >= 4",
            expected: .broken(position: 4, .missing)
        ),
        Tampering(
            description: "the head's hash",
            statement: "UPDATE territories SET hash = \([UInt8](repeating: 1, count: 32))",
            expected: .broken(position: 5, .headDiffers)
        ),
        Tampering(
            description: "the head's position",
            statement: "UPDATE territories SET position = 7",
            expected: .broken(position: 6, .missing)
        ),
        Tampering(
            description: "entries beyond the head",
            statement: """
                UPDATE territories SET position = 4,
                    hash = (SELECT hash FROM entries WHERE position = 4)
                """,
            expected: .broken(position: 5, .beyondHead)
        ),
    ]

    @Test(arguments: StoreKind.allCases, tamperings)
    func `names the first broken entry after a change of`(
        _ kind: StoreKind,
        _ tampering: Tampering
    ) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append(5)
        #expect(try await scene.journal.verify(scene.territory) == .sound(scene.head()))
        try await scene.store.perform([tampering.statement])
        #expect(try await scene.journal.verify(scene.territory) == tampering.expected)
    }

    @Test(arguments: StoreKind.allCases)
    func `sees an instant that goes back`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let head = try await scene.head()
        let first = try scene.entries(2, after: head)
        let day = try #require(Day("2026-11-22"))
        let earlier = HashChain.link(
            [
                (
                    Stamp(
                        moment: Moment(instant: 5, day: day),
                        author: .operator,
                        gesture: .sample(3)
                    ),
                    Wire(kind: "k", version: 1, subject: nil, payload: [])
                )
            ],
            of: scene.territory,
            after: try #require(first.last).head
        )
        try await scene.journal.append(
            Commit(territory: scene.territory, expecting: head, entries: first + earlier)
        )
        #expect(
            try await scene.journal.verify(scene.territory)
                == .broken(position: 3, .instantGoesBack)
        )
    }

    @Test(arguments: StoreKind.allCases)
    func `says when there is no such territory`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        #expect(try await scene.journal.verify(.sample(404)) == .noSuchTerritory)
    }
}
