// SPDX-License-Identifier: EUPL-1.2

/// The domain decides by what it is handed; only stores speak SQL.
enum Purity {
    static let rules = [clock, events, sql]

    private static let clock = Rule(
        "The domain takes no clock, identifier, random number or locale",
        broken: [
            "Date()", "Date.now", "UUID()", "Int.random(in: 0...9)", "codes.shuffled()",
            "ContinuousClock.now", "Locale.current", "TimeZone.gmt", "Calendar(identifier: a)",
            "SystemRandomNumberGenerator()",
        ].map { .snippet("let a = \($0)", at: "Sources/ClimatePlan/A.swift") },
        kept: [
            .snippet("let a = UUID(uuidString: b) // Date()", at: "Sources/ClimatePlan/A.swift"),
            .snippet("let a = UUID()"),
        ]
    ) { file in
        guard file.isSource, file.module == "ClimatePlan" else { return [] }
        let tokens = file.tokens
        let ambient: Set = [
            "Date", "Clock", "ContinuousClock", "SuspendingClock", "Locale", "TimeZone", "Calendar",
            "SystemRandomNumberGenerator", "random", "randomElement", "shuffled",
        ]
        let named = tokens.filter { ambient.contains($0.text) }
            .map { file.violation($0.line, "the domain takes \($0.text)") }
        let drawn = tokens.lines(of: "UUID", "(", ")")
            .map { file.violation($0, "the domain draws a UUID") }
        return named + drawn
    }

    private static let events = Rule(
        "A switch over events names every event",
        broken: [
            .snippet("switch event { case .a: 1\ndefault: 2 }"),
            .snippet("switch entry.event { case .a: 1\ncase _: 2 }"),
            .snippet(
                "switch self { case .a: if b { c }\ndefault: 2 }",
                at: "Sources/ClimatePlan/Plans/Plan+Wire.swift"
            ),
            .snippet("switch x { default: 2 }", at: "Sources/ClimatePlan/Territory.swift"),
            .snippet("switch x { default: 2 }", at: "Sources/ClimatePlan/A/B+Apply.swift"),
        ],
        kept: [
            .snippet("switch event { case .a: switch b { default: 2 } }"),
            .snippet("switch kind { default: 2 }", at: "Sources/ClimatePlan/A/B+Wire.swift"),
        ]
    ) { file in
        guard file.isSource else { return [] }
        return file.switches.filter { $0.hasCatchAll && isOverEvents($0, in: file) }
            .map { file.violation($0.line, "a default hides the next event") }
    }

    private static func isOverEvents(_ choice: Switch, in file: SwiftFile) -> Bool {
        if choice.subject.last == "event" { return true }
        guard file.module == "ClimatePlan" else { return false }
        return file.name == "Territory.swift" || file.name.hasSuffix("+Apply.swift")
            || file.name.hasSuffix("+Wire.swift") && choice.subject == ["self"]
    }

    private static let sql = Rule(
        "SQL is written in the stores alone",
        broken: [
            .snippet("let a = \"SELECT id FROM entries\""),
            .snippet("let a = \"\"\"\n    DELETE FROM people\n    \"\"\""),
        ],
        kept: [
            .snippet("let a = \"SELECT 1 \"", at: "Sources/StorageSQLite/A.swift"),
            .snippet("let a = \"selected\""),
        ]
    ) { file in
        guard file.isSource, !file.module.hasPrefix("Storage"), file.module != "Bench" else {
            return []
        }
        let verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ", "ALTER ", "PRAGMA "]
        return file.literals.filter { literal in
            let text = literal.text.drop { $0.isWhitespace }
            return verbs.contains { text.hasPrefix($0) }
        }
        .map { file.violation($0.line, "SQL outside the stores") }
    }
}
