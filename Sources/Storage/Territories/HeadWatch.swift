// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Where a territory has come to, whoever took it there.
public struct TerritoryMove: Hashable, Sendable {
    public let territory: TerritoryID
    public let position: Int64
    public let directoryVersion: Int64
}

/// Sees what any process appends, this one included: at once when the store announces it, and
/// otherwise by looking, as an announcement may be lost and one of the stores has none.
public struct HeadWatch: Sendable {
    let store: any Store
    let interval: Duration

    /// - Parameter interval: how old what is known of the heads may get.
    public init(_ store: any Store, every interval: Duration = .milliseconds(150)) {
        self.store = store
        self.interval = interval
    }

    /// The moves from the moment of the call on; ends when its reader stops reading. A territory
    /// that moves faster than it is read is given at its latest position.
    public func moves() async throws(StoreFault) -> AsyncStream<TerritoryMove> {
        let known = try await Self.heads(in: store)
        let (stream, continuation) = AsyncStream.makeStream(of: TerritoryMove.self)
        let (looks, ticks) = AsyncStream.makeStream(
            of: Void.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let (store, interval) = (store, interval)
        let watching = Task {
            await withTaskGroup { group in
                group.addTask { await Self.tick(ticks, with: store, every: interval) }
                group.addTask {
                    for await _ in store.announcements() { ticks.yield() }
                }
                group.addTask {
                    await Self.report(looks, known: known, from: store, to: continuation)
                }
            }
        }
        continuation.onTermination = { _ in watching.cancel() }
        return stream
    }

    private static func tick(
        _ ticks: AsyncStream<Void>.Continuation,
        with store: any Store,
        every interval: Duration
    ) async {
        var pulse: Int64?
        while !Task.isCancelled {
            // A store that cannot be reached now is looked at again: the watch outlives it.
            let next = try? await store.pulse()
            if next != pulse { ticks.yield() }
            pulse = next
            try? await Task.sleep(for: interval)
        }
        ticks.finish()
    }

    private static func report(
        _ looks: AsyncStream<Void>,
        known: [TerritoryID: TerritoryMove],
        from store: any Store,
        to continuation: AsyncStream<TerritoryMove>.Continuation
    ) async {
        var known = known
        for await _ in looks {
            guard let heads = try? await heads(in: store) else { continue }
            for (territory, head) in heads where known[territory] != head {
                continuation.yield(head)
            }
            known = heads
        }
    }

    private static func heads(
        in store: any Store
    ) async throws(StoreFault) -> [TerritoryID: TerritoryMove] {
        var heads: [TerritoryID: TerritoryMove] = [:]
        for row in try await store.rows("SELECT id, position, directory FROM territories") {
            let move = TerritoryMove(
                territory: try row.identifier(0),
                position: try row.integer(1),
                directoryVersion: try row.integer(2)
            )
            heads[move.territory] = move
        }
        return heads
    }
}
