// SPDX-License-Identifier: EUPL-1.2

/// A demande d'arbitrage: a question with options, put to a post or a body. Its sheet is a record;
/// what happens to it is not an edit but an answer, signed and dated.
public enum Arbitration {
    public enum Answer: Hashable, Sendable {
        /// One of the options: the question is settled, and the option acts on the action.
        case option(RecordID)
        /// « À instruire »: more is to be known first.
        case toExamine
        /// « Parlons-en ».
        case toDiscuss
        /// The question is no longer asked.
        case withdrawn
    }

    public enum Event: Hashable, Sendable {
        /// `by` is who decided, when it is known; `on` the day of the decision.
        case answered(RecordID, Answer, by: PersonID?, on: Day)
    }

    public enum Command: Hashable, Sendable {
        /// `on` is the day it was given, when that is said afterwards; no day to come.
        case answer(RecordID, Answer, by: PersonID?, on: Day? = nil)
    }
}

extension Arbitration.Event {
    /// What it changes of the sheet of the question.
    var edit: Record.Edit {
        switch self {
        case .answered(let id, let answer, let person, let day):
            Record.Edit(
                record: id,
                fields: [
                    .state: Content(.choice(answer.state)),
                    .chosen: Content(answer.option.map { .record($0) }),
                    .answeredBy: Content(person.map { .people([$0]) }),
                    .answeredOn: Content(.date(.day(day))),
                ]
            )
        }
    }
}

extension Arbitration.Answer {
    /// The code of `ChoiceList.arbitrationStates` that it leaves.
    public var state: String {
        switch self {
        case .option: "answered"
        case .toExamine: "toExamine"
        case .toDiscuss: "toDiscuss"
        case .withdrawn: "withdrawn"
        }
    }

    var option: RecordID? {
        guard case .option(let id) = self else { return nil }
        return id
    }
}

extension Record {
    /// Whether a question still waits for its answer: « à instruire » and « parlons-en » leave it
    /// open.
    public var awaitsAnswer: Bool {
        kind == .arbitration && choice(.state) != "answered" && choice(.state) != "withdrawn"
    }
}
