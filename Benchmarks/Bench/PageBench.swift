// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Hummingbird
import Logging

/// The list of three hundred actions: made, and given again unchanged.
struct PageBench {
    let folder: String

    func run(into table: inout Table) async throws {
        let database = try SampleTerritory.filled(in: folder, "pages", rows: 300)
        let server = try await Serving.secondsToFirstPage(
            database,
            "/t/bench/actions",
            port: 18_201
        ).server
        defer { server.stop() }
        try await made(server, &table)
        try await givenAgain(server, &table)
    }

    /// Each address is asked for the first time, and shows all three hundred.
    private func made(_ server: Serving, _ table: inout Table) async throws {
        for (what, query, promise) in [
            ("list of 300 actions", "n=", 30.0), ("the same, searched", "q=fictif&n=", nil),
        ] {
            var times: [Duration] = []
            for rank in 0..<40 {
                let start = ContinuousClock.now
                guard await server.body("/t/bench/actions?\(query)\(rank)") != nil else {
                    throw Program.Failure(arguments: ["serve"], status: 0)
                }
                times.append(.now - start)
            }
            table.add(
                .init(
                    what: "\(what) made and sent, median",
                    measured: times.sorted()[20] / .milliseconds(1),
                    unit: "ms",
                    promise: promise
                )
            )
        }
    }

    /// Beside a server that does nothing but give the same bytes from memory.
    private func givenAgain(_ server: Serving, _ table: inout Table) async throws {
        guard let body = await server.body("/t/bench/actions") else { return }
        let router = Router()
        router.get("page") { _, _ in
            Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
        }
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let memory = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 18_202)),
            logger: logger
        )
        let serving = Task { try await memory.runService(gracefulShutdownSignals: []) }
        defer { serving.cancel() }
        while try Load.requestsPerSecond("http://127.0.0.1:18202/page", for: "1s") == 0 {}
        let reference = try Load.requestsPerSecond("http://127.0.0.1:18202/page")
        let pages = try Load.requestsPerSecond(
            server.base + "/t/bench/actions",
            server.pass
        )
        table.note(["machine: the same bytes from memory, \(Int(reference)) a second"])
        table.add(
            .init(
                what: "that list unchanged, as a share of the same bytes from memory",
                measured: pages / reference * 100,
                unit: "%",
                promise: 50,
                isLeast: true
            )
        )
    }
}
