// SPDX-License-Identifier: EUPL-1.2

/// The body of a function, an initialiser, a subscript or a computed property.
struct Body: Hashable {
    let line: Int
    let length: Int
}

/// A switch: what it is over, and whether it has a branch for whatever is left.
struct Switch: Hashable {
    let subject: [String]
    let line: Int
    let hasCatchAll: Bool
}

extension SwiftFile {
    private static let openers: Set = ["func", "init", "subscript", "deinit", "var"]
    /// Words that begin the next declaration: the one before them had no body.
    private static let starters: Set = [
        "func", "init", "subscript", "deinit", "var", "let", "case", "struct", "enum", "class",
        "actor", "protocol", "extension", "associatedtype", "typealias", "static", "public",
        "private", "fileprivate", "internal", "mutating", "nonisolated", "@", "}",
    ]

    var bodies: [Body] {
        tokens.indices.compactMap { index in
            guard Self.openers.contains(tokens[index].text),
                index == 0 || tokens[index - 1].text != ".",
                let open = bodyStart(after: index), let close = tokens.closing(open)
            else { return nil }
            return Body(
                line: tokens[index].line,
                length: tokens[close].line - tokens[open].line + 1
            )
        }
    }

    private func bodyStart(after index: Int) -> Int? {
        var at = index + 1
        while at < tokens.count {
            let text = tokens[at].text
            switch text {
            case "{": return at
            case "(", "[":
                guard let close = tokens.closing(at) else { return nil }
                at = close
            case ")", "]", "}": return nil
            case "=" where tokens[index].text == "var": return nil
            default:
                let isOnNewLine = tokens[at].line > tokens[at - 1].line
                if isOnNewLine, Self.starters.contains(text) { return nil }
            }
            at += 1
        }
        return nil
    }

    var switches: [Switch] {
        tokens.indices.compactMap { index in
            guard tokens[index].text == "switch",
                let open = tokens[index...].firstIndex(where: { $0.text == "{" }),
                let close = tokens.closing(open)
            else { return nil }
            return Switch(
                subject: tokens[(index + 1)..<open].map(\.text),
                line: tokens[index].line,
                hasCatchAll: hasCatchAll(between: open, close)
            )
        }
    }

    private func hasCatchAll(between open: Int, _ close: Int) -> Bool {
        var depth = 0
        for at in (open + 1)..<max(open + 1, close) {
            switch tokens[at].text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "default" where depth == 0: return true
            case "case" where depth == 0 && tokens.matches(["case", "_", ":"], at: at): return true
            default: continue
            }
        }
        return false
    }

    /// The modules it imports, with the line of each.
    var imports: [(module: String, line: Int)] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
        return tokens.indices.compactMap { index in
            guard tokens[index].text == "import", index + 1 < tokens.count else { return nil }
            let named = kinds.contains(tokens[index + 1].text) ? index + 2 : index + 1
            guard named < tokens.count else { return nil }
            return (tokens[named].text, tokens[named].line)
        }
    }

    /// The names of the types it declares.
    var typeNames: [(name: String, line: Int)] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
        return tokens.indices.dropLast().compactMap { index in
            let name = tokens[index + 1]
            guard kinds.contains(tokens[index].text), name.isWord else { return nil }
            return (name.text, name.line)
        }
    }
}
