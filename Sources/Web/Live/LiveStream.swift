// SPDX-License-Identifier: EUPL-1.2

import NIOCore
import Storage
import Synchronization

/// A browser that follows a territory. Woken, it looks at what there is to tell: however slow it
/// is, nothing piles up behind it.
final class LiveStream: Sendable {
    enum End: String, Sendable {
        /// Its session is over.
        case session
        /// Nothing lets its reader in any more.
        case mandate
        /// Its reader went away, or the server does: nobody is told.
        case departure
    }

    private struct State {
        var end: End?
        var isBeatDue = false
        /// Pulses since what is being sent was given to the connection.
        var waited: Int?
    }

    let session: SessionID
    let wakes: AsyncStream<Void>
    private let waking: AsyncStream<Void>.Continuation
    private let connection: any Channel
    private let state = Mutex(State())

    init(_ session: SessionID, on connection: any Channel) {
        self.session = session
        self.connection = connection
        (wakes, waking) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    var end: End? { state.withLock { $0.end } }

    func wake() { waking.yield() }

    func beat() {
        state.withLock { $0.isBeatDue = true }
        waking.yield()
    }

    /// Whether a sign of life is due; asked, it no longer is.
    func takeBeat() -> Bool {
        state.withLock { state in
            defer { state.isBeatDue = false }
            return state.isBeatDue
        }
    }

    /// Ends it for that reason, unless it had one already.
    func finish(_ reason: End) {
        let isStuck = state.withLock { state in
            state.end = state.end ?? reason
            return reason == .departure && state.waited != nil
        }
        waking.finish()
        if isStuck { connection.close(promise: nil) }
    }

    func sending<Result>(_ send: () async throws -> Result) async rethrows -> Result {
        state.withLock { $0.waited = 0 }
        defer { state.withLock { $0.waited = nil } }
        return try await send()
    }

    /// Lets go of a reader who has not taken what was sent for so many pulses.
    func pulse(patience: Int) {
        let isStuck = state.withLock { state in
            guard let waited = state.waited else { return false }
            state.waited = waited + 1
            return waited >= patience
        }
        if isStuck { connection.close(promise: nil) }
    }
}
