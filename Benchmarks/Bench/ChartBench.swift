// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Storage
import StorageSQLite

/// The organisation chart of two hundred posts in forty services: read, laid out, drawn and sent.
struct ChartBench {
    private static let port = 18_208

    let folder: String

    func run(into table: inout Table) async throws {
        let path = folder + "/chart.sqlite"
        try await organise(path)
        let database = "sqlite:" + path
        let pass = try Pass.made(for: database, port: Self.port)
        let server = try Serving(database, port: Self.port, pass)
        defer { server.stop() }
        let header = "Cookie: " + pass.cookie
        let page = server.base + "/t/bench/organigramme?n="
        while try Curl.answers(to: [.init(url: page)], header: header, in: folder).first?.status
            != 200
        {}
        // Another address each time, so that nothing is given from the cache.
        let pages = (0..<40).map { Curl.Request(url: page + String($0)) }
        table.add(
            .init(
                what: "organisation chart of 200 posts made and sent, median",
                measured: try Curl.answers(to: pages, header: header, in: folder)
                    .median(answered: 200),
                unit: "ms",
                promise: 20
            )
        )
    }

    /// Four services under each of eight, under one; five posts in each but the first.
    private func organise(_ path: String) async throws {
        let store = try SQLiteStore(path: path)
        try await store.prepareSchema()
        let instruments = Instruments.system(in: .gmt)
        let desk = try await Desks(store: store, instruments: instruments)
            .found(Founding(name: "Bench"), slug: "bench")
        var services: [RecordID] = []
        var commands: [Command] = []
        func create(_ kind: RecordKind, _ fields: [FieldID: Value]) -> RecordID {
            let id: RecordID = instruments.id()
            let contents = fields.mapValues { Content($0) }
            let creation = Record.Creation(id: id, kind: kind, fields: contents)
            commands.append(.record(.create(creation)))
            return id
        }
        for rank in 0..<41 {
            var fields: [FieldID: Value] = [.name: .text("Service fictif \(rank)")]
            if rank > 0 { fields[.parentService] = .record(services[rank < 9 ? 0 : rank % 8 + 1]) }
            services.append(create(.service, fields))
        }
        for rank in 0..<200 {
            _ = create(
                .post,
                [.name: .text("Poste fictif \(rank)"), .service: .record(services[rank % 40 + 1])]
            )
        }
        _ = try await desk.submit(
            Request(.together(commands), by: .operator, gesture: instruments.id())
        )
        await store.close()
    }
}
