// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A directory for this process's test files, removed when the process ends.
public final class Scratch: Sendable {
    public static let shared = Scratch()

    public let directory: String

    private init() {
        directory = NSTemporaryDirectory() + "cheville-tests-" + UUID().uuidString
        // A test that cannot write here fails on its own, saying where.
        try? FileManager.default.createDirectory(
            atPath: directory,
            withIntermediateDirectories: true
        )
        atexit { try? FileManager.default.removeItem(atPath: Scratch.shared.directory) }
    }

    /// A path nobody else has, in a directory of its own.
    public func file(_ name: String) -> String {
        let own = directory + "/" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        return own + "/" + name
    }
}
