// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// People as cells name them: « Marie PAUL, Pierre GWEN », « PAUL Marie et Pierre Gwen ».
enum PersonNames {
    /// Letters in a name, at most; longer is a sentence about someone.
    private static let longest = 80
    private static let mostWords = 6

    /// The names of a cell. Nil when it says more than names: it is then kept as written.
    static func split(_ text: String) -> [String]? {
        var names: [String] = []
        for part in text.split(whereSeparator: { ",;\n/&+".contains($0) }) {
            for name in String(part).split(separator: " et ") {
                let name = String(name).withoutRemarks.onOneLine
                if name.isEmpty { continue }
                guard isName(name) else { return nil }
                names.append(name)
            }
        }
        return names.isEmpty || names.count > 50 ? nil : names
    }

    private static func isName(_ text: String) -> Bool {
        text.count <= longest && text.split(separator: " ").count <= mostWords
            && text.contains(where: \.isLetter)
    }

    /// The same person whatever the order of the words: « Marie PAUL » is « PAUL Marie ».
    static func key(_ name: String) -> String {
        Folding.words(name).sorted().joined(separator: " ")
    }

    /// Whether a cell most likely names people rather than a service or an organisation.
    static func areNames(_ text: String, _ vocabulary: ColumnVocabulary) -> Bool {
        guard let names = split(text) else { return false }
        return names.allSatisfy { name in
            let words = name.split(separator: " ")
            return (2...4).contains(words.count)
                && words.allSatisfy { $0.first?.isUppercase ?? false }
                && !name.contains(where: \.isNumber)
                && Folding.words(name).allSatisfy { !vocabulary.organisationWords.contains($0) }
        }
    }
}

extension String {
    /// Without what stands between brackets: « (à confirmer) ».
    fileprivate var withoutRemarks: String {
        var kept = ""
        var depth = 0
        for character in self {
            if character == "(" { depth += 1 }
            if depth == 0 { kept.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return kept
    }
}
