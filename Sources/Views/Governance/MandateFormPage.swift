// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What the form of a mandate was answered, as it was typed.
public struct MandateAnswers: Hashable, Sendable {
    /// The questions, by their names in the form.
    public enum Question: String, CaseIterable, Sendable {
        case role = "mandat"
        case service = "service"
        case organisation = "organisation"
        case start = "debut"
        case end = "fin"
        case act = "acte"
    }

    public var answers: [Question: String]

    public init(answers: [Question: String] = [:]) {
        self.answers = answers
    }
}

/// The form of a new mandate, above those that the person holds.
public struct MandateFormPage: Page {
    public static let template = "Governance/mandates"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let summary: ErrorSummary?
    let form: DirectoryForm
    let mandates: [MandateLine]
    let hasMandates: Bool
    let mandatesLabel: String

    public init(
        _ reader: Reader,
        person: Person,
        answers: MandateAnswers,
        faults: [MandateAnswers.Question: Phrase] = [:]
    ) {
        heading = reader.say(.mandateOf(person.name))
        answer = Sentence(reader.say(.mandateTold))
        let roles = reader.view.roles(for: person.id)
        form = DirectoryForm(
            reader,
            to: .mandates(reader.slug, person.id),
            MandateAnswers.Question.allCases.map { question in
                reader.question(
                    question,
                    answers.answers[question] ?? "",
                    roles,
                    error: faults[question].map { reader.say($0) }
                )
            },
            leave: .person(reader.slug, person.id)
        )
        summary = form.summary(reader)
        shell = Shell(
            reader,
            title: reader.title(heading, summary),
            trail: [reader.link(to: person.id)]
        )
        mandates = reader.view.mandates(of: person.id)
            .filter { $0.end.map { reader.view.today <= $0 } ?? true }
            .map { MandateLine($0, reader) }
        hasMandates = !mandates.isEmpty
        mandatesLabel = reader.say(.mandatesHeld)
    }
}

extension Reader {
    fileprivate func question(
        _ question: MandateAnswers.Question,
        _ value: String,
        _ roles: [Mandate.Role],
        error: String?
    ) -> DirectoryForm.Question {
        func asked(
            _ label: Phrase,
            _ hint: Phrase?,
            _ kind: DirectoryForm.Kind
        ) -> DirectoryForm.Question {
            .init(self, question.rawValue, label, value, hint: hint, error: error, kind)
        }
        switch question {
        case .role:
            let choices = roles.map { ($0.rawValue, phrasebook.label(of: $0)) }
            return asked(.mandateRole, nil, .choice([unchosen] + choices))
        case .service:
            return asked(.mandateService, .mandateServiceHint, .choice(places(.service)))
        case .organisation:
            return asked(
                .mandateOrganisation,
                .mandateOrganisationHint,
                .choice(places(.organisation))
            )
        case .start: return asked(.mandateStart, nil, .line(type: "date"))
        case .end: return asked(.mandateEnd, .mandateEndHint, .line(type: "date"))
        case .act: return asked(.mandateAct, .mandateActHint, .line())
        }
    }

    private var unchosen: (String, String) { ("", say(.chooseOne)) }

    private func places(_ kind: RecordKind) -> [(String, String)] {
        [unchosen]
            + view.records(of: kind).map { ($0.id.text, name(of: $0)) }.collated { $0.1 }
    }
}
