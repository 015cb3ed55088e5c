// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A territory named `bench`, in a database of its own.
enum SampleTerritory {
    /// Opens it, and writes beside it the file that its plan is to be taken from.
    static func opened(
        in folder: String,
        _ name: String,
        rows: Int,
        people: Int = 80
    ) throws -> (database: String, file: String) {
        let database = "sqlite:\(folder)/\(name).sqlite"
        let file = "\(folder)/\(name).csv"
        try SamplePlan.csv(rows: rows, people: people)
            .write(toFile: file, atomically: true, encoding: .utf8)
        try Program.run([
            "territory", "create", "--siren", "999999998", "--slug", "bench", "--name", "Bench",
            "--database", database,
        ])
        return (database, file)
    }

    /// What taking the plan in cost.
    @discardableResult
    static func took(_ file: String, into database: String) throws -> Program.Cost {
        try Program.run(["import", file, "--territory", "bench", "--database", database])
    }

    static func filled(
        in folder: String,
        _ name: String,
        rows: Int,
        people: Int = 80
    ) throws -> String {
        let (database, file) = try opened(in: folder, name, rows: rows, people: people)
        try took(file, into: database)
        return database
    }
}
