// SPDX-License-Identifier: EUPL-1.2

import Testing

/// A rule of the house about source files, with what breaks it and what keeps it: a rule that
/// cannot fail is not one.
struct Rule: Sendable, CustomTestStringConvertible {
    let name: String
    let check: @Sendable (SwiftFile) -> [Violation]
    let broken: [SwiftFile]
    let kept: [SwiftFile]

    var testDescription: String { name }

    init(
        _ name: String,
        broken: [SwiftFile],
        kept: [SwiftFile] = [],
        check: @escaping @Sendable (SwiftFile) -> [Violation]
    ) {
        self.name = name
        self.check = check
        self.broken = broken
        self.kept = kept
    }

    static let all =
        Layers.rules + Shape.rules + Purity.rules + Caution.rules + Wording.rules
}

extension SwiftFile {
    /// A file that a rule is tried on.
    static func snippet(_ text: String, at path: String = "Sources/Desk/Queue.swift") -> Self {
        SwiftFile(path: path, text: text)
    }
}

@Suite("Every rule of the house")
struct RuleTests {
    @Test(arguments: Rule.all)
    func `is kept by the whole source`(rule: Rule) {
        let files = SourceTree.swiftFiles
        #expect(files.count > 40, "the source was not found")
        let violations = files.flatMap(rule.check)
        let report = violations.map(\.description).joined(separator: "\n")
        #expect(violations.isEmpty, "\(rule.name):\n\(report)")
    }

    @Test(arguments: Rule.all)
    func `sees what breaks it`(rule: Rule) {
        #expect(!rule.broken.isEmpty)
        for file in rule.broken {
            #expect(!rule.check(file).isEmpty, "missed: \(file.path)\n\(file.text)")
        }
    }

    @Test(arguments: Rule.all)
    func `lets pass what keeps it`(rule: Rule) {
        for file in rule.kept {
            #expect(rule.check(file) == [], "\(file.text)")
        }
    }
}
