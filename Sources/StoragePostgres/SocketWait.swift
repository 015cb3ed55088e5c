// SPDX-License-Identifier: EUPL-1.2

import Dispatch

/// One wait for a socket to become ready, which holds no thread meanwhile.
///
/// Unchecked: everything but `init` happens on `queue`, one thing at a time.
final class SocketWait: @unchecked Sendable {
    private static let queue = DispatchQueue(label: "cheville.postgres.sockets")

    private var sources: [any DispatchSourceProtocol] = []
    private var watching = 0
    private var isReady: Bool?
    private var continuation: CheckedContinuation<Bool, Never>?

    /// True once the socket can be read, or written if `writing`; false if the deadline comes
    /// first, or if the task is cancelled and `cancellable`.
    static func ready(
        _ socket: Int32,
        reading: Bool = true,
        writing: Bool = false,
        until deadline: ContinuousClock.Instant,
        cancellable: Bool = false
    ) async -> Bool {
        let wait = SocketWait()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async {
                    wait.continuation = continuation
                    wait.start(socket, reading: reading, writing: writing, until: deadline)
                }
            }
        } onCancel: {
            guard cancellable else { return }
            queue.async { wait.finish(ready: false) }
        }
    }

    private func start(
        _ socket: Int32,
        reading: Bool,
        writing: Bool,
        until deadline: ContinuousClock.Instant
    ) {
        guard isReady == nil else { return resume() }
        let queue = Self.queue
        if reading {
            watch(
                DispatchSource.makeReadSource(fileDescriptor: socket, queue: queue),
                ready: true
            )
        }
        if writing {
            watch(
                DispatchSource.makeWriteSource(fileDescriptor: socket, queue: queue),
                ready: true
            )
        }
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + deadline.remaining)
        watch(timer, ready: false)
        for source in sources { source.resume() }
    }

    private func watch(_ source: some DispatchSourceProtocol, ready: Bool) {
        source.setEventHandler { self.finish(ready: ready) }
        source.setCancelHandler { self.leave() }
        sources.append(source)
        watching += 1
    }

    private func finish(ready: Bool) {
        guard isReady == nil else { return }
        isReady = ready
        for source in sources { source.cancel() }
    }

    /// The caller goes on only once nothing watches the socket any more, so that it may close it.
    private func leave() {
        watching -= 1
        guard watching == 0 else { return }
        sources = []
        resume()
    }

    private func resume() {
        continuation?.resume(returning: isReady ?? false)
        continuation = nil
    }
}

extension ContinuousClock.Instant {
    fileprivate var remaining: DispatchTimeInterval {
        let parts = max(.zero, ContinuousClock.now.duration(to: self)).components
        return .nanoseconds(
            Int(parts.seconds) * 1_000_000_000 + Int(parts.attoseconds / 1_000_000_000)
        )
    }
}
