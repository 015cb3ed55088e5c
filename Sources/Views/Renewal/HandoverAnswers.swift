// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What the form of a handover was answered, as it was typed.
public struct HandoverAnswers: Hashable, Sendable {
    /// People who may take things over, at most.
    public static let heirs = 3
    public static let lastDayName = "dernier-jour"
    public static let noteName = "mot"

    /// What becomes of one thing.
    public enum Choice: Hashable, Sendable, RawRepresentable {
        /// To the first, the second or the third person, from 0.
        case heir(Int)
        /// It stays as it is.
        case keep
        /// Their name goes, and nobody's comes.
        case leave

        public init?(rawValue: String) {
            switch rawValue {
            case "garder": self = .keep
            case "retirer": self = .leave
            default:
                guard let rank = Int(rawValue), (1...HandoverAnswers.heirs).contains(rank) else {
                    return nil
                }
                self = .heir(rank - 1)
            }
        }

        public var rawValue: String {
            switch self {
            case .heir(let rank): String(rank + 1)
            case .keep: "garder"
            case .leave: "retirer"
            }
        }
    }

    public static func heirName(_ rank: Int) -> String { "a-\(rank + 1)" }

    /// The name of a thing in the form.
    public static func name(of item: Handover.Item) -> String {
        switch item {
        case .named(let record, let field): "fiche.\(record.text).\(field.rawValue)"
        case .held(let mandate): "mandat.\(mandate.text)"
        }
    }

    public var heirs: [PersonID?]
    public var lastDay: String
    public var note: String
    public var choices: [Handover.Item: Choice]

    public init(
        heirs: [PersonID?] = Array(repeating: nil, count: HandoverAnswers.heirs),
        lastDay: String,
        note: String = "",
        choices: [Handover.Item: Choice] = [:]
    ) {
        self.heirs = heirs
        self.lastDay = lastDay
        self.note = note
        self.choices = choices
    }
}
