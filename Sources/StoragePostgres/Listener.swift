// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// Hears what other processes announce, over a connection of its own.
enum Listener {
    /// How long a lost server is left alone before it is tried again.
    private static let pause = Duration.seconds(1)

    static func announcements(from uri: String) -> AsyncStream<TerritoryID> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: TerritoryID.self,
            bufferingPolicy: .bufferingNewest(256)
        )
        let listening = Task {
            while !Task.isCancelled {
                do throws(StoreFault) {
                    try await listen(to: uri, continuation)
                } catch {
                    // Meanwhile the others' moves are found by looking at the heads.
                    try? await Task.sleep(for: pause)
                }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in listening.cancel() }
        return stream
    }

    private static func listen(
        to uri: String,
        _ continuation: AsyncStream<TerritoryID>.Continuation
    ) async throws(StoreFault) {
        let connection = try await PostgresConnection.open(
            uri,
            isDurable: false,
            until: .now.advanced(by: .seconds(10))
        )
        _ = try await connection.rows(
            "LISTEN \(sql: Crier.channel)",
            until: .now.advanced(by: .seconds(10))
        )
        while !Task.isCancelled {
            let payloads = try await connection.notifications(
                until: .now.advanced(by: .seconds(60))
            )
            for territory in payloads.compactMap({ TerritoryID($0) }) {
                continuation.yield(territory)
            }
        }
    }
}
