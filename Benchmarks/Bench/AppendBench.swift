// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Storage
import StorageSQLite

/// One durable edit through the desk, from asking to answer.
struct AppendBench {
    let folder: String

    func run(into table: inout Table) async throws {
        let store = try SQLiteStore(path: folder + "/append.sqlite")
        try await store.prepareSchema()
        let instruments = Instruments.system(in: .gmt)
        let desks = Desks(store: store, instruments: instruments)
        let desk = try await desks.found(Founding(name: "Bench"), slug: "bench")
        let action: RecordID = instruments.id()
        let creation = Record.Creation(
            id: action,
            kind: .action,
            fields: [.title: Content(.text("Action"))]
        )
        try await submit(.record(.create(creation)), to: desk, instruments)
        var times: [Duration] = []
        for rank in 0..<500 {
            let edit = Record.Edit(
                record: action,
                fields: [.description: Content(.text("Version \(rank)"))]
            )
            let start = ContinuousClock.now
            try await submit(.record(.edit(edit, seen: [:])), to: desk, instruments)
            times.append(.now - start)
        }
        times.sort()
        table.add(
            .init(
                what: "durable edit through the desk, median",
                measured: times[250] / .milliseconds(1),
                unit: "ms",
                promise: 5
            )
        )
        table.add(
            .init(
                what: "the same, 99th in a hundred",
                measured: times[495] / .milliseconds(1),
                unit: "ms",
                promise: nil
            )
        )
        await store.close()
    }

    private func submit(
        _ command: Command,
        to desk: Desk,
        _ instruments: Instruments
    ) async throws {
        _ = try await desk.submit(Request(command, by: .operator, gesture: instruments.id()))
    }
}
