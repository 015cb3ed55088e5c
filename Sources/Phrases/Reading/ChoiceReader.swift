// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Yams

/// Entries of the code lists, known by their code, their label in any language, and the other
/// words that files use for them (`Resources/readings/Choices.yaml`).
public struct ChoiceReader: Sendable {
    /// What was understood of a cell of several choices, and the words that were not.
    public struct Several: Hashable, Sendable {
        public var codes: [String] = []
        public var unread: [String] = []
    }

    /// By list, then by folded words.
    private let codes: [String: [String: String]]

    /// The code that a text names in that list.
    public func code(_ text: String, of list: ChoiceList) -> String? {
        guard text.utf8.count <= Reading.longest * 4 else { return nil }
        return codes[list.name]?[Folding.fold(text)]
    }

    /// The codes of a cell that separates them by semicolons, lines, number signs or commas, even
    /// when a label has commas of its own: « culture, identité collective, sport ».
    public func codes(_ text: String, of list: ChoiceList) -> Several {
        var several = Several()
        guard text.utf8.count <= FieldLimit.lineBytes else {
            several.unread = [text]
            return several
        }
        for part in text.split(whereSeparator: { ";#|\n\r•".contains($0) }) {
            read(part.split(separator: ","), of: list, into: &several)
        }
        return several
    }

    /// The longest label first, then what is left after it.
    private func read(_ words: [Substring], of list: ChoiceList, into several: inout Several) {
        var rest = words[...]
        while let first = rest.first {
            let lengths = (1...min(rest.count, Self.mostCommas + 1)).reversed()
            let found = lengths.lazy.compactMap { length in
                code(rest.prefix(length).joined(separator: ","), of: list).map { ($0, length) }
            }.first
            if let (code, length) = found {
                if !several.codes.contains(code) { several.codes.append(code) }
                rest = rest.dropFirst(length)
            } else {
                let unread = first.trimmed
                if !unread.isEmpty { several.unread.append(String(unread)) }
                rest = rest.dropFirst()
            }
        }
    }

    private static let mostCommas = 4
}

extension ChoiceReader {
    static func load(
        _ catalogues: [[String: CatalogueEntry]]
    ) throws(CatalogueFault) -> ChoiceReader {
        var codes: [String: [String: String]] = [:]
        func learn(_ words: String, _ code: Substring, of list: Substring) {
            codes[String(list), default: [:]][Folding.fold(words)] = String(code)
        }
        for (list, code, words) in try alternates() { learn(words, code[...], of: list[...]) }
        for entries in catalogues {
            for key in entries.keys where key.hasPrefix("choice.") {
                let names = key.split(separator: ".")
                guard names.count == 3 else { continue }
                learn(Phrasebook.words(under: key, in: entries), names[2], of: names[1])
                learn(String(names[2]), names[2], of: names[1])
            }
        }
        return ChoiceReader(codes: codes)
    }

    static func alternates() throws(CatalogueFault) -> [(
        list: String, code: String, words: String
    )] {
        var alternates: [(String, String, String)] = []
        for file in try Catalogue.files(in: "readings") {
            for (list, node) in try Catalogue.mapping(of: file) {
                for (code, words) in node.mapping ?? [:] {
                    for word in words.array() {
                        guard let code = code.string, let word = word.string else {
                            throw .malformed(file: file.lastPathComponent, key: list)
                        }
                        alternates.append((list, code, word))
                    }
                }
            }
        }
        return alternates
    }
}
