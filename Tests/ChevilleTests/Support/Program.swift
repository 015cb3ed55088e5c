// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// A program built with the tests, run as people run it.
struct Program {
    /// What it left when it ended.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// It never said what was waited for.
    struct Silence: Error {}

    let path: String

    /// Programs lie beside the one that runs the tests.
    init(_ name: String) throws {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        path = (own as NSString).deletingLastPathComponent + "/" + name
    }

    /// One of the machine's own.
    init(at path: String) throws {
        try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is not there")
        self.path = path
    }

    static func cheville(_ arguments: String...) async throws -> Outcome {
        try await Program("cheville").run(arguments)
    }

    /// Runs it to its end; output goes through files, so that no pipe fills up.
    func run(_ arguments: [String]) async throws -> Outcome {
        let run = try start(arguments)
        return await run.ended()
    }

    func start(_ arguments: [String]) throws -> Run {
        let run = try Run(path: path, arguments: arguments)
        return run
    }

    /// A program under way.
    final class Run: Sendable {
        private let process = Process()
        private let output: String
        private let errors: String
        private let end: AsyncStream<Int32>

        init(path: String, arguments: [String]) throws {
            let base = NSTemporaryDirectory() + "cheville-run-" + UUID().uuidString
            output = base + ".out"
            errors = base + ".err"
            let (end, ending) = AsyncStream.makeStream(of: Int32.self)
            self.end = end
            for file in [output, errors] {
                _ = FileManager.default.createFile(atPath: file, contents: nil)
            }
            process.executableURL = URL(filePath: path)
            process.arguments = arguments
            process.environment = ["LANG": "fr_FR.UTF-8", "PATH": "/usr/bin:/bin"]
            process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
            process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
            process.standardInput = FileHandle.nullDevice
            process.terminationHandler = { process in
                ending.yield(process.terminationStatus)
                ending.finish()
            }
            try process.run()
        }

        /// What it has written so far.
        var said: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

        /// Where it says that it listens.
        func address(scheme: String) async throws -> String {
            while !Task.isCancelled {
                let said = said
                if said.hasSuffix("\n"), let start = said.range(of: scheme) {
                    let address = said[start.lowerBound...].split(whereSeparator: \.isWhitespace)[0]
                    return String(address.hasSuffix("/") ? address.dropLast() : address)
                }
                await Task.yield()
            }
            kill()
            throw Silence()
        }

        var identifier: Int32 { process.processIdentifier }

        func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

        func stop() { process.terminate() }

        func ended() async -> Outcome {
            var status: Int32 = -1
            for await ending in end { status = ending }
            defer {
                for file in [output, errors] { try? FileManager.default.removeItem(atPath: file) }
            }
            let words = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
            return Outcome(status: status, output: said, errors: words)
        }
    }
}
