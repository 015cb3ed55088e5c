// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// How often something may be tried: a bucket of so many attempts, filled again with time. It slows
/// whoever guesses and never shuts anyone out for good.
public final class RateLimit: Sendable {
    private struct Bucket {
        /// What was left of it at an instant.
        var attempts: Double
        var instant: Int64
        /// The order of last uses.
        var lastUse: UInt64
    }

    private struct State {
        var buckets: [String: Bucket] = [:]
        var clock: UInt64 = 0
    }

    private let burst: Double
    private let interval: Double
    private let keys: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - burst: attempts that may come at once.
    ///   - interval: how long it takes for one more, in milliseconds.
    ///   - keys: how many are watched at most; those not seen for longest are forgotten.
    public init(burst: Int, every interval: Int64, keys: Int = 10_000) {
        self.burst = Double(burst)
        self.interval = Double(max(1, interval))
        self.keys = keys
    }

    /// Takes an attempt, or says how long to wait for the next, in milliseconds.
    /// - Parameter now: in milliseconds since 1970 UTC.
    public func take(_ key: String, now: Int64) -> Int64? {
        state.withLock { state in
            state.clock += 1
            var bucket =
                state.buckets[key] ?? Bucket(attempts: burst, instant: now, lastUse: 0)
            let elapsed = Double(max(0, now - bucket.instant))
            bucket.attempts = min(burst, bucket.attempts + elapsed / interval)
            bucket.instant = max(now, bucket.instant)
            bucket.lastUse = state.clock
            var wait: Int64?
            if bucket.attempts >= 1 {
                bucket.attempts -= 1
            } else {
                wait = Int64(((1 - bucket.attempts) * interval).rounded(.up))
            }
            state.buckets[key] = bucket
            if state.buckets.count > keys { forget(in: &state) }
            return wait
        }
    }

    /// Down to three quarters, so that sorting is paid for seldom.
    private func forget(in state: inout State) {
        let oldest = state.buckets.sorted { $0.value.lastUse < $1.value.lastUse }
        for (key, _) in oldest.prefix(state.buckets.count - keys * 3 / 4) {
            state.buckets[key] = nil
        }
    }

    /// How many keys are watched now.
    public var watched: Int { state.withLock { $0.buckets.count } }
}
