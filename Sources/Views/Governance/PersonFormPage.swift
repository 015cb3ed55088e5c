// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What the form of a person was answered, as it was typed.
public struct PersonAnswers: Hashable, Sendable {
    /// The questions, by their names in the form.
    public enum Question: String, CaseIterable, Sendable {
        case name = "nom"
        case email = "courriel"
        case phone = "telephone"
        case contactAddress = "adresse"
    }

    /// The version of the Directory that the author of the form saw.
    public static let seenName = "annuaire"

    public var answers: [Question: String]
    public var seen: Int64

    public init(answers: [Question: String] = [:], seen: Int64) {
        self.answers = answers
        self.seen = seen
    }

    /// As the Directory has them.
    public init(_ person: Person, in view: View) {
        answers = [
            .name: person.name, .email: person.email ?? "", .phone: person.phone ?? "",
            .contactAddress: person.contactAddress ?? "",
        ]
        seen = view.directoryVersion
    }
}

/// The form of someone: to put them in the Directory, or to correct what it says of them.
public struct PersonFormPage: Page {
    public static let template = "Governance/form"

    let shell: Shell
    let heading: String
    let answer: Sentence?
    let summary: ErrorSummary?
    let form: DirectoryForm

    /// - Parameters:
    ///   - person: nil for someone new.
    ///   - faults: what is wrong, question by question.
    public init(
        _ reader: Reader,
        person: Person?,
        answers: PersonAnswers,
        faults: [PersonAnswers.Question: Phrase] = [:]
    ) {
        heading = reader.say(person.map { .correctPerson($0.name) } ?? .addPerson)
        answer = nil
        let questions = PersonAnswers.Question.allCases.filter {
            $0 != .name || reader.view.rights.keepsDirectory
        }
        form = DirectoryForm(
            reader,
            to: person.map { .personEdit(reader.slug, $0.id) } ?? .personNew(reader.slug),
            questions.map { question in
                reader.question(
                    question,
                    answers.answers[question] ?? "",
                    error: faults[question].map { reader.say($0) }
                )
            },
            leave: person.map { .person(reader.slug, $0.id) } ?? .people(reader.slug),
            carried: [CarriedItem(name: PersonAnswers.seenName, value: String(answers.seen))]
        )
        summary = form.summary(reader)
        let way =
            person.map { reader.link(to: $0.id) }
            ?? Link(reader.say(.sectionPeople), to: reader.link(to: .people(reader.slug)))
        shell = Shell(reader, title: reader.title(heading, summary), trail: [way])
    }
}

extension Reader {
    fileprivate func question(
        _ question: PersonAnswers.Question,
        _ value: String,
        error: String?
    ) -> DirectoryForm.Question {
        func asked(
            _ label: Phrase,
            _ hint: Phrase?,
            _ kind: DirectoryForm.Kind
        ) -> DirectoryForm.Question {
            .init(self, question.rawValue, label, value, hint: hint, error: error, kind)
        }
        // Someone else's details: the browser must not offer one's own.
        switch question {
        case .name: return asked(.nameLabel, .nameHint, .line(autocomplete: "off"))
        case .email:
            return asked(.personEmail, .emailHint, .line(type: "email", autocomplete: "off"))
        case .phone: return asked(.phoneLabel, .optional, .line(type: "tel", autocomplete: "off"))
        case .contactAddress: return asked(.contactAddressLabel, .optional, .lines)
        }
    }
}
