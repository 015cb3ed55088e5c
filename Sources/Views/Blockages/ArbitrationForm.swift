// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The names of what the forms of a question send.
public enum ArbitrationForm {
    /// An option, or the code of another answer.
    public static let answer = "reponse"
    /// Who answered.
    public static let person = "par"
    /// The day on which they did.
    public static let day = "le"
    /// Asks for the question to be sent.
    public static let sending = "envoi"
}

/// An answer heard by the team, as it was typed.
public struct RecordedAnswer: Sendable {
    public var answer = ""
    public var person = ""
    public var day = ""
    /// What is wrong, by the name of the field.
    public var faults: [String: Phrase] = [:]

    public init() {}
}

extension DirectoryForm {
    /// Nil for whoever may not record the answer of another.
    init?(
        recording typed: RecordedAnswer,
        of question: Record,
        _ options: [Record],
        _ reader: Reader
    ) {
        guard reader.mayWrite, question.awaitsAnswer, reader.view.rights.isTeam else { return nil }
        func error(_ name: String) -> String? { typed.faults[name].map { reader.say($0) } }
        let nothing = [(value: "", text: reader.say(.chooseOne))]
        self.init(
            reader,
            to: .arbitration(reader.slug, question.id),
            [
                Question(
                    ArbitrationForm.answer,
                    reader.say(.answerGiven),
                    typed.answer,
                    error: error(ArbitrationForm.answer),
                    .choice(nothing + reader.answers(among: options))
                ),
                Question(
                    ArbitrationForm.person,
                    reader.say(.answerGivenBy),
                    typed.person,
                    error: error(ArbitrationForm.person),
                    .choice(nothing + reader.answerers(of: question))
                ),
                Question(
                    ArbitrationForm.day,
                    reader.say(.answerGivenOn),
                    typed.day.isEmpty ? reader.view.today.text : typed.day,
                    error: error(ArbitrationForm.day),
                    .line(type: "date")
                ),
            ],
            button: .recordAnswerButton,
            leave: .arbitrations(reader.slug)
        )
    }
}

extension Reader {
    fileprivate func answers(among options: [Record]) -> [(value: String, text: String)] {
        options.map { (value: $0.id.text, text: name(of: $0)) }
            + ReplyForm(to: "", seen: nil, phrasebook).buttons.map {
                (value: $0.value, text: $0.label)
            }
    }

    /// Whoever it is put to, then the rest of the Directory by name.
    fileprivate func answerers(of question: Record) -> [(value: String, text: String)] {
        let asked = view.addressees(of: question)
        let first = asked.compactMap { view.person($0) }
        let others = view.people.filter { !asked.contains($0.id) }.collated { $0.name }
        return (first + others).map { (value: $0.id.text, text: $0.name) }
    }
}
