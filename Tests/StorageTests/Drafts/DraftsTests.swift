// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("Drafts")
struct DraftsTests {
    private static let owner = Owner.person(.sample(1))
    private static let other = Owner.person(.sample(2))
    private static let day: Int64 = 86_400_000

    private static func draft(_ address: String, _ words: String, at instant: Int64) -> Draft {
        Draft(address: address, values: ["champ.title": [words]], seen: 12, saved: instant)
    }

    @Test(arguments: StoreKind.allCases)
    func `are found again by another process, by their author alone`(
        _ kind: StoreKind
    ) async throws {
        let database = try await TestDatabase(kind)
        let scene = try await Scene.open(in: database)
        let draft = Self.draft("/t/a/fiches?nature=step", "Début d'une étape", at: 5)
        try await Drafts(scene.store).keep(draft, of: Self.owner, in: scene.territory)
        let drafts = Drafts(try await database.open())
        func found(_ owner: Owner, _ territory: TerritoryID) async throws -> Draft? {
            try await drafts.draft(at: draft.address, of: owner, in: territory, now: 6)
        }
        #expect(try await found(Self.owner, scene.territory) == draft)
        #expect(try await found(Self.other, scene.territory) == nil)
        #expect(try await found(.operator, scene.territory) == nil)
        #expect(try await found(Self.owner, .sample(8)) == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `take the place of the one before, and are forgotten`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let drafts = Drafts(scene.store)
        for (instant, words) in [(5, "un"), (6, "deux")] {
            let draft = Self.draft("/a", words, at: Int64(instant))
            try await drafts.keep(draft, of: Self.owner, in: scene.territory)
        }
        let kept = try await drafts.all(of: Self.owner, in: scene.territory)
        #expect(kept == [Self.draft("/a", "deux", at: 6)])
        try await drafts.forget("/a", of: Self.other, in: scene.territory)
        #expect(try await drafts.all(of: Self.owner, in: scene.territory).count == 1)
        try await drafts.forget("/a", of: Self.owner, in: scene.territory)
        #expect(try await drafts.all(of: Self.owner, in: scene.territory).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `pass after thirty days, and the oldest leave when there are too many`(
        _ kind: StoreKind
    ) async throws {
        let scene = try await Scene.open(kind)
        let drafts = Drafts(scene.store)
        try await drafts.keep(Self.draft("/old", "x", at: 0), of: Self.other, in: scene.territory)
        #expect(
            try await drafts.draft(
                at: "/old",
                of: Self.other,
                in: scene.territory,
                now: 30 * Self.day + 1
            ) == nil
        )
        for rank in 0...DraftLimit.count {
            let draft = Self.draft("/\(rank)", "x", at: 31 * Self.day + Int64(rank))
            try await drafts.keep(draft, of: Self.owner, in: scene.territory)
        }
        let kept = try await drafts.all(of: Self.owner, in: scene.territory)
        #expect(kept.count == DraftLimit.count)
        #expect(!kept.contains { $0.address == "/0" })
        #expect(try await drafts.all(of: Self.other, in: scene.territory).isEmpty)
    }

    @Test func `have a limit`() async throws {
        let scene = try await Scene.open(.sqlite)
        let long = String(repeating: "a", count: DraftLimit.bytes)
        await #expect(throws: Drafts.Refusal.tooLarge) {
            try await Drafts(scene.store)
                .keep(Self.draft("/a", long, at: 1), of: Self.owner, in: scene.territory)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `go with their author, and so does the carnet`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        for owner in [Self.owner, Self.other] {
            try await Drafts(scene.store)
                .keep(Self.draft("/a", "x", at: 1), of: owner, in: scene.territory)
            try await PrivatePages(scene.store)
                .add("Page", as: .sample(9), of: owner, in: scene.territory, at: 1)
        }
        try await Erasures(scene.store, log: nil)
            .erase([.person(.sample(1))], in: scene.territory, by: .operator, at: 9)
        #expect(try await Drafts(scene.store).all(of: Self.owner, in: scene.territory).isEmpty)
        #expect(
            try await PrivatePages(scene.store).all(of: Self.owner, in: scene.territory).isEmpty
        )
        #expect(try await Drafts(scene.store).all(of: Self.other, in: scene.territory).count == 1)
        #expect(
            try await PrivatePages(scene.store).all(of: Self.other, in: scene.territory).count == 1
        )
    }
}
