// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The program itself, as people run it.
enum Program {
    struct Cost {
        /// Seconds from start to end.
        let seconds: Double
        /// The most memory it ever held, in megabytes.
        let megabytes: Double
    }

    struct Failure: Error {
        let arguments: [String]
        let status: Int32
    }

    static func path() throws -> String {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return (own as NSString).deletingLastPathComponent + "/cheville"
    }

    /// Runs it to its end and says what it cost; the shell's child is measured by the system.
    @discardableResult
    static func run(_ arguments: [String]) throws -> Cost {
        let process = Process()
        process.executableURL = URL(filePath: try path())
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        let before = ContinuousClock.now
        try process.run()
        let peak = peakWhileRunning(process)
        let seconds = (ContinuousClock.now - before) / .seconds(1)
        guard process.terminationStatus == 0 else {
            throw Failure(arguments: arguments, status: process.terminationStatus)
        }
        return Cost(seconds: seconds, megabytes: peak)
    }

    private static func peakWhileRunning(_ process: Process) -> Double {
        var peak = 0.0
        while process.isRunning {
            peak = max(peak, memory(of: process.processIdentifier, "VmHWM"))
            usleep(2_000)
        }
        return peak
    }

    /// Megabytes, by the name the kernel gives them: `VmHWM` for the peak, `VmRSS` for now.
    static func memory(of process: Int32, _ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) } ?? 0)
            / 1_024
    }

    /// What another program writes.
    static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
