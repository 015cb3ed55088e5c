// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A territory of 5 000 actions and 1 000 people beside one of 300 actions and 80: no page takes
/// more than twice as long.
struct SizeBench {
    private static let pages = ["", "/plan", "/actions", "/actions/7", "/services", "/personnes"]
    private static let visits = 15

    let folder: String

    func run(into table: inout Table) throws {
        let small = try times(rows: 300, people: 80, port: 18_204)
        let large = try times(rows: 5_000, people: 1_000, port: 18_205)
        for (page, (before, after)) in zip(Self.pages, zip(small, large)) {
            table.note(["/t/bench\(page): \(Int(before * 10) / 10) ms, then \(Int(after)) ms"])
            table.add(
                .init(
                    what: "/t/bench\(page) of 5 000 actions, against 300",
                    measured: after / before,
                    unit: "times",
                    promise: 2
                )
            )
        }
    }

    /// Milliseconds that each page takes to be made and sent, in the middle of its visits.
    private func times(rows: Int, people: Int, port: Int) throws -> [Double] {
        let database = try SampleTerritory.filled(
            in: folder,
            "size-\(rows)",
            rows: rows,
            people: people
        )
        let pass = try Pass.made(for: database, port: port)
        let server = try Serving(database, port: port, pass)
        defer { server.stop() }
        let header = "Cookie: " + pass.cookie
        while try Curl.answers(
            to: [.init(url: server.base + "/t/bench")],
            header: header,
            in: folder
        ).first?.status != 200 {}
        return try Self.pages.map { page in
            // Another address each time, so that nothing is given from the cache.
            let visits = (0..<Self.visits).map { rank in
                Curl.Request(url: server.base + "/t/bench\(page)?n=\(rank)")
            }
            return try Curl.answers(to: visits, header: header, in: folder).median(answered: 200)
        }
    }
}
