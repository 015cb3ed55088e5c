// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The lines of the national template that are no actions: its instructions and its example,
/// often left in real files, whole or in part.
struct TemplateRows: Sendable {
    enum Kind: String, Hashable, Sendable, Codable {
        case instructions, example
    }

    private let openings: [Opening]
    /// The first letters of them all: most cells are told apart by these.
    private let starts: Set<String>

    private struct Opening {
        let kind: Kind
        let words: String
    }

    /// Letters enough to tell most texts from the template's.
    private static let start = 8

    init(_ vocabulary: ColumnVocabulary) {
        openings =
            vocabulary.instructions.map { Opening(kind: .instructions, words: $0) }
            + vocabulary.examples.map { Opening(kind: .example, words: $0) }
        starts = Set(openings.map { String($0.words.prefix(Self.start)) })
    }

    /// What a text of the template's own is; nil for anything else.
    func kind(of text: String) -> Kind? {
        guard text.utf8.count >= Self.start else { return nil }
        let start = Folding.fold(String(text.prefix(Self.start * 4))).prefix(Self.start)
        guard starts.contains(String(start)) else { return nil }
        let folded = Folding.fold(String(text.prefix(200)))
        return openings.first { folded.hasPrefix($0.words) }?.kind
    }

    /// What a row is, if it is no action, by what each of its cells is. Its title decides: a real
    /// action may have been typed over the example and still drag the rest of it along.
    func kind(of cells: [Kind?], title: StatedCell?) -> Kind? {
        let instructed = cells.count { $0 == .instructions }
        let example = cells.count { $0 == .example }
        if let title, !title.isBlank {
            switch kind(of: title.text) {
            case .instructions?: return .instructions
            case .example? where example > 1 || isVerbatim(title): return .example
            default: return nil
            }
        }
        if instructed > 0, instructed * 2 >= cells.count { return .instructions }
        return example > 0 && example * 2 >= cells.count ? .example : nil
    }

    /// The template proposes two ways to number its example in the same cell.
    private func isVerbatim(_ title: StatedCell) -> Bool {
        Folding.words(title.text).contains("ou")
    }
}
