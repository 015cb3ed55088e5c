// SPDX-License-Identifier: EUPL-1.2

/// The words of the registry, read from the source of the domain: kinds of records, fields,
/// roles and lists of choices.
struct Vocabulary {
    let words: Set<String>

    init(_ files: [SwiftFile]) {
        words = files.reduce(into: []) { words, file in
            words.formUnion(Self.cases(of: "RecordKind", in: file))
            words.formUnion(Self.cases(of: "Role", in: file))
            words.formUnion(Self.constants(of: "FieldID", in: file))
            words.formUnion(Self.constants(of: "ChoiceList", in: file))
        }
    }

    /// The cases of an enum: `enum RecordKind: … { case plan`.
    static func cases(of type: String, in file: SwiftFile) -> [String] {
        let tokens = file.tokens
        return tokens.indices.flatMap { index -> [String] in
            guard tokens.matches(["enum", type], at: index),
                let open = tokens[index...].firstIndex(where: { $0.text == "{" }),
                let close = tokens.closing(open)
            else { return [] }
            return (open..<close).filter { tokens[$0].text == "case" }.map { tokens[$0 + 1].text }
        }
    }

    /// The constants of a type: `static let status = FieldID(`.
    static func constants(of type: String, in file: SwiftFile) -> [String] {
        let tokens = file.tokens
        return tokens.indices.filter { index in
            tokens.matches(["static", "let"], at: index)
                && tokens.matches(["=", type, "("], at: index + 3)
        }
        .map { tokens[$0 + 2].text }
    }
}
