// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The lines of the national template that are no actions: its instructions and its example,
/// often left in real files, whole or in part.
struct TemplateRows: Sendable {
    enum Kind: String, Hashable, Sendable, Codable {
        case instructions, example
    }

    private let instructions: [String]
    private let examples: [String]

    init(_ vocabulary: ColumnVocabulary) {
        instructions = vocabulary.instructions
        examples = vocabulary.examples
    }

    /// What a row is, if it is no action. Its title decides: a real action may have been typed over
    /// the example and still drag the rest of it along.
    func kind(of cells: [StatedCell], title: StatedCell?) -> Kind? {
        let instructed = cells.count { isInstruction($0.text) }
        let example = cells.count { isExample($0.text) }
        if let title, !title.isBlank {
            if isInstruction(title.text) { return .instructions }
            let isExample = isExample(title.text) && (example > 1 || isVerbatim(title))
            return isExample ? .example : nil
        }
        if instructed > 0, instructed * 2 >= cells.count { return .instructions }
        return example > 0 && example * 2 >= cells.count ? .example : nil
    }

    func isLeftOver(_ text: String) -> Bool { isInstruction(text) || isExample(text) }

    func isInstruction(_ text: String) -> Bool {
        let folded = Folding.fold(String(text.prefix(200)))
        return instructions.contains { folded.hasPrefix($0) }
    }

    func isExample(_ text: String) -> Bool {
        let folded = Folding.fold(String(text.prefix(200)))
        return examples.contains { folded.hasPrefix($0) }
    }

    /// The template proposes two ways to number its example in the same cell.
    private func isVerbatim(_ title: StatedCell) -> Bool {
        Folding.words(title.text).contains("ou")
    }
}
