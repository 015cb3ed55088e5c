// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The door: a password on one side, a link by e-mail on the other.
public struct SignInPage: Page {
    public static let template = "Identity/signIn"

    /// Why one is still at the door.
    public enum Problem: Hashable, Sendable {
        case emailMissing
        case passwordMissing
        /// The address and the password do not go together.
        case wrong
        case tooOften(minutes: Int)
        case overloaded
    }

    struct Door: Sendable {
        let action: String
        let heading: String
        let words: String?
        let fields: [CredentialField]
        let button: String
        let carried: [CarriedItem]
        /// Long texts go along as they are rather than encoded.
        let isLong: Bool
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let summary: ErrorSummary?
    let doors: [Door]

    /// - Parameters:
    ///   - onwards: the address asked for, to go on to.
    ///   - interrupted: a form that waits to be sent.
    ///   - email: as it was typed.
    public init(
        _ visit: Visit,
        onwards: String? = nil,
        interrupted: InterruptedForm? = nil,
        email: String = "",
        problem: Problem? = nil
    ) {
        let book = visit.phrasebook
        heading = book[.signInHeading]
        shell = Shell(visit, title: heading)
        let opening: Phrase =
            interrupted != nil
            ? .signInToSave : onwards != nil ? .signInToSee : .signInAnswer
        answer = Sentence(book[opening])
        let problem = problem.map { (words: book[$0.phrase], field: $0.field) }
        summary = ErrorSummary(
            book[.signInProblem],
            problem.map { [Link($0.words, to: "#" + $0.field)] } ?? []
        )
        let carried = DoorField.carried(onwards, interrupted)
        let error = { (field: String) in problem.flatMap { $0.field == field ? $0.words : nil } }
        doors = [
            Door(
                action: visit.link(to: .signIn(onwards: nil)),
                heading: book[.passwordDoor],
                words: nil,
                fields: [
                    .email("email", visit, value: email, error: error("email")),
                    CredentialField(
                        id: "password",
                        name: DoorField.password,
                        type: "password",
                        label: book[.passwordLabel],
                        autocomplete: "current-password",
                        error: error("password")
                    ),
                ],
                button: book[.signInButton],
                carried: carried,
                isLong: interrupted != nil
            ),
            Door(
                action: visit.link(to: .signInLink),
                heading: book[.letterDoor],
                words: book[.letterWords],
                fields: [.email("letter-email", visit, value: email, error: error("letter-email"))],
                button: book[.letterButton],
                carried: carried,
                isLong: interrupted != nil
            ),
        ]
    }
}

extension CredentialField {
    fileprivate static func email(
        _ id: String,
        _ visit: Visit,
        value: String,
        error: String?
    ) -> Self {
        CredentialField(
            id: id,
            name: DoorField.email,
            type: "email",
            label: visit.phrasebook[.emailLabel],
            autocomplete: "username",
            value: value,
            error: error
        )
    }
}

extension SignInPage.Problem {
    fileprivate var phrase: Phrase {
        switch self {
        case .emailMissing: .emailMissing
        case .passwordMissing: .passwordMissing
        case .wrong: .signInWrong
        case .tooOften(let minutes): .signInTooOften(minutes)
        case .overloaded: .signInOverloaded
        }
    }

    /// The field that it leads to.
    fileprivate var field: String {
        switch self {
        case .passwordMissing: "password"
        case .emailMissing, .wrong, .tooOften, .overloaded: "email"
        }
    }
}
