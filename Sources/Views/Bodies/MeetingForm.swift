// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What an élu noted of whom they met, as it was typed.
public struct MeetingAnswers: Hashable, Sendable {
    /// The questions, by their names in the form.
    public enum Question: String, CaseIterable, Sendable {
        case organisation = "organisme"
        case outcome = "issue"
        case words = "note"
    }

    public var answers: [Question: String]

    public init(answers: [Question: String] = [:]) {
        self.answers = answers
    }
}

extension DirectoryForm {
    /// « Noter une rencontre »: three questions, for a phone between two meetings.
    init(
        _ reader: Reader,
        meeting: MeetingAnswers,
        _ faults: [MeetingAnswers.Question: Phrase]
    ) {
        func asked(
            _ question: MeetingAnswers.Question,
            _ label: Phrase,
            hint: Phrase? = nil,
            _ kind: Kind
        ) -> Question {
            Question(
                reader,
                question.rawValue,
                label,
                meeting.answers[question] ?? "",
                hint: hint,
                error: faults[question].map { reader.say($0) },
                kind
            )
        }
        let unchosen = ("", reader.say(.chooseOne))
        let organisations = reader.view.records(of: .organisation)
            .map { ($0.id.text, reader.name(of: $0)) }.collated { $0.1 }
        let outcomes = ChoiceList.approachOutcomes.codes.map {
            ($0, reader.phrasebook.label($0, of: .approachOutcomes))
        }
        self.init(
            reader,
            to: .climateClub(reader.slug),
            [
                asked(.organisation, .meetingOrganisation, .choice([unchosen] + organisations)),
                asked(.outcome, .meetingOutcome, .choice([unchosen] + outcomes)),
                asked(.words, .meetingWords, hint: .meetingWordsHint, .line()),
            ],
            leave: .bodies(reader.slug)
        )
    }
}
