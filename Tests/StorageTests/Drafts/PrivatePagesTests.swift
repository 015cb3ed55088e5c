// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Storage
import Testing

@Suite("A carnet")
struct PrivatePagesTests {
    private static let owner = Owner.person(.sample(1))
    private static let words = "# Le COPIL de décembre\n\nQui parle en premier ?"

    @Test(arguments: StoreKind.allCases)
    func `keeps pages for their author alone`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let pages = PrivatePages(scene.store)
        // Sent twice, it is one.
        for _ in 0..<2 {
            try await pages.add(
                Self.words,
                as: .sample(3),
                of: Self.owner,
                in: scene.territory,
                at: 5
            )
        }
        let headings = try await pages.headings(of: Self.owner, in: scene.territory)
        #expect(headings.map(\.title) == ["Le COPIL de décembre"])
        let page = try await pages.page(.sample(3), of: Self.owner, in: scene.territory)
        #expect(page?.words == Self.words)
        for other in [Owner.operator, .person(.sample(2))] {
            #expect(try await pages.headings(of: other, in: scene.territory).isEmpty)
            #expect(try await pages.page(.sample(3), of: other, in: scene.territory) == nil)
            await #expect(throws: PrivatePages.Refusal.changedSince) {
                try await pages.rewrite(
                    .sample(3),
                    as: "à moi",
                    seen: 1,
                    of: other,
                    in: scene.territory,
                    at: 6
                )
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses to write over what its author did not see`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let pages = PrivatePages(scene.store)
        func rewrite(_ words: String, seen version: Int64) async throws {
            try await pages.rewrite(
                .sample(3),
                as: words,
                seen: version,
                of: Self.owner,
                in: scene.territory,
                at: 6
            )
        }
        try await pages.add("un", as: .sample(3), of: Self.owner, in: scene.territory, at: 5)
        try await rewrite("deux", seen: 1)
        await #expect(throws: PrivatePages.Refusal.changedSince) {
            try await rewrite("trois", seen: 1)
        }
        try await rewrite("trois", seen: 2)
        let page = try await pages.page(.sample(3), of: Self.owner, in: scene.territory)
        #expect(page?.words == "trois")
        #expect(page?.created == 5)
        #expect(page?.version == 3)
    }

    @Test func `has limits`() async throws {
        let scene = try await Scene.open(.sqlite)
        let pages = PrivatePages(scene.store)
        let long = String(repeating: "é", count: PrivatePageLimit.bytes / 2 + 1)
        await #expect(throws: PrivatePages.Refusal.tooLarge) {
            try await pages.add(long, as: .sample(1), of: Self.owner, in: scene.territory, at: 1)
        }
        for rank in 0..<PrivatePageLimit.count {
            try await pages.add(
                "x",
                as: .sample(rank),
                of: Self.owner,
                in: scene.territory,
                at: 1
            )
        }
        await #expect(throws: PrivatePages.Refusal.tooMany) {
            try await pages.add(
                "x",
                as: .sample(5_000),
                of: Self.owner,
                in: scene.territory,
                at: 1
            )
        }
    }

    /// Carnets survive a lost disk; what was deleted since does not come back, and drafts do not
    /// travel.
    @Test(arguments: StoreKind.allCases)
    func `comes back with a backup, but for what was deleted since`(
        _ kind: StoreKind
    ) async throws {
        let scene = try await Scene.open(kind)
        let pages = PrivatePages(scene.store)
        let folder = NSTemporaryDirectory() + "cheville-carnet-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for id in [1, 2] {
            try await pages.add(
                "page \(id)",
                as: .sample(id),
                of: Self.owner,
                in: scene.territory,
                at: 5
            )
        }
        let draft = Draft(address: "/a", values: ["b": ["c"]], seen: nil, saved: 5)
        try await Drafts(scene.store).keep(draft, of: Self.owner, in: scene.territory)
        try await scene.append(3)
        try await Backup(scene.store).write(to: folder + "/backup", now: 6)
        let log = ErasureLog(path: folder + "/erasures")
        try await Erasures(scene.store, log: log)
            .erase([.privatePage(.sample(2))], in: scene.territory, by: .operator, at: 7)
        let left = try await pages.headings(of: Self.owner, in: scene.territory)
        #expect(left.map(\.id) == [.sample(1)])

        let restored = try await TestDatabase(.sqlite).open()
        try await Backup(restored).restore(from: folder + "/backup", applying: log)
        let found = try await PrivatePages(restored).all(of: Self.owner, in: scene.territory)
        #expect(found.map(\.words) == ["page 1"])
        #expect(try await Drafts(restored).all(of: Self.owner, in: scene.territory).isEmpty)
    }
}
