// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage
import Synchronization

/// The one place where a territory is written: commands come in turn, are judged, decided,
/// appended together, applied, and only then answered and shown.
///
/// Commands wait in a queue because an actor alone can be entered again at every `await`.
public actor Desk {
    /// Requests waiting at most; past it, better say so than keep people waiting.
    static let longestQueue = 2_000
    /// Requests appended together at most.
    static let turnLength = 64

    public nonisolated let id: TerritoryID
    nonisolated let journal: Journal
    nonisolated let store: any Store
    public nonisolated let instruments: Instruments
    nonisolated let erasureLog: ErasureLog?
    private nonisolated let published: Mutex<Snapshot>
    nonisolated let board = NewsBoard()
    private var queue: [Work] = []
    private var isWorking = false
    var pasts = PastShelf()

    enum Work {
        case decide(Pending)
        /// Read what others appended, then tell whoever asked.
        case refresh(CheckedContinuation<Result<Void, DeskFault>, Never>?)
    }

    struct Pending {
        let request: Request
        let answer: CheckedContinuation<Result<Receipt, DeskFault>, Never>
    }

    init(
        _ snapshot: Snapshot,
        store: any Store,
        instruments: Instruments,
        erasureLog: ErasureLog?
    ) {
        id = snapshot.territory.id
        self.store = store
        self.instruments = instruments
        self.erasureLog = erasureLog
        journal = Journal(store)
        published = Mutex(snapshot)
    }

    /// The last published value, at once.
    public nonisolated var snapshot: Snapshot { published.withLock { $0 } }

    nonisolated func publish(_ snapshot: Snapshot, touching touched: TouchedRecords) {
        published.withLock { $0 = snapshot }
        board.post(snapshot, touching: touched)
    }

    /// A value that shows at least that position: what someone wrote elsewhere, they see here.
    public func snapshot(atLeast position: Int64) async throws(DeskFault) -> Snapshot {
        if snapshot.head.position < position { try await refresh() }
        return snapshot
    }

    /// Judges a request in its turn; answers when all it changed is durable.
    public func submit(_ request: Request) async throws(DeskFault) -> Receipt {
        guard queue.count < Self.longestQueue else { throw .overloaded }
        let result = await withCheckedContinuation { answer in
            enqueue(.decide(Pending(request: request, answer: answer)))
        }
        return try result.get()
    }

    /// Reads what other processes appended or erased.
    public func refresh() async throws(DeskFault) {
        let result = await withCheckedContinuation { enqueue(.refresh($0)) }
        try result.get()
    }

    /// The same, without waiting for it.
    func refreshSoon() { enqueue(.refresh(nil)) }

    private func enqueue(_ work: Work) {
        queue.append(work)
        guard !isWorking else { return }
        isWorking = true
        Task { await self.work() }
    }

    private func work() async {
        while !queue.isEmpty {
            let turn = Array(queue.prefix(Self.turnLength))
            queue.removeFirst(turn.count)
            await take(turn)
        }
        isWorking = false
    }

    private func take(_ turn: [Work]) async {
        var pending: [Pending] = []
        var waiting: [CheckedContinuation<Result<Void, DeskFault>, Never>] = []
        var isBehind = false
        for work in turn {
            switch work {
            case .decide(let request): pending.append(request)
            case .refresh(let continuation):
                isBehind = true
                if let continuation { waiting.append(continuation) }
            }
        }
        if isBehind {
            let result = await caughtUp()
            for continuation in waiting { continuation.resume(returning: result) }
        }
        if !pending.isEmpty { await decide(pending) }
    }
}
