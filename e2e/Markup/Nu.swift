// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Walk

/// The Nu HTML checker, run once over a folder of pages.
enum Nu {
    struct Complaint: Decodable, Sendable {
        let url: String?
        let firstLine: Int?
        let lastLine: Int?
        let message: String
        let extract: String?
    }

    struct Silence: Error {
        let said: String
    }

    private struct Report: Decodable {
        let messages: [Complaint]
    }

    /// The standard lets a field for an e-mail address hold a name to sign in by, which password
    /// books look for; this build of the checker is older than that.
    private static let outdated = "The autofill field name “username” is not allowed"

    static func complaints(about folder: URL) async throws -> [Complaint] {
        let java = Process()
        java.executableURL = URL(filePath: "/usr/bin/java")
        java.arguments = [
            "-jar", try Tools.nu().path, "--errors-only", "--exit-zero-always", "--stdout",
            "--skip-non-html", "--format", "json", folder.path,
        ]
        let report = folder.deletingLastPathComponent().appending(path: "report.json")
        _ = FileManager.default.createFile(atPath: report.path, contents: nil)
        // Through a file, so that no pipe fills up.
        java.standardOutput = try FileHandle(forWritingTo: report)
        java.standardError = FileHandle.nullDevice
        let (end, ending) = AsyncStream.makeStream(of: Void.self)
        java.terminationHandler = { _ in ending.finish() }
        try java.run()
        for await _ in end {}
        let said = try Data(contentsOf: report)
        do {
            return try JSONDecoder().decode(Report.self, from: said).messages
                .filter { !$0.message.contains(outdated) }
        } catch {
            throw Silence(said: String(decoding: said.prefix(500), as: UTF8.self))
        }
    }
}
