// SPDX-License-Identifier: EUPL-1.2

import CPostgres
import Dispatch
import Storage

extension PostgresConnection {
    /// - Parameter isDurable: whether its commits must survive a power cut.
    static func open(
        _ uri: String,
        isDurable: Bool = true,
        until deadline: Instant
    ) async throws(StoreFault) -> PostgresConnection {
        let handle = try await start(uri)
        try await finish(handle, until: deadline)
        guard PQsetnonblocking(handle.pointer, 1) == 0, PQenterPipelineMode(handle.pointer) == 1
        else { throw .unreachable(handle.message) }
        let connection = PostgresConnection(handle)
        for answer in try await connection.exchange(
            settings(isDurable: isDurable),
            until: deadline
        ) {
            if case .fault(let fault) = answer { throw fault }
        }
        return connection
    }

    /// Locks are waited for as long as SQLite does, and a server set to answer before it has
    /// written is told not to, except where nothing durable is written.
    private static func settings(isDurable: Bool) -> [Statement] {
        [
            "SET default_transaction_isolation = 'read committed'",
            "SET lock_timeout = '5s'",
            "SET idle_in_transaction_session_timeout = '5min'",
            isDurable
                ? """
                SELECT set_config('synchronous_commit', 'on', false)
                WHERE current_setting('synchronous_commit') = 'off'
                """
                : "SET synchronous_commit = 'off'",
        ]
    }

    /// Finding the server's address by its name may block: that is done on a thread of its own.
    private static func start(_ uri: String) async throws(StoreFault) -> Handle {
        let handle: Handle? = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: begin(uri).map { Handle($0) })
            }
        }
        guard let handle else { throw .unreachable("out of memory") }
        return handle
    }

    private static func begin(_ uri: String) -> OpaquePointer? {
        let parameters = [
            ("dbname", uri), ("client_encoding", "UTF8"),
            ("fallback_application_name", "cheville"),
            ("keepalives_idle", "30"), ("keepalives_interval", "10"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
        ]
        return withCStrings(parameters.map(\.0)) { keywords in
            withCStrings(parameters.map(\.1)) { values in
                PQconnectStartParams(keywords, values, 1)
            }
        }
    }

    private static func finish(
        _ handle: Handle,
        until deadline: Instant
    ) async throws(StoreFault) {
        var state = PGRES_POLLING_WRITING
        while state != PGRES_POLLING_OK {
            guard state != PGRES_POLLING_FAILED, !handle.isLost else {
                throw .unreachable(handle.message)
            }
            let isReady = await SocketWait.ready(
                PQsocket(handle.pointer),
                reading: state == PGRES_POLLING_READING,
                writing: state == PGRES_POLLING_WRITING,
                until: deadline
            )
            guard isReady else { throw .unreachable("no answer in time") }
            state = PQconnectPoll(handle.pointer)
        }
    }

    /// A null-ended list of null-ended strings, as C takes them.
    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        var bytes: [CChar] = []
        var starts: [Int] = []
        for string in strings {
            starts.append(bytes.count)
            bytes += string.utf8CString
        }
        return bytes.withUnsafeBufferPointer { storage in
            body(starts.map { storage.baseAddress?.advanced(by: $0) } + [nil])
        }
    }
}
