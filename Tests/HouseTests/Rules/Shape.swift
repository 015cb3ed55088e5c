// SPDX-License-Identifier: EUPL-1.2

/// Files, functions and lines that can be read at one sitting.
enum Shape {
    static let fileLines = 400
    static let bodyLines = 60
    static let columns = 100

    static let rules = [files, bodies, lines, licence]

    private static let files = Rule(
        "A file has at most \(fileLines) lines",
        broken: [.snippet(String(repeating: "let a = 1\n", count: fileLines + 1))],
        kept: [.snippet(String(repeating: "let a = 1\n", count: fileLines))]
    ) { file in
        let count = file.text.hasSuffix("\n") ? file.lines.count - 1 : file.lines.count
        return count > fileLines ? [file.violation(count, "\(count) lines")] : []
    }

    private static let bodies = Rule(
        "A function has at most \(bodyLines) lines",
        broken: [
            .snippet(function(lines: bodyLines + 1)),
            .snippet("struct A {\n\(function(lines: bodyLines + 1))}\n"),
            .snippet("var a: Int {\n" + String(repeating: "1\n", count: bodyLines) + "}"),
        ],
        kept: [
            .snippet(function(lines: bodyLines)),
            .snippet("let text = \"func a() {\"\n" + String(repeating: "\n", count: 70) + "}"),
        ]
    ) { file in
        file.bodies.filter { $0.length > bodyLines }
            .map { file.violation($0.line, "\($0.length) lines in one body") }
    }

    private static func function(lines: Int) -> String {
        "func a(b: [Int] = [], c: () -> Void = {}) {\n"
            + String(repeating: "b()\n", count: lines - 2) + "}\n"
    }

    private static let lines = Rule(
        "A line has at most \(columns) columns",
        broken: [.snippet("// " + String(repeating: "a", count: columns))],
        kept: [.snippet("// " + String(repeating: "é", count: columns - 3))]
    ) { file in
        file.lines.enumerated().filter { $0.element.count > columns }
            .map { file.violation($0.offset + 1, "\($0.element.count) columns") }
    }

    private static let licence = Rule(
        "A file begins with its licence",
        broken: [
            .snippet("\n// SPDX-License-Identifier: EUPL-1.2\n"), .snippet("import Testing\n"),
        ],
        kept: [.snippet("// SPDX-License-Identifier: EUPL-1.2\n\nimport Testing\n")]
    ) { file in
        file.lines.first == "// SPDX-License-Identifier: EUPL-1.2"
            ? [] : [file.violation(1, "no licence on the first line")]
    }
}
