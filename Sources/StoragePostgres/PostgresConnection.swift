// SPDX-License-Identifier: EUPL-1.2

import CPostgres
import Storage

/// One connection to a server, used by one caller at a time. Statements go out in libpq's
/// pipeline mode: a whole transaction costs two exchanges however many statements it has.
actor PostgresConnection {
    typealias Instant = ContinuousClock.Instant

    /// Statements prepared at a time; beyond, all are forgotten and prepared anew as needed.
    private static let preparedLimit = 256

    private let handle: Handle
    private var prepared: [String: String] = [:]
    private var preparedCount = 0
    /// Once broken, of no more use: its pipeline holds answers nobody waits for.
    private(set) var isBroken = false

    init(_ handle: Handle) {
        self.handle = handle
    }

    /// What one statement was answered.
    enum Answer {
        case rows([Row])
        case touched(Int)
        case fault(StoreFault)
        /// Not run, as one before it failed.
        case skipped
    }

    func rows(_ statement: Statement, until deadline: Instant) async throws(StoreFault) -> [Row] {
        switch try await exchange([statement], until: deadline).first {
        case .rows(let rows): return rows
        case .fault(let fault): throw fault
        case .touched, .skipped, nil: return []
        }
    }

    func perform(
        _ transaction: [Statement],
        until deadline: Instant
    ) async throws(StoreFault) {
        let answers = try await exchange(["BEGIN"] + transaction, until: deadline).dropFirst()
        if let fault = fault(in: Array(answers), to: transaction) {
            // If even this fails the connection is dropped, which undoes the transaction too.
            _ = try? await exchange(["ROLLBACK"], until: deadline)
            throw fault
        }
        try await commit(until: deadline)
    }

    private func fault(in answers: [Answer], to transaction: [Statement]) -> StoreFault? {
        for (index, (answer, statement)) in zip(answers, transaction).enumerated() {
            switch (answer, statement.expectation) {
            case (.fault(let fault), _):
                return fault
            case (.touched(let count), .rows(let expected)) where count != expected:
                return .conflict(statement: index)
            default:
                continue
            }
        }
        return nil
    }

    /// From here on, silence is not a refusal: the server may have committed. A warning is one
    /// that a standby may not have the transaction, though this server has.
    private func commit(until deadline: Instant) async throws(StoreFault) {
        handle.hasWarned = false
        let answer: Answer?
        do {
            answer = try await exchange(["COMMIT"], until: deadline).first
        } catch {
            throw .outcomeUnknown
        }
        switch answer {
        case .fault(.unreachable), nil, .skipped: throw .outcomeUnknown
        case .fault(let fault): throw fault
        case .rows, .touched: if handle.hasWarned { throw .outcomeUnknown }
        }
    }

    // MARK: - The pipeline

    private enum Sent {
        case preparation(sql: String)
        case statement
        case forgetting
    }

    func exchange(
        _ statements: [Statement],
        until deadline: Instant
    ) async throws(StoreFault) -> [Answer] {
        guard !isBroken else { throw .unreachable("connection lost") }
        var sent: [Sent] = []
        for statement in statements { sent += try send(statement) }
        guard PQpipelineSync(handle.pointer) == 1 else { throw lost() }
        return try await answers(to: sent, until: deadline)
    }

    private func send(_ statement: Statement) throws(StoreFault) -> [Sent] {
        var sent: [Sent] = []
        if prepared.count >= Self.preparedLimit {
            guard
                PQsendQueryParams(
                    handle.pointer,
                    "DEALLOCATE ALL",
                    0,
                    nil,
                    nil,
                    nil,
                    nil,
                    1
                ) == 1
            else { throw lost() }
            prepared = [:]
            sent.append(.forgetting)
        }
        let name: String
        if let known = prepared[statement.sql] {
            name = known
        } else {
            preparedCount += 1
            name = "s\(preparedCount)"
            guard PQsendPrepare(handle.pointer, name, statement.sql, 0, nil) == 1 else {
                throw lost()
            }
            prepared[statement.sql] = name
            sent.append(.preparation(sql: statement.sql))
        }
        guard Arguments(statement.arguments).send(name, over: handle.pointer) else { throw lost() }
        sent.append(.statement)
        return sent
    }

    private func answers(
        to sent: [Sent],
        until deadline: Instant
    ) async throws(StoreFault) -> [Answer] {
        var answers: [Answer] = []
        var refusal: StoreFault?
        for item in sent {
            let answer = try await answer(until: deadline)
            if case .preparation(let sql) = item {
                if case .fault(let fault) = answer { refusal = fault }
                // Not prepared after all: the next use prepares it again.
                if !answer.isSuccess { prepared[sql] = nil }
            } else if case .statement = item {
                // A statement that could not even be prepared answers with that.
                answers.append(refusal.map { .fault($0) } ?? answer)
                refusal = nil
            }
        }
        // The pipeline's own answer to the sync.
        PQclear(try await next(until: deadline))
        return answers
    }

    /// One answer and the empty one that ends it.
    private func answer(until deadline: Instant) async throws(StoreFault) -> Answer {
        guard let result = try await next(until: deadline) else { throw lost() }
        let answer: Answer
        do {
            defer { PQclear(result) }
            answer = Answer(result)
        }
        if handle.isLost { throw lost() }
        PQclear(try await next(until: deadline))
        return answer
    }

    private func next(until deadline: Instant) async throws(StoreFault) -> OpaquePointer? {
        let connection = handle.pointer
        while PQisBusy(connection) == 1 {
            let flush = PQflush(connection)
            guard flush >= 0 else { throw lost() }
            let isReady = await SocketWait.ready(
                PQsocket(connection),
                writing: flush == 1,
                until: deadline
            )
            guard isReady else {
                isBroken = true
                throw .busy
            }
            guard PQconsumeInput(connection) == 1 else { throw lost() }
        }
        return PQgetResult(connection)
    }

    private func lost() -> StoreFault {
        isBroken = true
        return .unreachable(handle.message)
    }

    // MARK: - What others announce

    /// Waits for announcements, until the deadline or the end of the task.
    func notifications(until deadline: Instant) async throws(StoreFault) -> [String] {
        let isReady = await SocketWait.ready(
            PQsocket(handle.pointer),
            until: deadline,
            cancellable: true
        )
        guard isReady else { return [] }
        guard PQconsumeInput(handle.pointer) == 1 else { throw lost() }
        var payloads: [String] = []
        while let notification = PQnotifies(handle.pointer) {
            payloads.append(String(cString: notification.pointee.extra))
            PQfreemem(notification)
        }
        return payloads
    }
}
