// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Storage
import StorageSQLite

/// How long after its start a server answers the first page of a territory, and what it holds.
struct StartBench {
    let folder: String

    func run(into table: inout Table) async throws {
        for (entries, promise, port) in [(1_000, 0.5, 18_101), (100_000, 2.0, 18_102)] {
            let database = folder + "/start-\(entries).sqlite"
            try await fill(database, entries: entries)
            let (seconds, server) = try await Serving.secondsToFirstPage(
                "sqlite:" + database,
                "/t/bench",
                port: port
            )
            table.add(
                .init(
                    what: "first page after a start on \(entries) entries",
                    measured: seconds,
                    unit: "s",
                    promise: promise
                )
            )
            table.add(
                .init(
                    what: "memory then",
                    measured: server.residentMegabytes,
                    unit: "MB",
                    promise: entries == 1_000 ? 100 : nil
                )
            )
            server.stop()
        }
    }

    /// Three hundred actions, then edits of them, one entry each.
    private func fill(_ path: String, entries count: Int) async throws {
        let store = try SQLiteStore(path: path)
        try await store.prepareSchema()
        let instruments = Instruments.system(in: .gmt)
        let desks = Desks(store: store, instruments: instruments)
        let desk = try await desks.found(Founding(name: "Bench"), slug: "bench")
        let actions: [RecordID] = (0..<300).map { _ in instruments.id() }
        var head = desk.snapshot.head
        var wires: [(stamp: Stamp, wire: Wire)] = []
        for rank in 1..<count {
            let stamp = Stamp(
                moment: instruments.moment(),
                author: .operator,
                gesture: instruments.id()
            )
            wires.append((stamp, try event(rank, actions).encoded()))
            if wires.count == 5_000 || rank == count - 1 {
                let commit = Commit(
                    territory: desk.id,
                    expecting: head,
                    entries: HashChain.link(wires, of: desk.id, after: head)
                )
                try await Journal(store).append(commit)
                head = commit.head
                wires = []
            }
        }
        await store.close()
    }

    private func event(_ rank: Int, _ actions: [RecordID]) -> Event {
        guard rank > actions.count else {
            return .record(
                .created(
                    Record.Creation(
                        id: actions[rank - 1],
                        kind: .action,
                        number: rank,
                        fields: [.title: Content(.text("Action \(rank)"))]
                    )
                )
            )
        }
        return .record(
            .edited(
                Record.Edit(
                    record: actions[rank % actions.count],
                    fields: [
                        .description: Content(.text("Version \(rank) de ce qui est fait.")),
                        .progress: Content(.number(Quantity(rank % 101))),
                    ]
                )
            )
        )
    }
}
