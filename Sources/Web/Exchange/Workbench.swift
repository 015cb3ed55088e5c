// SPDX-License-Identifier: EUPL-1.2

import Dispatch

/// Where files are read and written: a thread beside those that serve pages, one file at a time,
/// so that the longest of them delays no page and only one is held in memory.
struct Workbench: Sendable {
    private let turnstile = Turnstile(places: 1, longestQueue: 16)
    private let thread = WorkThread()

    func perform<Result: Sendable>(
        _ work: @Sendable () async throws -> Result
    ) async throws -> Result {
        try await turnstile.pass {
            try await withTaskExecutorPreference(thread) { try await work() }
        }
    }
}

private final class WorkThread: TaskExecutor {
    private let queue = DispatchQueue(label: "exchange", qos: .utility)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
