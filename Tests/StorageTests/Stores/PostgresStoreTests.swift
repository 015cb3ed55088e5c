// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import StoragePostgres
import Testing

@Suite("A database on a server", .timeLimit(.minutes(2)))
struct PostgresStoreTests {
    private static func uri(_ database: TestDatabase) throws -> String {
        guard case .postgres(let uri) = try DatabaseAddress(parsing: database.address) else {
            throw DatabaseAddress.Refusal.unknownKind
        }
        return uri
    }

    private static let terminateOthers: Statement = """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """

    @Test
    func `is reached again after its connections were cut`() async throws {
        let database = try await TestDatabase(.postgres)
        let scene = try await Scene.open(in: database)
        try await scene.append(2)
        let other = try await database.open()
        for _ in 0..<3 {
            _ = try await other.rows(Self.terminateOthers)
            try await scene.append(2)
        }
        #expect(try await scene.journal.verify(scene.territory) == .sound(scene.head()))
        #expect(try await scene.head().position == 8)
    }

    @Test
    func `serves more callers than it has connections`() async throws {
        let database = try await TestDatabase(.postgres)
        _ = try await Scene.open(in: database)
        let store = PostgresStore(uri: try Self.uri(database), connections: 2)
        let sum = try await withThrowingTaskGroup { group in
            for number in 0..<100 {
                group.addTask {
                    try await store.rows("SELECT CAST(\(number) AS BIGINT)").first?.integer(0) ?? 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 4_950)
    }

    @Test
    func `keeps few statements prepared`() async throws {
        let store = try await TestDatabase(.postgres).open()
        for number in 0..<600 {
            let rows = try await store.rows(Statement(sql: "SELECT CAST(\(number) AS BIGINT)"))
            #expect(try rows.first?.integer(0) == Int64(number))
        }
    }

    @Test
    func `out of reach says so`() async throws {
        let store = PostgresStore(uri: "postgres://nobody@127.0.0.1:1/nowhere")
        await #expect {
            try await store.rows("SELECT 1")
        } throws: { error in
            guard case StoreFault.unreachable? = error as? StoreFault else { return false }
            return true
        }
    }

    @Test
    func `that does not answer in time is given up`() async throws {
        let database = try await TestDatabase(.postgres)
        let holder = try await database.open()
        let store = PostgresStore(uri: try Self.uri(database), deadline: .seconds(3))
        await #expect(throws: StoreFault.busy) { try await store.rows("SELECT pg_sleep(60)") }
        _ = try await holder.rows("SELECT 1")
        #expect(try await store.rows("SELECT CAST(1 AS BIGINT)").first?.integer(0) == 1)
    }

    @Test
    func `that may be read only refuses writes and goes on reading`() async throws {
        let database = try await TestDatabase(.postgres)
        let scene = try await Scene.open(in: database)
        let head = try await scene.append()
        let separator = try Self.uri(database).contains("?") ? "&" : "?"
        let reader = Scene(
            store: PostgresStore(
                uri: try Self.uri(database) + separator
                    + "options=-cdefault_transaction_read_only%3Don"
            )
        )
        await #expect(throws: AppendFault.fault(.readOnly)) { try await reader.append() }
        #expect(try await reader.head() == head)
    }

    @Test
    func `that lost its standby leaves a commit's outcome unknown`() async throws {
        let database = try await TestDatabase(.postgres)
        let scene = try await Scene.open(in: database)
        let canceller = try await database.open()
        try await scene.store.perform([
            """
            CREATE FUNCTION warn() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE WARNING 'not replicated'; RETURN NULL; END $$
            """,
            """
            CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON entries
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warn()
            """,
        ])
        await #expect(throws: AppendFault.outcomeUnknown) { try await scene.append() }
        // The warning came though the commit went through, as with a standby that is gone.
        #expect(try await Scene(store: canceller).head().position == 1)
    }
}
