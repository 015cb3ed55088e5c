// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The spreadsheet program most of our readers have, run without a window.
enum LibreOffice {
    /// The same file saved by LibreOffice in another format. Each run has a profile of its own:
    /// two cannot share one.
    static func converted(
        _ bytes: [UInt8],
        from source: String,
        to target: String
    ) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "libreoffice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "table.\(source)")
        try Data(bytes).write(to: input)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
            "--norestore", "--convert-to", target, "--outdir", "\(folder.path)/converted",
            input.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "soffice is needed: libreoffice-calc")
        let output = folder.appending(path: "converted/table.\(target)")
        return [UInt8](try Data(contentsOf: output))
    }
}
