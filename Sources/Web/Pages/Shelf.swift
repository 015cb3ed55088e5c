// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// What was worked out lately, kept at hand for whoever asks for the same. Bounded: what was not
/// asked for longest goes first.
final class Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var kept: [Key: (value: Value, lastUse: UInt64)] = [:]
        var clock: UInt64 = 0
    }

    private let places: Int
    private let state = Mutex(State())

    init(places: Int) {
        self.places = places
    }

    subscript(_ key: Key) -> Value? {
        state.withLock { state in
            guard let place = state.kept.index(forKey: key) else { return nil }
            state.clock += 1
            state.kept.values[place].lastUse = state.clock
            return state.kept.values[place].value
        }
    }

    func keep(_ value: Value, for key: Key) {
        state.withLock { state in
            state.clock += 1
            state.kept[key] = (value, state.clock)
            guard state.kept.count > places,
                let oldest = state.kept.min(by: { $0.value.lastUse < $1.value.lastUse })
            else { return }
            state.kept[oldest.key] = nil
        }
    }
}
