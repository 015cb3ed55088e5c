// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// Said to everyone who asks for a link by e-mail, known here or not.
public struct LetterSentPage: Page {
    public static let template = "Identity/letterSent"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let advice: String
    let way: Link
    /// What was typed waits here while the link is opened elsewhere.
    let resumed: ResumedForm?

    /// - Parameter email: as it was typed.
    public init(_ visit: Visit, email: String, interrupted: InterruptedForm?) {
        let book = visit.phrasebook
        heading = book[.letterSentHeading]
        shell = Shell(visit, title: heading)
        answer = Sentence(book[.letterSentWords(email)])
        advice = book[.letterSentAdvice]
        way = Link(book[.backToSignIn], to: visit.link(to: .signIn(onwards: nil)))
        resumed = interrupted.map { ResumedForm($0, visit, words: book[.openLinkThenSave]) }
    }
}

/// Signed in again: what had been typed is one button away from being recorded.
public struct ResumePage: Page {
    public static let template = "Identity/resume"

    let shell: Shell
    let heading: String
    let resumed: ResumedForm
    let way: Link

    public init(_ visit: Visit, _ form: InterruptedForm) {
        let book = visit.phrasebook
        heading = book[.resumeHeading]
        shell = Shell(visit, title: heading)
        resumed = ResumedForm(form, visit, words: book[.resumeWords])
        way = Link(book[.resumeNot], to: visit.link(to: .installation))
    }
}
