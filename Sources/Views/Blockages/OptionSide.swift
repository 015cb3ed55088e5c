// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One option of a question, beside the others: what it costs, the time it takes and whose, what
/// follows.
struct OptionSide: Sendable {
    struct Fact: Sendable {
        let label: String
        let words: String
    }

    let title: String
    let chosen: String?
    let facts: [Fact]
    let consequence: Markup?
    /// The button that chooses it, for whoever may.
    let reply: ReplyButton?
    let edit: EditLink?

    struct ReplyButton: Sendable {
        let action: String
        let seen: CarriedItem?
        let name: String
        let value: String
        let label: String
        /// What it chooses, for those who hear buttons one by one.
        let subject: String
    }

    /// - Parameter form: that of the other answers, where one may answer.
    init(_ option: Record, of question: Record, _ reader: Reader, _ form: ReplyForm?) {
        let title = reader.name(of: option)
        self.title = title
        chosen =
            question.records(.chosen).contains(option.id) ? reader.say(.optionChosen) : nil
        let shown: [FieldID] = [.cost, .time, .status, .priority]
        facts = shown.compactMap { id -> Fact? in
            guard let field = reader.view.field(id, of: .option) else { return nil }
            let content = reader.view.content(field, of: option)
            guard !content.isBlank else { return nil }
            var words = reader.words(content, in: field)
            if id == .time, let givers = reader.timeGivers(for: option, of: question) {
                words = reader.say(
                    givers.isEmpty
                        ? .timeOfNobody(words)
                        : .timeTakenFrom(words, reader.phrasebook.list(givers))
                )
            }
            return Fact(label: reader.phrasebook.label(of: field), words: words)
        }
        consequence = reader.view.field(.consequence, of: .option).flatMap {
            reader.printed($0, of: option)?.prose
        }
        reply = form.map { form in
            ReplyButton(
                action: form.action,
                seen: form.seen,
                name: ArbitrationForm.answer,
                value: option.id.text,
                label: reader.say(.chooseOption),
                subject: title
            )
        }
        edit = question.awaitsAnswer ? reader.editLink(option) : nil
    }
}

extension Reader {
    /// Whose time an option takes, as the needs of the action name them: nobody's may be known. Nil
    /// for an option that takes none.
    fileprivate func timeGivers(for option: Record, of question: Record) -> [String]? {
        guard let time = option.amount(.time)?.yearlyTime, time > .zero else { return nil }
        let action = question.parent.flatMap { view.record($0) }
        return (action.map { view.timeGivers(of: $0) } ?? []).map { name(of: $0) }
            .filter { !$0.isEmpty }
    }
}
