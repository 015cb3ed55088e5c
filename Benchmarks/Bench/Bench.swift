// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Measures what is promised, each beside what this machine does by itself, and fails when a
/// promise is not kept.
///
/// `Bench exchange append pages matrix doors rights size search chart start`: all of them unless
/// some are named.
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
        let asked = CommandLine.arguments.dropFirst()
        func isAsked(_ name: String) -> Bool { asked.isEmpty || asked.contains(name) }
        if isAsked("exchange") { try await ExchangeBench(folder: folder).run(into: &table) }
        if isAsked("append") { try await AppendBench(folder: folder).run(into: &table) }
        if isAsked("pages") { try await PageBench(folder: folder).run(into: &table) }
        if isAsked("matrix") { try await MatrixBench(folder: folder).run(into: &table) }
        if isAsked("doors") { try DoorsBench(folder: folder).run(into: &table) }
        if isAsked("rights") { try RightsBench().run(into: &table) }
        if isAsked("size") { try SizeBench(folder: folder).run(into: &table) }
        if isAsked("search") { try SearchBench(folder: folder).run(into: &table) }
        if isAsked("chart") { try await ChartBench(folder: folder).run(into: &table) }
        if isAsked("start") { try await StartBench(folder: folder).run(into: &table) }
        print(table.text)
        if table.isBroken { exit(1) }
    }
}
