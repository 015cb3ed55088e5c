// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite("The reading of a source file")
struct ScannerTests {
    private func words(_ text: String) -> [String] {
        SwiftFile.snippet(text).tokens.filter(\.isWord).map(\.text)
    }

    @Test(
        arguments: [
            "a // b", "a /* b /* c */ d */", "a \"b\"", "a \"b\\\"c\"",
            "a \"\"\"\n  b \" c\n\"\"\"",
            "a #\"b\" \\(c)\"#", "a(/b\"c/)", "a #/b\"c/#", "\"b\" a", "\"\\\\\" a // b",
        ])
    func `tells code from what is not`(text: String) {
        #expect(words(text) == ["a"])
    }

    @Test func `reads code inside an interpolation`() {
        #expect(words(#""a \(b ? "c \(d)" : "e") f" + g"#) == ["b", "d", "g"])
        #expect(words(##"#"a \#(b) \(c)"# + d"##) == ["b", "d"])
    }

    @Test func `keeps the text of literals and their lines`() {
        let file = SwiftFile.snippet("let a = \"b\"\nlet c = \"\"\"\n    d\n    \"\"\"\n")
        #expect(
            file.literals == [
                Literal(line: 1, text: "b"), Literal(line: 2, text: "\n    d\n    "),
            ]
        )
    }

    @Test func `takes a division for a division`() {
        #expect(words("a / b / c; \"d\"; e") == ["a", "b", "c", "e"])
    }

    @Test func `reads a raw identifier as one name`() {
        #expect(words("func `refuses \"a\" default:`() {}").count == 2)
    }

    @Test func `measures each body`() {
        let file = SwiftFile.snippet(
            """
            protocol A { func b() }
            struct C {
                init() {}
                func d(
                    e: () -> Void = {}
                ) throws -> [Int] {
                    e()
                }
                var f: Int { 1 }
                var g = { 1 }
            }
            """
        )
        #expect(
            file.bodies == [
                Body(line: 3, length: 1), Body(line: 4, length: 3), Body(line: 9, length: 1),
            ]
        )
    }

    @Test func `finds a catch-all at its own depth`() {
        let file = SwiftFile.snippet("switch a.b { case .c: switch d { default: 1 } }")
        #expect(file.switches.map(\.subject) == [["a", ".", "b"], ["d"]])
        #expect(file.switches.map(\.hasCatchAll) == [false, true])
    }

    @Test func `finds every form of import`() {
        let file = SwiftFile.snippet(
            "import A\n@testable import B\npublic import struct C.D\nimport E.F\n// import G"
        )
        #expect(file.imports.map(\.module) == ["A", "B", "C", "E"])
        #expect(file.imports.map(\.line) == [1, 2, 3, 4])
    }

    @Test func `finds the source itself`() {
        let files = SourceTree.swiftFiles
        #expect(files.contains { $0.path == "Sources/ClimatePlan/Territory.swift" })
        #expect(files.contains { $0.path == "Tests/HouseTests/ScannerTests.swift" })
    }
}
