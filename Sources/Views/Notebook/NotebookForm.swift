// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What was typed on a page of the carnet, and why it is not kept yet.
public struct NotebookTyping: Sendable {
    public enum Problem: Hashable, Sendable {
        case nothing
        case tooLong(limit: Int)
        case full(limit: Int)
        /// Changed meanwhile; what the page says now.
        case changed(String)
    }

    let words: String
    let problem: Problem?
    let offer: DraftOffer?

    public init(_ words: String, problem: Problem? = nil, offer: DraftOffer? = nil) {
        self.words = words
        self.problem = problem
        self.offer = offer
    }
}

/// The form of a page of the carnet, new or not.
struct NotebookForm: Sendable {
    let offer: DraftOffer?
    let action: String
    let hidden: [CarriedItem]
    let label: String
    let hint: String
    let words: String
    let button: String
    let isWrong: Bool
    let summary: ErrorSummary?
    let other: Other?

    /// What the page says now, when it was changed meanwhile.
    struct Other: Sendable {
        let label: String
        let prose: Markup
    }

    /// - Parameter version: the one that its author sees.
    init(_ reader: Reader, _ address: Address, version: Int64, typing: NotebookTyping?) {
        offer = typing?.offer
        action = reader.link(to: address)
        hidden = [CarriedItem(name: "vu", value: String(version))]
        label = reader.say(.notebookWords)
        hint = reader.say(.notebookHint)
        words = typing?.words ?? ""
        button = reader.say(.notebookKeep)
        isWrong = typing?.problem != nil
        let problem = typing?.problem.map { Link(reader.say($0.phrase), to: "#texte") }
        summary = ErrorSummary(reader.say(.notebookProblem), problem.map { [$0] } ?? [])
        if case .changed(let words)? = typing?.problem {
            other = Other(
                label: reader.say(.notebookOther),
                prose: Markup(proseUnderHeading: words)
            )
        } else {
            other = nil
        }
    }
}

extension NotebookTyping.Problem {
    fileprivate var phrase: Phrase {
        switch self {
        case .nothing: .notebookNothing
        case .tooLong(let limit): .notebookTooLong(limit)
        case .full(let limit): .notebookFull(limit)
        case .changed: .notebookChanged
        }
    }
}
