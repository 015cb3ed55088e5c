// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("A statement")
struct StatementTests {
    @Test
    func `numbers its arguments as they appear`() {
        let statement: Statement = """
            SELECT \(sql: "a") FROM t WHERE b = \(1) AND c = \("x") AND d IN \(list: [1, 2, 3])
            """
        #expect(
            statement.sql == "SELECT a FROM t WHERE b = $1 AND c = $2 AND d IN ($3, $4, $5, $6)"
        )
        #expect(
            statement.arguments
                == [.integer(1), .text("x"), .integer(1), .integer(2), .integer(3), .integer(3)]
        )
    }

    @Test(arguments: StoreKind.allCases)
    func `carries every datum there and back`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let summaries = ["", "l'été \u{1F33B}", "a\r\nb", "$1 'quoted' \\"]
        for summary in summaries {
            try await scene.append { $0.summary = summary }
            #expect(try await Territories(scene.store).find(scene.territory)?.summary == summary)
        }
        for number in [Int64.min, -1, 0, 255, 256, Int64.max] {
            try await scene.store.perform(["UPDATE territories SET created = \(number)"])
            #expect(try await Territories(scene.store).find(scene.territory)?.created == number)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `is refused with a null character, which one store would cut at`(
        _ kind: StoreKind
    ) async throws {
        let scene = try await Scene.open(kind)
        await #expect {
            try await scene.store.perform([
                "UPDATE territories SET name = \("a\u{0}b")"
            ])
        } throws: { error in
            guard case StoreFault.other(code: "22021", _)? = error as? StoreFault else {
                return false
            }
            return true
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `undoes its whole transaction when it misses its rows`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let miss: Statement = "UPDATE territories SET name = 'x' WHERE slug = 'nowhere'"
        await #expect(throws: StoreFault.conflict(statement: 1)) {
            try await scene.store.perform([
                "UPDATE territories SET name = 'changed'", miss.expecting(rows: 1),
            ])
        }
        let name = try await Territories(scene.store).find(scene.territory)?.name
        #expect(name == "Hauts de Sorgne")
    }

    @Test(arguments: StoreKind.allCases)
    func `that is wrong fails and leaves the store in use`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        await #expect(throws: StoreFault.self) { try await scene.store.rows("SELECT nothing") }
        await #expect(throws: StoreFault.self) {
            try await scene.store.perform(["UPDATE nowhere SET a = \(1)", "SELECT 1"])
        }
        try await scene.append()
        #expect(try await scene.head().position == 1)
    }
}
