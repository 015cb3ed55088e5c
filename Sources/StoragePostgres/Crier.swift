// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// Announces what has moved, over a connection of its own and after the fact: inside the
/// transaction, or waiting for the disk, an announcement would hold up everyone's commits.
final class Crier: Sendable {
    static let channel = "cheville_moves"

    private let words: AsyncStream<TerritoryID>.Continuation
    private let crying: Task<Void, Never>

    init(_ uri: String) {
        let (stream, words) = AsyncStream.makeStream(
            of: TerritoryID.self,
            bufferingPolicy: .bufferingNewest(256)
        )
        self.words = words
        crying = Task {
            var connection: PostgresConnection?
            for await territory in stream {
                connection = await Self.cry(territory, over: connection, to: uri)
            }
        }
    }

    func cry(_ territory: TerritoryID) {
        words.yield(territory)
    }

    func close() async {
        words.finish()
        await crying.value
    }

    /// The connection to go on with. What cannot be announced is lost: the others look anyway.
    private static func cry(
        _ territory: TerritoryID,
        over connection: PostgresConnection?,
        to uri: String
    ) async -> PostgresConnection? {
        let deadline = ContinuousClock.now.advanced(by: .seconds(5))
        do throws(StoreFault) {
            let open =
                if let connection {
                    connection
                } else {
                    try await PostgresConnection.open(uri, isDurable: false, until: deadline)
                }
            _ = try await open.rows(
                "SELECT pg_notify(\(channel), \(territory))",
                until: deadline
            )
            return open
        } catch {
            return nil
        }
    }
}
