// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What is asked while one types in the search box, in a territory of 5 000 actions and 1 000
/// people: words of many, of few and of none.
struct SearchBench {
    private static let port = 18_206
    private static let typed = [
        "a", "ac", "act", "action", "action 12", "fictive", "personne 7", "plan fictif", "4321",
        "service", "partenaire 33", "comite", "introuvable", "ce qui est vise",
    ]

    let folder: String

    func run(into table: inout Table) throws {
        let database = try SampleTerritory.filled(in: folder, "search", rows: 5_000, people: 1_000)
        let pass = try Pass.made(for: database, port: Self.port)
        let server = try Serving(database, port: Self.port, pass)
        defer { server.stop() }
        let header = "Cookie: " + pass.cookie
        let page = server.base + "/t/bench"
        while try Curl.answers(to: [.init(url: page)], header: header, in: folder).first?.status
            != 200
        {}
        func milliseconds(_ addresses: [String]) throws -> Double {
            try Curl.answers(to: addresses.map { .init(url: $0) }, header: header, in: folder)
                .median(answered: 200)
        }
        let first = try milliseconds([page + "/recherche?q=fictif&forme=liste"])
        table.note(["the first search, which makes the index: \(Int(first)) ms"])
        // Another address each time, so that nothing is given from the cache.
        let lists = (0..<5).flatMap { round in
            Self.typed.map { page + "/recherche?forme=liste&n=\(round)&q=" + $0.encoded }
        }
        for (what, addresses, promise) in [
            ("suggestions out of 5 000 actions, median", lists, 20.0),
            (
                "the same, of the widest word",
                lists.filter { $0.hasSuffix("q=a") }, 40
            ),
            (
                "a page of results out of 5 000 actions, median",
                lists.map { $0.replacing("forme=liste&", with: "") }, nil
            ),
        ] as [(String, [String], Double?)] {
            table.add(
                .init(
                    what: what,
                    measured: try milliseconds(addresses),
                    unit: "ms",
                    promise: promise
                )
            )
        }
    }
}

extension String {
    fileprivate var encoded: String { replacing(" ", with: "+") }
}
