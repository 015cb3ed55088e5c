// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// The desks of an installation, each opened when someone first asks for its territory.
public actor Desks {
    public nonisolated let store: any Store
    public nonisolated let instruments: Instruments
    public nonisolated let erasureLog: ErasureLog?
    private var open: [TerritoryID: Desk] = [:]
    private var opening: [TerritoryID: Task<Result<Desk, DeskFault>, Never>] = [:]
    private var slugs: [String: TerritoryID] = [:]

    /// - Parameter erasureLog: a file that outlives the database, where erasures are noted too.
    public init(store: any Store, instruments: Instruments, erasureLog: ErasureLog? = nil) {
        self.store = store
        self.instruments = instruments
        self.erasureLog = erasureLog
    }

    /// The desk of the territory of that slug, or nil if there is none.
    public func desk(slug: String) async throws(DeskFault) -> Desk? {
        if let id = slugs[slug] { return try await desk(id) }
        let card: TerritoryCard?
        do throws(StoreFault) {
            card = try await Territories(store).find(slug: slug)
        } catch {
            throw .storage(error)
        }
        guard let card else { return nil }
        slugs[slug] = card.id
        return try await desk(card.id)
    }

    public func desk(_ id: TerritoryID) async throws(DeskFault) -> Desk {
        if let desk = open[id] { return desk }
        let task = opening[id] ?? begin(id)
        let result = await task.value
        opening[id] = nil
        if let desk = open[id] { return desk }
        let desk = try result.get()
        open[id] = desk
        // What another process appended while it was read was told to nobody.
        await desk.refreshSoon()
        return desk
    }

    private func begin(_ id: TerritoryID) -> Task<Result<Desk, DeskFault>, Never> {
        let (store, instruments, log) = (store, instruments, erasureLog)
        let task = Task { () -> Result<Desk, DeskFault> in
            do throws(DeskFault) {
                return .success(
                    try await Desk.open(
                        id,
                        store: store,
                        instruments: instruments,
                        erasureLog: log
                    )
                )
            } catch {
                return .failure(error)
            }
        }
        opening[id] = task
        return task
    }

    /// Every territory of the installation, without opening any.
    public func cards() async throws(DeskFault) -> [TerritoryCard] {
        do throws(StoreFault) {
            return try await Territories(store).list()
        } catch {
            throw .storage(error)
        }
    }

    /// Follows what other processes append, until cancelled.
    public func follow() async throws(DeskFault) {
        let moves: AsyncStream<TerritoryMove>
        do throws(StoreFault) {
            moves = try await HeadWatch(store).moves()
        } catch {
            throw .storage(error)
        }
        for desk in open.values { await desk.refreshSoon() }
        for await move in moves {
            guard let desk = open[move.territory] else { continue }
            let known = desk.snapshot
            if known.head.position < move.position || known.beside.version < move.directoryVersion {
                await desk.refreshSoon()
            }
        }
    }
}
