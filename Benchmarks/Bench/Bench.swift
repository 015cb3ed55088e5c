// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Measures what is promised, each beside what this machine does by itself, and fails when a
/// promise is not kept.
///
/// Times are of this machine, on this day: only what is beside them makes them mean something.
@main
struct Bench {
    static func main() async throws {
        let folder = NSTemporaryDirectory() + "cheville-bench-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        defer { try? FileManager.default.removeItem(atPath: folder) }

        var table = Table()
        table.note(try Machine.measured(in: folder))
        try await ExchangeBench(folder: folder).run(into: &table)
        try await AppendBench(folder: folder).run(into: &table)
        try await PageBench(folder: folder).run(into: &table)
        try await StartBench(folder: folder).run(into: &table)
        print(table.text)
        if table.isBroken { exit(1) }
    }
}
