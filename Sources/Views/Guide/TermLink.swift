// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A word of the trade that leads to what it means. It stands where the bare word would, and is a
/// plain link: it works by keyboard, by touch, without a script, and prints as the word.
struct TermLink: Hashable, Sendable {
    let text: String
    let href: String
    /// What the link leads to, for those who hear it: the same word may also name a field.
    let aside: String
}

extension Link {
    /// - Parameter words: as the page has the word; as the glossary has it unless given.
    static func term(
        _ term: Phrase.Term,
        as words: String? = nil,
        in visit: Visit
    ) -> TermLink {
        TermLink(
            text: words ?? visit.phrasebook[.name(of: term)],
            href: visit.lens.showing(nil).link(to: .glossary) + "#" + term.rawValue,
            aside: visit.phrasebook[.termAside]
        )
    }
}

extension Reader {
    /// What the label of a field leads to, for the words that not everyone uses alike.
    func term(for field: Field) -> TermLink? {
        let terms: [FieldID: Phrase.Term] = [
            .leadService: .leadService, .carriers: .carrier, .electedReferents: .electedReferent,
        ]
        guard field.kind == .action, let term = terms[field.id] else { return nil }
        return Link.term(term, as: phrasebook.label(of: field), in: visit)
    }
}
