// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The matrix of who does what, of three hundred actions by some hundred columns.
struct MatrixBench {
    let folder: String

    func run(into table: inout Table) async throws {
        let database = try SampleTerritory.filled(in: folder, "matrix", rows: 300)
        let server = try await Serving.secondsToFirstPage(
            database,
            "/t/bench/qui-fait-quoi",
            port: 18_203
        ).server
        defer { server.stop() }
        var times: [Duration] = []
        var columns = 0
        for rank in 0..<40 {
            let start = ContinuousClock.now
            // Asked for the first time under each address.
            guard let page = await server.body("/t/bench/qui-fait-quoi?n=\(rank)") else {
                throw Program.Failure(arguments: ["serve"], status: 0)
            }
            times.append(.now - start)
            columns =
                String(decoding: page, as: UTF8.self)
                .ranges(of: "<th scope=\"col\" class=\"bearer\">").count
        }
        table.add(
            .init(
                what: "columns of the matrix of 300 actions",
                measured: Double(columns),
                unit: "columns",
                promise: 60,
                isLeast: true
            )
        )
        table.add(
            .init(
                what: "that matrix made and sent, median",
                measured: times.sorted()[20] / .milliseconds(1),
                unit: "ms",
                promise: 50
            )
        )
    }
}
