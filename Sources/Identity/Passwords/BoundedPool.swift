// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import Synchronization

/// Long computations, away from the threads that answer requests: a few at a time, and a short
/// queue before people are told to come back.
final class BoundedPool: Sendable {
    struct Full: Error {}

    private struct State {
        var running = 0
        var waiting: [@Sendable () -> Void] = []
    }

    private let width: Int
    private let queueLength: Int
    private let state = Mutex(State())
    private let threads: DispatchQueue

    init(_ name: String, width: Int, queueLength: Int) {
        self.width = width
        self.queueLength = queueLength
        threads = DispatchQueue(label: name, attributes: .concurrent)
    }

    func run<Value: Sendable>(
        _ work: @escaping @Sendable () -> Value
    ) async throws(Full) -> Value {
        let value: Value? = await withCheckedContinuation { answer in
            let isTaken = submit { answer.resume(returning: work()) }
            if !isTaken { answer.resume(returning: nil) }
        }
        guard let value else { throw Full() }
        return value
    }

    /// How many wait their turn now.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// False if the queue is full.
    private func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
        let (isTaken, isStarted) = state.withLock { state in
            if state.running < width {
                state.running += 1
                return (true, true)
            }
            guard state.waiting.count < queueLength else { return (false, false) }
            state.waiting.append(work)
            return (true, false)
        }
        if isStarted { start(work) }
        return isTaken
    }

    private func start(_ work: @escaping @Sendable () -> Void) {
        threads.async {
            work()
            let next = self.state.withLock { state in
                guard state.waiting.isEmpty else { return Optional(state.waiting.removeFirst()) }
                state.running -= 1
                return nil
            }
            if let next { self.start(next) }
        }
    }
}
