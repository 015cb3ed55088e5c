// SPDX-License-Identifier: EUPL-1.2

/// Nothing that ends the program on what comes from outside, and no test that waits.
enum Caution {
    static let rules = [forcing, printing, sleeping]

    /// Handed in so that a search for it finds the code that uses it, and not this file.
    private static let bang = "!"

    private static let forcing = Rule(
        "Nothing is forced",
        broken: [
            "try\(bang) a()", "a as\(bang) B", "a\(bang).b", "a()\(bang)", "a[0]\(bang)",
            "a?.b\(bang)", "fatalError\("()")",
        ].map { .snippet("let a = \($0)") } + [.snippet("var a: Int\(bang)")],
        kept: [
            .snippet("guard a != b, !c, (!d) else { return try a() as? B ?? c }"),
            .snippet("let a = \"b! \\(!c)\" // d!"),
            .snippet("#if !os(Linux)\n#endif"),
        ]
    ) { file in
        let tokens = file.tokens
        let marks = tokens.indices.dropFirst().filter { index in
            guard tokens[index].text == "!", tokens[index].isAttached else { return false }
            let before = tokens[index - 1]
            return before.isWord || [")", "]", "}", ">", "?"].contains(before.text)
        }
        let isComparison = { (index: Int) in
            index + 1 < tokens.count && tokens[index + 1].text == "="
                && tokens[index + 1].isAttached
        }
        return marks.filter { !isComparison($0) }
            .map { file.violation(tokens[$0].line, "forced: \(tokens[$0 - 1].text)!") }
            + tokens.lines(of: "fatalError").map { file.violation($0, "ends the program") }
    }

    private static let printing = Rule(
        "Only the command line prints",
        broken: [.snippet("print(a)"), .snippet("debugPrint(a)"), .snippet("dump(a)")],
        kept: [
            .snippet("print(a)", at: "Sources/Cheville/Serve.swift"),
            .snippet("phrases.print(a)\nfunc print(a: Int) {}"),
        ]
    ) { file in
        guard file.isSource, !["Cheville", "Bench"].contains(file.module) else { return [] }
        let tokens = file.tokens
        return tokens.indices.filter { index in
            ["print", "debugPrint", "dump"].contains(tokens[index].text)
                && tokens.matches(["("], at: index + 1)
                && (index == 0 || ![".", "func"].contains(tokens[index - 1].text))
        }
        .map { file.violation(tokens[$0].line, "prints") }
    }

    private static let sleeping = Rule(
        "A test never sleeps",
        broken: [
            .snippet("try await Task\(".")sleep(for: .seconds(1))", at: "Tests/DeskTests/A.swift"),
            .snippet("usleep(10)", at: "Tests/Support/A.swift"),
        ],
        kept: [.snippet("try await Task.yield()", at: "Tests/DeskTests/A.swift")]
    ) { file in
        guard file.isTest else { return [] }
        let naps = file.tokens.lines(of: "Task", ".", "sleep") + file.tokens.lines(of: "usleep")
        return (naps + file.tokens.lines(of: "Thread", ".", "sleep"))
            .map { file.violation($0, "a test sleeps") }
    }
}
