// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The accessibility statement that French law asks of every public service on line, made from
/// what the tests of every page find.
public struct AccessibilityPage: Page {
    public static let template = "Accessibility/statement"

    /// The version of the rules that every page is held to; a test holds it to the one that runs.
    public static let axe = "4.12.1"
    static let established = Day("2026-11-23")

    struct Part: Sendable {
        let label: String
        let words: [String]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let parts: [Part]

    public init(_ visit: Visit) {
        let book = visit.phrasebook
        heading = book[.statementHeading]
        answer = Sentence(book[.statementAnswer])
        shell = Shell(visit, title: heading)
        let day = Self.established.map { book.day($0) } ?? ""
        parts = Phrase.StatementPart.allCases.map { part in
            Part(
                label: book[.label(of: part)],
                words: book[.words(of: part, day: day, axe: Self.axe)]
                    .split(separator: "\n").map { String($0) }
            )
        }
    }
}
