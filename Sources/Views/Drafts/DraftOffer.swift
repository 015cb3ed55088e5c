// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The line above a form that someone left half filled: take it up again, or forget it.
public struct DraftOffer: Sendable {
    public let words: String
    let resume: Link?
    public let resumeLabel: String
    public let forgetLabel: String
    /// Where a form of one button forgets it.
    let forget: String

    /// - Parameters:
    ///   - address: the form's, where a browser without the script takes the draft up.
    ///   - saved: when it was last kept.
    ///   - isResumed: whether the form shows it already.
    public init(_ reader: Reader, _ address: Address, saved: Moment, isResumed: Bool) {
        let book = reader.phrasebook
        words =
            isResumed
            ? book[.draftResumed]
            : book[.draftLeft(book.dayAndMonth(saved.day), reader.time(of: saved))]
        resumeLabel = book[.resumeDraft]
        forgetLabel = book[.forgetDraft]
        resume = isResumed ? nil : Link(resumeLabel, to: reader.visit.lens.link(resuming: address))
        forget = reader.link(to: .draft(reader.slug, FormAddress(address).name))
    }
}

extension Lens {
    fileprivate func link(resuming address: Address) -> String {
        let draft = QueryItem(Self.draftParameter, Self.resumedDraft)
        return address.path + "?" + (address.query + items + [draft]).encoded
    }
}
