// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The words of the trade, each in one or two plain sentences.
public struct GlossaryPage: Page {
    public static let template = "Guide/glossary"

    struct Group: Sendable {
        let heading: String
        let entries: [Entry]
    }

    struct Entry: Sendable {
        /// What a link to this word ends with.
        let id: String
        let term: String
        let meaning: String
        /// The text of law that defines it.
        let source: String?
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let groups: [Group]
    let guide: Link

    public init(_ visit: Visit) {
        let book = visit.phrasebook
        heading = book[.glossaryHeading]
        answer = Sentence(book[.glossaryAnswer])
        guide = Link(book[.glossaryToGuide], to: visit.link(to: .guide))
        let trail = Link(book[.guideHeading], to: visit.link(to: .guide))
        shell = Shell(visit, title: heading, trail: [trail])
        groups = Phrase.TermGroup.allCases.map { group in
            let entries = group.terms.map { term in
                Entry(
                    id: term.rawValue,
                    term: book[.name(of: term)],
                    meaning: book[.meaning(of: term)],
                    source: Phrase.source(of: term).map { book[$0] }
                )
            }
            return Group(heading: book[.label(of: group)], entries: entries.collated { $0.term })
        }
    }
}
