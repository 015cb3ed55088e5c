// SPDX-License-Identifier: EUPL-1.2

import Foundation
import FoundationNetworking

/// `cheville serve` under way on a port of its own.
final class Serving {
    let process = Process()
    let base: String
    /// The session that pages are asked for in.
    let pass: Pass

    /// Started; not answering yet.
    init(_ database: String, port: Int, _ pass: Pass) throws {
        self.pass = pass
        base = "http://127.0.0.1:\(port)"
        process.executableURL = URL(filePath: try Program.path())
        process.arguments = ["serve", "--database", database, "--port", String(port)]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// The body of a page, once the server answers; nil if it is not 200.
    func body(_ path: String) async -> Data? {
        guard let url = URL(string: base + path) else { return nil }
        var request = URLRequest(url: url)
        request.setValue(pass.cookie, forHTTPHeaderField: "Cookie")
        let asked = request
        return await withCheckedContinuation { continuation in
            URLSession.shared.dataTask(with: asked) { data, response, _ in
                let isOK = (response as? HTTPURLResponse)?.statusCode == 200
                continuation.resume(returning: isOK ? data : nil)
            }.resume()
        }
    }

    /// Seconds from the start until a page is answered.
    static func secondsToFirstPage(_ database: String, _ path: String, port: Int) async throws -> (
        seconds: Double, server: Serving
    ) {
        let pass = try Pass.made(for: database, port: port)
        let start = ContinuousClock.now
        let server = try Serving(database, port: port, pass)
        // By a program beside: a client in this one would take a processor from the server.
        while try !server.answers(path), server.process.isRunning {}
        return ((ContinuousClock.now - start) / .seconds(1), server)
    }

    private func answers(_ path: String) throws -> Bool {
        let client = Process()
        client.executableURL = URL(filePath: "/usr/bin/curl")
        client.arguments = [
            "--silent", "--fail", "--output", "/dev/null", "--cookie", pass.cookie, base + path,
        ]
        try client.run()
        client.waitUntilExit()
        return client.terminationStatus == 0
    }

    var residentMegabytes: Double { Program.memory(of: process.processIdentifier, "VmRSS") }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}

/// Requests answered a second, as wrk counts them from beside.
enum Load {
    static func requestsPerSecond(
        _ url: String,
        _ pass: Pass? = nil,
        for seconds: String = "4s"
    ) throws -> Double {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/wrk")
        let headers = pass.map { ["-H", "Cookie: \($0.cookie)"] } ?? []
        process.arguments = ["-t", "1", "-c", "16", "-d", seconds] + headers + [url]
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        process.waitUntilExit()
        let line = text.split(separator: "\n").first { $0.hasPrefix("Requests/sec") }
        return line?.split(separator: " ").last.flatMap { Double($0) } ?? 0
    }
}
