// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage
import Synchronization

/// What a desk published lately, and whom it tells of the next.
final class NewsBoard: Sendable {
    /// Publications kept at hand.
    static let length = 64

    private struct Publication {
        let previous: Int64
        let position: Int64
        let records: Set<RecordID>?
    }

    private struct State {
        var position: Int64 = 0
        var directoryVersion: Int64 = -1
        var halt: Halt?
        var latest: [Publication] = []
        var observers: [UInt64: @Sendable () -> Void] = [:]
        var count: UInt64 = 0
    }

    private let state = Mutex(State())

    /// Notes what is published and tells of it, if it differs from what was.
    func post(_ snapshot: Snapshot, touching touched: TouchedRecords) {
        let (position, version) = (snapshot.head.position, snapshot.beside.version)
        let observers = state.withLock { state -> [@Sendable () -> Void] in
            let isSame =
                position == state.position && version == state.directoryVersion
                && snapshot.halt == state.halt
            guard !isSame else { return [] }
            if position > state.position {
                state.latest.append(
                    Publication(
                        previous: state.position,
                        position: position,
                        records: touched.records
                    )
                )
                if state.latest.count > Self.length { state.latest.removeFirst() }
            }
            (state.position, state.directoryVersion) = (position, version)
            state.halt = snapshot.halt
            return Array(state.observers.values)
        }
        for tell in observers { tell() }
    }

    func news(after position: Int64) -> News {
        state.withLock { state in
            let missed = state.latest.drop { $0.position <= position }
            var touched = TouchedRecords(
                isNameable: position >= state.position
                    || missed.first.map { $0.previous <= position } ?? false
            )
            for publication in missed {
                if let records = publication.records {
                    touched.add(records)
                } else {
                    touched = TouchedRecords(isNameable: false)
                }
            }
            return News(
                position: state.position,
                directoryVersion: state.directoryVersion,
                records: touched.records
            )
        }
    }

    func add(_ tell: @escaping @Sendable () -> Void) -> UInt64 {
        state.withLock { state in
            state.count += 1
            state.observers[state.count] = tell
            return state.count
        }
    }

    func forget(_ number: UInt64) {
        // Let go of outside the lock: the last of it may do anything.
        let tell = state.withLock { $0.observers.removeValue(forKey: number) }
        withExtendedLifetime(tell) {}
    }
}
