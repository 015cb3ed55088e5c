// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The questions that wait for someone who decides, then those that have their answer.
public struct ArbitrationsPage: Page {
    public static let template = "Blockages/arbitrations"
    /// Answers shown, the latest first.
    private static let mostSettled = 50

    struct Group: Sendable {
        let label: String
        let lines: [QuestionLine]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    let groups: [Group]
    let empty: String?

    public init(_ reader: Reader) {
        heading = reader.say(.sectionArbitrations)
        shell = Shell(reader, title: heading)
        let questions = reader.view.questions
        answer = reader.situation(of: questions)
        tools = Tools(
            [
                reader.way(.blockagesWay, .blockages(reader.slug)),
                reader.view.rights.readsAll || reader.view.rights.isTeam
                    ? reader.way(.directorAgendaHeading, .directorAgenda(reader.slug)) : nil,
            ],
            reader
        )
        let settled = questions.settled.prefix(Self.mostSettled)
        groups = [
            Group(
                label: reader.say(.questionsOpen),
                lines: questions.open.map { QuestionLine($0, reader) }
            ),
            Group(
                label: reader.say(.questionsSettled),
                lines: settled.map { QuestionLine($0, reader) }
            ),
        ].filter { !$0.lines.isEmpty }
        empty = groups.isEmpty ? reader.say(.questionsHow) : nil
    }
}

/// The questions about one action, on its sheet.
struct QuestionsSection: Sendable {
    let heading: String
    let lines: [QuestionLine]
    let add: EditLink?

    /// None where nothing was asked yet: the sheet then offers it with what else it could say.
    init?(_ reader: Reader, _ action: Record) {
        let questions = reader.view.questions(about: action)
        let all = questions.open + questions.settled
        guard !all.isEmpty else { return nil }
        heading = reader.phrasebook.label(of: .arbitration, count: all.count)
        lines = all.map { QuestionLine($0, reader, isAlone: false) }
        add = reader.addLink(.arbitration, under: action)
    }
}

extension Reader {
    func way(_ words: Phrase, _ address: Address) -> Link {
        Link(say(words), to: link(to: address))
    }

    fileprivate func situation(of questions: Questions) -> Sentence {
        guard !questions.open.isEmpty else {
            return Sentence(
                say(questions.settled.isEmpty ? .noQuestionYet : .everyQuestionAnswered)
            )
        }
        let late = questions.open.count(where: view.isPastDue)
        let own = questions.open.count(where: view.isAsked)
        let sentences: [Phrase?] = [
            .questionsWait(questions.open.count),
            late > 0 ? .questionsPastDue(late) : nil,
            own > 0 ? .questionsAreYours(own) : nil,
        ]
        return Sentence(sentences.compactMap(\.self).map { say($0) }.joined(separator: " "))
    }
}
