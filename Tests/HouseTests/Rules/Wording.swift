// SPDX-License-Identifier: EUPL-1.2

/// Words for people stand in the catalogues, names say something, nothing is left for later.
enum Wording {
    static let rules = [accents, names, later, machines]

    private static let french: Set<Character> = [
        "à", "â", "ç", "é", "è", "ê", "ë", "î", "ï", "ô", "ù", "û", "ü", "œ", "À", "Â", "Ç", "É",
        "È", "Ê", "Î", "Ô", "Û", "Œ",
    ]

    private static let accents = Rule(
        "French words stand in the catalogues",
        broken: [
            .snippet("let a = \"Réalisé\""), .snippet("let a = \"\"\"\n    mémo\n    \"\"\""),
        ],
        kept: [
            .snippet("let a = \"done\" // « Réalisé »"),
            .snippet("let a = \"Réalisé\"", at: "Sources/Phrases/A.swift"),
            .snippet("let a = \"Réalisé\"", at: "Tests/ExchangeTests/A.swift"),
        ]
    ) { file in
        guard file.isSource, file.module != "Phrases" else { return [] }
        return file.literals.filter { $0.text.contains(where: french.contains) }
            .map { file.violation($0.line, "French in code: \($0.text.prefix(30))") }
    }

    private static let names = Rule(
        "A name says what the thing is",
        broken: [
            .snippet("", at: "Sources/Desk/StringUtils.swift"),
            .snippet("struct QueueManager {}"),
            .snippet("enum Helpers {}"),
            .snippet("final class MailService {}"),
        ],
        kept: [.snippet("struct Service {}\nstruct Database {}\nenum Score {}")]
    ) { file in
        let drawers = [
            "Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Core", "Common", "Base",
            "Misc",
        ]
        let fileName = String(file.name.dropLast(".swift".count))
        let types = file.typeNames + [(name: fileName, line: 1)]
        return types.filter { type in
            drawers.contains { type.name.hasSuffix($0) }
                || type.name.hasSuffix("Service") && type.name != "Service"
        }
        .map { file.violation($0.line, "\($0.name) says nothing") }
    }

    /// Put together here, so that this file does not hold them.
    private static let marks = [["TO", "DO"], ["FIX", "ME"]].map { $0.joined() }

    private static let later = Rule(
        "Nothing is left for later",
        broken: marks.map { .snippet("// \($0): mend") }
    ) { file in
        file.lines.enumerated()
            .filter { line in marks.contains { line.element.contains($0) } }
            .map { file.violation($0.offset + 1, "left for later") }
    }

    private static let homes = ["work", "root", "home", "opt", "Users"].map { "/" + $0 + "/" }

    private static let machines = Rule(
        "No path of one machine stands in the source",
        broken: homes.map { .snippet("let a = \"\($0)cheville\"") },
        kept: [.snippet("let a = \"/t/demo/actions\"")]
    ) { file in
        file.lines.enumerated()
            .filter { line in homes.contains { line.element.contains($0) } }
            .map { file.violation($0.offset + 1, "a path of one machine") }
    }
}
