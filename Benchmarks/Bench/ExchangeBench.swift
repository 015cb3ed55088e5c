// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A plan in and out, by the command line, from the start of the program to its end.
struct ExchangeBench {
    let folder: String

    func run(into table: inout Table) async throws {
        let small = try imported(rows: 209)
        table.add(
            .init(what: "import of 209 sheets", measured: small.cost.seconds, unit: "s", promise: 1)
        )
        let large = try imported(rows: 5_000)
        table.add(
            .init(what: "import of 5 000 rows", measured: large.cost.seconds, unit: "s", promise: 6)
        )
        table.add(
            .init(
                what: "memory of that import",
                measured: large.cost.megabytes,
                unit: "MB",
                promise: 400
            )
        )
        for format in ["xlsx", "ods", "csv", "json"] {
            let cost = try Program.run([
                "export",
                "\(folder)/export.\(format)",
                "--territory",
                "bench",
                "--database",
                large.database,
            ])
            table.add(
                .init(
                    what: "export of 5 000 to \(format)",
                    measured: cost.seconds,
                    unit: "s",
                    promise: 3
                )
            )
        }
    }

    private func imported(rows: Int) throws -> (cost: Program.Cost, database: String) {
        let (database, file) = try SampleTerritory.opened(in: folder, "import-\(rows)", rows: rows)
        let cost = try SampleTerritory.took(file, into: database)
        return (cost, database)
    }
}
