// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import Foundation

/// A program that is killed while it works, and what it had acknowledged by then.
struct Struck {
    let lines: [String]

    /// Lets it acknowledge that many lines, then kills it in the middle of what it does next.
    static func run(_ program: Program, _ arguments: [String], after count: Int) async throws
        -> Struck
    {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program.path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let identifier = process.processIdentifier
        let reader = output.fileHandleForReading
        let text = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: drain(reader, killing: identifier, after: count))
            }
        }
        process.waitUntilExit()
        // A line cut short was not said.
        return Struck(
            lines: text.split(separator: "\n", omittingEmptySubsequences: false)
                .dropLast().map(String.init)
        )
    }

    private static func drain(
        _ reader: FileHandle,
        killing identifier: Int32,
        after count: Int
    ) -> String {
        var bytes = Data()
        var isKilled = false
        while case let more = reader.availableData, !more.isEmpty {
            bytes += more
            if !isKilled, bytes.count(where: { $0 == UInt8(ascii: "\n") }) >= count {
                kill(identifier, SIGKILL)
                isKilled = true
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
