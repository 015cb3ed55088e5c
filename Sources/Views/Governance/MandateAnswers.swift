// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What the form of a mandate was answered, as it was typed.
public struct MandateAnswers: Hashable, Sendable {
    /// The questions, by their names in the form, in the order in which they are asked.
    public enum Question: String, CaseIterable, Sendable {
        case role = "mandat"
        case service = "service"
        case organisation = "organisation"
        case post = "poste"
        case seat = "siege"
        case start = "debut"
        case end = "fin"
        case act = "acte"
        case form = "forme"
        case title = "titre"
        case themes = "themes"
        case share = "temps"
        case evidence = "preuve"
        case isInterim = "interim"
        case substituteFor = "supplee"

        /// Whether few mandates need it.
        public var isFurther: Bool {
            switch self {
            case .form, .title, .themes, .share, .evidence, .isInterim, .substituteFor: true
            default: false
            }
        }

        /// The roles whose place it asks for, if it asks for a place.
        var roles: [Mandate.Role]? {
            let places: Set<Mandate.Role.Place>
            switch self {
            case .service: places = [.service, .serviceIfAny]
            case .organisation: places = [.organisation]
            case .post: places = [.post]
            case .seat: places = [.seat]
            default: return nil
            }
            return Mandate.Role.allCases.filter { places.contains($0.place) }
        }
    }

    /// Several boxes ticked stand one a line.
    public var answers: [Question: String]

    public init(answers: [Question: String] = [:]) {
        self.answers = answers
    }

    /// What the address of the form says already, by the names of its questions.
    public init(_ items: [QueryItem], from start: Day) {
        answers = [.start: start.text]
        for question in Question.allCases {
            if let value = items.value(question.rawValue) { answers[question] = value }
        }
        if answers[.role] == nil {
            if answers[.post] != nil { answers[.role] = Mandate.Role.postHolder.rawValue }
            if answers[.seat] != nil { answers[.role] = Mandate.Role.bodyMember.rawValue }
        }
    }

    public func text(_ question: Question) -> String? {
        answers[question].flatMap { $0.isEmpty ? nil : $0 }
    }

    public var role: Mandate.Role? { text(.role).flatMap(Mandate.Role.init(rawValue:)) }
}
