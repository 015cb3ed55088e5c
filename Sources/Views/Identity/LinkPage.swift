// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// What a signed link is for, and the button that uses it: mail systems open every address before
/// their readers do, and nothing may come of that.
public struct LinkPage: Page {
    public static let template = "Identity/link"

    public enum Purpose: Hashable, Sendable {
        case signIn
        /// Whether the account of the address has no password yet.
        case invitation(mayChoosePassword: Bool)
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let summary: ErrorSummary?
    let action: String
    let password: CredentialField?
    let button: String

    /// - Parameters:
    ///   - name: of the person it stands for.
    ///   - problem: what is wrong with the password that was chosen.
    public init(
        _ visit: Visit,
        token: String,
        for purpose: Purpose,
        name: String,
        territory: String,
        problem: PasswordProblem? = nil
    ) {
        let book = visit.phrasebook
        let error = problem.map { book[$0.phrase] }
        action = visit.link(to: .link(token))
        switch purpose {
        case .signIn:
            heading = book[.signInLinkHeading]
            answer = Sentence(book[.signInLinkWords(name, in: territory)])
            button = book[.signInButton]
            password = nil
        case .invitation(let mayChoosePassword):
            heading = book[.invitationHeading]
            answer = Sentence(book[.invitationWords(name, in: territory)])
            button = book[.invitationButton]
            password =
                mayChoosePassword
                ? CredentialField(
                    id: "password",
                    name: DoorField.password,
                    type: "password",
                    label: book[.optionalPasswordLabel],
                    autocomplete: "new-password",
                    isRequired: false,
                    hint: book[.optionalPasswordHint],
                    error: error
                ) : nil
        }
        shell = Shell(visit, title: heading)
        summary = ErrorSummary(
            book[.signInProblem],
            error.map { [Link($0, to: "#password")] } ?? []
        )
    }
}

/// Said of a link that leads nowhere any more: why, and how to have another.
public struct LinkFaultPage: Page {
    public static let template = "Identity/linkFault"

    public enum Reason: Hashable, Sendable {
        case malformed
        case notYet
        case expired
        case used
        case revoked
        /// The Directory has no address for its person.
        case noAddress
        /// The address is the account of someone else of the territory.
        case addressTaken
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let way: Link

    public init(_ visit: Visit, _ reason: Reason) {
        let book = visit.phrasebook
        heading = book[.linkFaultHeading]
        shell = Shell(visit, title: heading)
        let words: Phrase =
            switch reason {
            case .malformed: .linkMalformed
            case .notYet: .linkNotYet
            case .expired: .linkExpired
            case .used: .linkUsed
            case .revoked: .linkRevoked
            case .noAddress: .linkNoAddress
            case .addressTaken: .linkAddressTaken
            }
        answer = Sentence(book[words])
        way = Link(book[.askForAnotherLink], to: visit.link(to: .signIn(onwards: nil)))
    }
}

/// Why a password is not taken.
public enum PasswordProblem: Hashable, Sendable {
    case tooShort(least: Int)
    case tooLong(most: Int)
    case isEmail
    case isCommon
    /// The present one is another.
    case wrongPresent
    case tooOften(minutes: Int)
    case overloaded

    var phrase: Phrase {
        switch self {
        case .tooShort(let least): .passwordTooShort(least)
        case .tooLong(let most): .passwordTooLong(most)
        case .isEmail: .passwordIsEmail
        case .isCommon: .passwordIsCommon
        case .wrongPresent: .passwordWrongPresent
        case .tooOften(let minutes): .signInTooOften(minutes)
        case .overloaded: .signInOverloaded
        }
    }
}
