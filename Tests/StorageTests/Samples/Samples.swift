// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Storage
import Testing

extension Identifier {
    /// The same identifier for the same number, in every run.
    static func sample(_ number: Int) -> Self {
        let bytes = withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
        return Self(
            UUID(
                uuid: (
                    0, 0, 0, 0, 0, 0, 0x40, 0, bytes[0], bytes[1], bytes[2], bytes[3], bytes[4],
                    bytes[5], bytes[6], bytes[7]
                )
            )
        )
    }
}

/// A territory in a database, and what a test writes in its journal.
struct Scene {
    let store: any Store
    let territory: TerritoryID
    let journal: Journal

    static let author = Author.person(.sample(1), under: .sample(2))

    /// Opens the first territory of a new database.
    static func open(_ kind: StoreKind) async throws -> Scene {
        try await open(in: TestDatabase(kind))
    }

    static func open(in database: TestDatabase) async throws -> Scene {
        let scene = Scene(store: try await database.open())
        try await Territories(scene.store).create(
            scene.territory,
            slug: "hauts-de-sorgne",
            siren: "200000000",
            name: "Hauts de Sorgne",
            created: 1_000
        )
        return scene
    }

    /// - Parameter store: one over a database where the territory already is.
    init(store: any Store, territory: TerritoryID = .sample(7)) {
        self.store = store
        self.territory = territory
        journal = Journal(store)
    }

    func head() async throws -> Head {
        try #require(try await journal.head(of: territory))
    }

    /// Entries that follow a head, all of one gesture.
    func entries(
        _ count: Int,
        after head: Head,
        gesture: GestureID = .sample(50),
        about subject: RecordID? = .sample(90)
    ) throws -> [Entry] {
        let day = try #require(Day("2026-11-22"))
        return HashChain.link(
            (0..<count).map { index in
                let instant = 1_795_000_000_000 + head.position + Int64(index)
                return (
                    Stamp(
                        moment: Moment(instant: instant, day: day),
                        author: Self.author,
                        gesture: gesture,
                        cause: index == 0 ? nil : head.position + 1
                    ),
                    Wire(
                        kind: "record.edited",
                        version: 1,
                        subject: subject,
                        payload: Array(#"{"title":"Rénover l'école \#(index)"}"#.utf8)
                    )
                )
            },
            of: territory,
            after: head
        )
    }

    /// Appends entries after the present head, and gives the head they lead to.
    @discardableResult
    func append(
        _ count: Int = 1,
        gesture: GestureID = .sample(50),
        with change: (inout Commit) -> Void = { _ in }
    ) async throws -> Head {
        let head = try await head()
        var commit = Commit(
            territory: territory,
            expecting: head,
            entries: try entries(count, after: head, gesture: gesture)
        )
        change(&commit)
        try await journal.append(commit)
        return commit.head
    }
}

extension [UInt8] {
    /// Bytes that differ from one seed to another and do not repeat.
    static func sample(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed &* 6_364_136_223_846_793_005 &+ 1
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }
}
