// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases
import Yams

/// Why the vocabulary of columns cannot be used; it is found at start, never later.
public enum VocabularyFault: Error, Hashable, Sendable {
    case unreadable
    case malformed(String)
}

/// The headings that spreadsheets use for each thing, from `Resources/columns.yaml`, folded.
public struct ColumnVocabulary: Sendable {
    struct Dialect: Sendable {
        let name: String
        let recognisedBy: [String]
        let columns: [String: ColumnMeaning]
    }

    let headings: [String: ColumnMeaning]
    let ambiguous: [String: [ColumnMeaning]]
    let dialects: [Dialect]
    let instructions: [String]
    let examples: [String]
    let organisationWords: Set<String>
    let unsounded: Set<String>

    public static func load() throws(VocabularyFault) -> ColumnVocabulary {
        let place = Bundle.module.bundleURL.appending(path: "Resources/columns.yaml")
        guard let text = try? String(contentsOf: place, encoding: .utf8) else { throw .unreadable }
        let file: VocabularyFile
        do {
            file = try YAMLDecoder().decode(VocabularyFile.self, from: text)
        } catch {
            throw .malformed(String(describing: error))
        }
        return try ColumnVocabulary(file)
    }

    private init(_ file: VocabularyFile) throws(VocabularyFault) {
        let fields = Territory(id: TerritoryID(UUID())).fields(of: .action)
        func meaning(_ name: String) throws(VocabularyFault) -> ColumnMeaning {
            guard let meaning = ColumnMeaning(name: name, among: fields) else {
                throw .malformed(name)
            }
            return meaning
        }
        var headings: [String: ColumnMeaning] = [:]
        for (name, words) in file.headings {
            let meaning = try meaning(name)
            for word in words { headings[Folding.fold(word)] = meaning }
        }
        self.headings = headings
        var ambiguous: [String: [ColumnMeaning]] = [:]
        for (word, names) in file.ambiguous {
            ambiguous[Folding.fold(word)] = try names.map(meaning)
        }
        self.ambiguous = ambiguous
        var dialects: [Dialect] = []
        for dialect in file.dialects {
            var columns: [String: ColumnMeaning] = [:]
            for (word, name) in dialect.columns { columns[Folding.fold(word)] = try meaning(name) }
            dialects.append(
                Dialect(
                    name: dialect.name,
                    recognisedBy: dialect.recognisedBy.map(Folding.fold),
                    columns: columns
                )
            )
        }
        self.dialects = dialects
        instructions = file.instructions.map(Folding.fold)
        examples = file.examples.map(Folding.fold)
        organisationWords = Set(file.organisations)
        unsounded = Set(file.unsounded)
    }

    /// What a folded heading means; « Financeur 2 » is a funder whatever its number.
    func meaning(of folded: String) -> ColumnMeaning? {
        if let meaning = headings[folded] { return meaning }
        let words = folded.split(separator: " ")
        guard words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) else {
            return nil
        }
        switch headings[words.dropLast().joined(separator: " ")] {
        case .funder?: return .funder(0)
        case .funderAmount?: return .funderAmount(0)
        default: return nil
        }
    }

    /// The dialect whose telling headings are all among these.
    func dialect(of folded: Set<String>) -> Dialect? {
        dialects.first { dialect in dialect.recognisedBy.allSatisfy(folded.contains) }
    }
}

private struct VocabularyFile: Decodable {
    struct Dialect: Decodable {
        var name: String
        var recognisedBy: [String]
        var columns: [String: String]
    }

    var headings: [String: [String]]
    var ambiguous: [String: [String]]
    var dialects: [Dialect]
    var instructions: [String]
    var examples: [String]
    var organisations: [String]
    var unsounded: [String]
}
