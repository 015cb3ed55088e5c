// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A question, to whoever holds the signed link to it: nothing else of the territory, one button
/// an answer.
public struct QuestionLinkPage: Page {
    public static let template = "Blockages/questionLink"

    let shell: Shell
    let eyebrow: String
    let heading: String
    let answer: Sentence
    let context: QuestionContext?
    let optionsLabel: String
    let options: [OptionSide]
    let hasOptions: Bool
    /// The answers that are no option, while it waits for one.
    let replies: ReplyForm?
    let hint: String?

    /// - Parameters:
    ///   - reader: the territory as the link's holder sees it.
    ///   - isAnswered: whether the holder has just answered.
    public init(
        _ visit: Visit,
        _ reader: Reader,
        token: String,
        question: Record,
        isAnswered: Bool = false
    ) {
        let book = visit.phrasebook
        let isOpen = question.awaitsAnswer && !isAnswered
        eyebrow = [reader.territoryName, reader.subject(of: question)?.text ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " \u{B7} ")
        heading = isAnswered ? book[.answerTaken] : reader.name(of: question)
        shell = Shell(visit, title: heading)
        let person = reader.view.rights.person.flatMap { reader.view.person($0)?.name } ?? ""
        let due = question.date(.due).map { book[.answerIsExpected(book.date($0))] }
        let words =
            isAnswered
            ? [book[.answerKept], reader.outcome(of: question).text]
            : isOpen
                ? [book[.questionForYou(person)], due].compactMap(\.self)
                : [reader.outcome(of: question).text]
        answer = Sentence(words.joined(separator: " "))
        context = isAnswered ? nil : QuestionContext(question, reader)
        let records = isAnswered ? [] : reader.view.children(of: question.id, kind: .option)
        let replies =
            isOpen ? ReplyForm(to: visit.link(to: .link(token)), seen: nil, book) : nil
        options = records.map { OptionSide($0, of: question, reader, replies) }
        hasOptions = !options.isEmpty
        optionsLabel = book.label(of: .option, count: records.count)
        self.replies = replies
        hint = isAnswered ? book[.answerMistaken] : isOpen ? book[.answerIsSigned] : nil
    }
}
