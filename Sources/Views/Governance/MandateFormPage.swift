// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

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
        let asking = MandateQuestions(reader, for: person.id, answers, faults)
        form = DirectoryForm(
            reader,
            to: .mandates(reader.slug, person.id),
            asking.first,
            further: asking.further,
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

/// The questions of the form. Once the role is known, only its own place is asked for.
private struct MandateQuestions {
    private let reader: Reader
    private let person: PersonID
    private let answers: MandateAnswers
    private let faults: [MandateAnswers.Question: Phrase]

    init(
        _ reader: Reader,
        for person: PersonID,
        _ answers: MandateAnswers,
        _ faults: [MandateAnswers.Question: Phrase]
    ) {
        self.reader = reader
        self.person = person
        self.answers = answers
        self.faults = faults
    }

    var first: [DirectoryForm.Question] {
        MandateAnswers.Question.allCases.filter { !$0.isFurther && isAsked($0) }.map(asked)
    }

    var further: DirectoryForm.Further {
        let questions = MandateAnswers.Question.allCases.filter(\.isFurther)
        return DirectoryForm.Further(
            label: reader.say(.mandateFurther),
            isOpen: questions.contains { answers.text($0) != nil || faults[$0] != nil },
            questions: questions.map(asked)
        )
    }

    private func isAsked(_ question: MandateAnswers.Question) -> Bool {
        guard let roles = question.roles else { return true }
        if answers.text(question) != nil || faults[question] != nil { return true }
        return answers.role.map(roles.contains) ?? true
    }

    private func asked(_ question: MandateAnswers.Question) -> DirectoryForm.Question {
        let (label, hint, kind) = wording(question)
        return .init(
            reader,
            question.rawValue,
            label,
            answers.answers[question] ?? "",
            hint: hint,
            error: faults[question].map { reader.say($0) },
            kind
        )
    }

    private func wording(
        _ question: MandateAnswers.Question
    ) -> (Phrase, Phrase?, DirectoryForm.Kind) {
        switch question {
        case .role: (.mandateRole, nil, .choice(roles))
        case .service: (.mandateService, .mandateServiceHint, .choice(places(.service)))
        case .organisation:
            (.mandateOrganisation, .mandateOrganisationHint, .choice(places(.organisation)))
        case .post: (.mandatePost, .mandatePostHint, .choice(places(.post)))
        case .seat: (.mandateSeat, .mandateSeatHint, .choice(places(.seat)))
        case .start: (.mandateStart, nil, .line(type: "date"))
        case .end: (.mandateEnd, .mandateEndHint, .line(type: "date"))
        case .act: (.mandateAct, .mandateActHint, .line())
        case .form: (.mandateForm, nil, .choice(codes(.actForms)))
        case .title: (.mandateTitle, .mandateTitleHint, .line())
        case .themes:
            (.mandateThemes, .mandateThemesHint, .boxes(Array(codes(.themes).dropFirst())))
        case .share: (.mandateShare, .mandateShareHint, .line())
        case .evidence: (.mandateEvidence, .mandateEvidenceHint, .line())
        case .isInterim:
            (.mandateInterim, nil, .boxes([("oui", reader.say(.mandateInterimBox))]))
        case .substituteFor: (.mandateSubstitute, .mandateSubstituteHint, .choice(titulars))
        }
    }

    private var unchosen: (value: String, text: String) { ("", reader.say(.chooseOne)) }

    private var roles: [(value: String, text: String)] {
        [unchosen]
            + reader.view.roles(for: person).map { ($0.rawValue, reader.phrasebook.label(of: $0)) }
    }

    private func codes(_ list: ChoiceList) -> [(value: String, text: String)] {
        [unchosen] + list.codes.map { ($0, reader.phrasebook.label($0, of: list)) }
    }

    private func places(_ kind: RecordKind) -> [(value: String, text: String)] {
        let places = reader.view.records(of: kind).map {
            (value: $0.id.text, text: reader.placeName($0))
        }
        return [unchosen] + places.collated { $0.text }
    }

    /// Those who hold a place that another may hold for them on the days of an absence.
    private var titulars: [(value: String, text: String)] {
        let held = reader.view.lastingMandates(on: reader.view.today).filter {
            $0.terms.substituteFor == nil && $0.person != person
                && ($0.seat != nil || $0.post != nil || $0.service != nil)
        }
        let named = held.map { mandate in
            let holder = reader.link(to: mandate.person).text
            return (
                value: mandate.id.text,
                text: reader.say(.placed(holder, at: reader.function(mandate).text))
            )
        }
        return [unchosen] + named.collated { $0.text }
    }
}
