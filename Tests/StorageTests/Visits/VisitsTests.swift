// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("Visits")
struct VisitsTests {
    private static let person = PersonID.sample(1)
    private static let minute: Int64 = 60_000

    @Test(arguments: StoreKind.allCases)
    func `of someone say where they stood when they last were there`(
        _ kind: StoreKind
    ) async throws {
        let scene = try await Scene.open(kind)
        let visits = Visits(scene.store)
        func come(at position: Int64, minute: Int64) async throws -> Visits.Mark? {
            try await visits.come(
                Self.person,
                in: scene.territory,
                at: position,
                now: minute * Self.minute
            )
        }
        #expect(try await come(at: 10, minute: 0) == nil)
        // Within one visit nothing is new, whatever is written meanwhile.
        #expect(try await come(at: 12, minute: 20) == nil)
        #expect(try await come(at: 14, minute: 45) == nil)
        let left = Visits.Mark(position: 14, instant: 45 * Self.minute)
        #expect(try await come(at: 30, minute: 200) == left)
        #expect(try await come(at: 31, minute: 210) == left)
        #expect(try await visits.before(Self.person, in: scene.territory) == left)
        let again = Visits.Mark(position: 31, instant: 210 * Self.minute)
        #expect(try await come(at: 31, minute: 300) == again)
    }

    @Test(arguments: StoreKind.allCases)
    func `are each person's in each territory, and erased with them`(
        _ kind: StoreKind
    ) async throws {
        let scene = try await Scene.open(kind)
        let visits = Visits(scene.store)
        _ = try await visits.come(Self.person, in: scene.territory, at: 5, now: 0)
        let later = Visits.pause + 1
        #expect(try await visits.come(.sample(2), in: scene.territory, at: 5, now: later) == nil)
        #expect(try await visits.come(Self.person, in: .sample(8), at: 5, now: later) == nil)
        try await Erasures(scene.store, log: nil).erase(
            [.person(Self.person)],
            in: scene.territory,
            by: .operator,
            at: 1
        )
        #expect(try await visits.come(Self.person, in: scene.territory, at: 9, now: later) == nil)
    }
}
