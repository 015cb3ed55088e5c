// SPDX-License-Identifier: EUPL-1.2

/// As much of Markdown as the documents are checked by: headings, tables, code spans and links.
struct Markdown {
    let lines: [Substring]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private init(lines: [Substring]) {
        self.lines = lines
    }

    var headings: Set<String> { Set(lines.compactMap { Self.heading($0) }) }

    /// The lines under a heading, up to the next one.
    func section(_ heading: String) -> Markdown {
        let after = lines.drop { Self.heading($0) != heading }.dropFirst()
        return Markdown(lines: Array(after.prefix { Self.heading($0) == nil }))
    }

    private static func heading(_ line: Substring) -> String? {
        guard line.hasPrefix("#") else { return nil }
        return String(line.drop { $0 == "#" }.drop { $0 == " " })
    }

    /// The cells of each row of its tables, without the rule under the heading row.
    var tableRows: [[Substring]] {
        lines.filter { $0.hasPrefix("|") && !$0.hasPrefix("|-") && !$0.hasPrefix("| -") }
            .map { $0.dropFirst().split(separator: "|") }
    }

    var codeSpans: [String] { lines.flatMap(\.codeSpans) }

    /// What its links lead to inside the repository, without the part after a hash.
    var localLinks: [String] {
        lines.flatMap { line in
            line.split(separator: "](").count > 1 ? Array(line.components(after: "](")) : []
        }
        .compactMap { part in
            let target = part.prefix { $0 != ")" && $0 != "#" }
            return target.isEmpty || target.contains(":") ? nil : String(target)
        }
    }
}

extension Substring {
    /// What stands between backticks.
    var codeSpans: [String] {
        split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }
            .map { String($0.element) }
    }

    fileprivate func components(after mark: String) -> ArraySlice<Substring> {
        split(separator: mark, omittingEmptySubsequences: false).dropFirst()
    }
}
