// SPDX-License-Identifier: EUPL-1.2

import Desk

/// Lets so many through at a time; some wait, and past that it is better to say so.
actor Turnstile {
    private let longestQueue: Int
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int, longestQueue: Int) {
        free = places
        self.longestQueue = longestQueue
    }

    nonisolated func pass<Result: Sendable>(
        _ body: @Sendable () async throws -> Result
    ) async throws -> Result {
        try await enter()
        do {
            let result = try await body()
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async throws(DeskFault) {
        if free > 0 {
            free -= 1
            return
        }
        guard waiting.count < longestQueue else { throw .overloaded }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
