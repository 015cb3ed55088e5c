// SPDX-License-Identifier: EUPL-1.2

import Storage

/// The connections to one server: a few, lent to one caller at a time, in order of asking.
actor ConnectionPool {
    typealias Instant = ContinuousClock.Instant

    private enum Grant {
        case connection(PostgresConnection)
        case room
        case refusal(StoreFault)
    }

    private let uri: String
    private let limit: Int
    private var idle: [PostgresConnection] = []
    private var lentOrIdle = 0
    private var waiters: [(number: Int, continuation: CheckedContinuation<Grant, Never>)] = []
    private var lastNumber = 0
    private var isClosed = false

    init(_ uri: String, limit: Int) {
        self.uri = uri
        self.limit = limit
    }

    /// A connection, and whether it has served before: such a one may have died unnoticed.
    func borrow(
        until deadline: Instant
    ) async throws(StoreFault) -> (connection: PostgresConnection, isUsed: Bool) {
        switch await grant(until: deadline) {
        case .connection(let connection):
            return (connection, true)
        case .room:
            do throws(StoreFault) {
                return (try await PostgresConnection.open(uri, until: deadline), false)
            } catch {
                leaveRoom()
                throw error
            }
        case .refusal(let fault):
            throw fault
        }
    }

    func giveBack(_ connection: PostgresConnection) async {
        guard await !connection.isBroken, !isClosed else { return leaveRoom() }
        if waiters.isEmpty {
            idle.append(connection)
        } else {
            waiters.removeFirst().continuation.resume(returning: .connection(connection))
        }
    }

    /// Forgets the connections at rest: the server they led to has gone.
    func dropIdle() {
        lentOrIdle -= idle.count
        idle = []
    }

    func close() {
        isClosed = true
        dropIdle()
        for waiter in waiters {
            waiter.continuation.resume(returning: .refusal(.unreachable("closed")))
        }
        waiters = []
    }

    private func grant(until deadline: Instant) async -> Grant {
        if isClosed { return .refusal(.unreachable("closed")) }
        if let connection = idle.popLast() { return .connection(connection) }
        if lentOrIdle < limit {
            lentOrIdle += 1
            return .room
        }
        lastNumber += 1
        let number = lastNumber
        let alarm = Task {
            try await Task.sleep(until: deadline, clock: .continuous)
            expire(number)
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { waiters.append((number, $0)) }
    }

    private func expire(_ number: Int) {
        guard let place = waiters.firstIndex(where: { $0.number == number }) else { return }
        waiters.remove(at: place).continuation.resume(returning: .refusal(.busy))
    }

    private func leaveRoom() {
        if waiters.isEmpty {
            lentOrIdle -= 1
        } else {
            waiters.removeFirst().continuation.resume(returning: .room)
        }
    }
}
