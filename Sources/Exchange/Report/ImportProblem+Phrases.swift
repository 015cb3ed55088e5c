// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

extension ImportProblem {
    /// What is wrong there.
    /// - Parameter fields: those of the action sheet and of what stands under it.
    public func phrase(fields: (FieldID) -> Field?) -> Phrase {
        var name: Phrase?
        if !label.isEmpty {
            name = .verbatim(label)
        } else if let field {
            name = fields(field).map { .label(of: $0) } ?? .verbatim(field.rawValue)
        }
        return .importProblem(kind.rawValue, value: value, field: name, detail: detail)
    }

    /// What to do about it.
    public var remedy: Phrase { .importRemedy(kind.rawValue, detail: detail) }
}

extension SkippedRow {
    public var phrase: Phrase { .importSkipped(reason.rawValue, count) }
}

extension ImportReport {
    /// What is to be said of the whole when there is nothing to create nor to change; nil when
    /// there is.
    public var verdict: Phrase? {
        guard counts.created + counts.changed == 0 else { return nil }
        if !actions.isEmpty || counts.unchanged > 0 { return .importNothingToDo }
        let isTemplate = skipped.contains { $0.reason != .otherTerritory }
        return isTemplate ? .importOnlyTemplate : .importNoAction
    }

    public var neutralisedPhrases: [Phrase] { neutralised.map { .importNeutralised($0) } }

    public var basisPhrase: Phrase { .importBasis(basis.rawValue) }
}
