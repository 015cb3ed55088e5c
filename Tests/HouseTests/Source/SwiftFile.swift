// SPDX-License-Identifier: EUPL-1.2

/// A source file, read once: its words apart from its comments and its string literals.
struct SwiftFile: Sendable {
    let path: String
    let text: String
    let lines: [Substring]
    let literals: [Literal]
    let tokens: [Token]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let scan = SwiftScan(text)
        literals = scan.literals
        tokens = Token.split(scan.code)
    }

    /// The module it belongs to: the folder after `Sources` or `Tests`.
    var module: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    var isSource: Bool { path.hasPrefix("Sources/") }
    var isTest: Bool { path.hasPrefix("Tests/") || path.hasPrefix("e2e/") }

    var name: String { path.split(separator: "/").last.map { String($0) } ?? path }
}

/// A string literal without its interpolations, and the line it starts on.
struct Literal: Hashable, Sendable {
    var line: Int
    var text: String
}

/// Where a rule is broken, as an editor opens it.
struct Violation: Hashable, Sendable, CustomStringConvertible {
    let path: String
    let line: Int
    let reason: String

    var description: String { "\(path):\(line): \(reason)" }
}

extension SwiftFile {
    func violation(_ line: Int, _ reason: String) -> Violation {
        Violation(path: path, line: line, reason: reason)
    }
}
