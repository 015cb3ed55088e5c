// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Phrases

/// One's own account: its password, and where it is signed in.
public struct AccountPage: Page {
    public static let template = "Identity/account"

    /// What the page tells of an account.
    public struct Facts: Sendable {
        public let email: String
        public let hasPassword: Bool
        public let asksPresentPassword: Bool
        /// The language they chose to read in.
        public let language: Language?
        public let sessions: [OpenSession]
        public let zone: TimeZone

        public init(
            email: String,
            hasPassword: Bool,
            asksPresentPassword: Bool,
            language: Language? = nil,
            sessions: [OpenSession],
            zone: TimeZone
        ) {
            self.email = email
            self.hasPassword = hasPassword
            self.asksPresentPassword = asksPresentPassword
            self.language = language
            self.sessions = sessions
            self.zone = zone
        }
    }

    /// One place where the account is signed in.
    public struct OpenSession: Sendable {
        public enum Means: Hashable, Sendable {
            case password
            case link
            case demo
        }

        public let id: String
        public let means: Means
        /// What its browser says it is.
        public let agent: String
        /// In milliseconds since 1970 UTC.
        public let created: Int64
        public let seen: Int64
        public let isThisOne: Bool

        public init(
            id: String,
            means: Means,
            agent: String,
            created: Int64,
            seen: Int64,
            isThisOne: Bool
        ) {
            self.id = id
            self.means = means
            self.agent = agent
            self.created = created
            self.seen = seen
            self.isThisOne = isThisOne
        }
    }

    /// What has just been done here.
    public enum Done: String, Sendable {
        case password = "mot-de-passe"
        case language = "langue"
        case session
        case sessions
    }

    struct SessionLine: Sendable {
        let name: String
        let opened: String
        let seen: String
        /// Said of the one that the page is read in.
        let present: String?
        let end: SingleButton
    }

    struct LanguageForm: Sendable {
        let heading: String
        let words: String
        let action: String
        let choices: [ActionFilters.Choice]
        let button: String
    }

    struct PasswordForm: Sendable {
        let heading: String
        let words: String
        let action: String
        let fields: [CredentialField]
        let button: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let done: String?
    let summary: ErrorSummary?
    let languageForm: LanguageForm
    let password: PasswordForm
    let sessionsHeading: String
    let sessionsWords: String
    let sessions: [SessionLine]
    let endOthers: SingleButton?

    public init(
        _ visit: Visit,
        _ facts: Facts,
        done: Done? = nil,
        problem: PasswordProblem? = nil
    ) {
        let book = visit.phrasebook
        heading = book[.accountHeading]
        shell = Shell(visit, title: heading)
        answer = Sentence(book[.accountAnswer(facts.email)])
        self.done = done.map { book[$0.phrase] }
        let field = problem == .wrongPresent ? "present-password" : "password"
        summary = ErrorSummary(
            book[.signInProblem],
            problem.map { [Link(book[$0.phrase], to: "#" + field)] } ?? []
        )
        languageForm = LanguageForm(visit, facts)
        password = PasswordForm(visit, facts, problem: problem)
        sessionsHeading = book[.sessionsHeading]
        sessionsWords = book[.openSessions(facts.sessions.count)]
        sessions = facts.sessions.map { SessionLine($0, visit, facts.zone) }
        endOthers =
            facts.sessions.count > 1
            ? SingleButton(
                action: visit.link(to: .accountSessions),
                label: book[.endOtherSessions]
            ) : nil
    }
}

extension AccountPage.Done {
    fileprivate var phrase: Phrase {
        switch self {
        case .password: .passwordSaved
        case .language: .languageSaved
        case .session: .sessionEnded
        case .sessions: .otherSessionsEnded
        }
    }
}

extension AccountPage.LanguageForm {
    fileprivate init(_ visit: Visit, _ facts: AccountPage.Facts) {
        let book = visit.phrasebook
        heading = book[.languageHeading]
        words = book[.languageWords]
        action = visit.link(to: .accountLanguage)
        let chosen = facts.language ?? book.language
        choices = Language.allCases.map { language in
            ActionFilters.Choice(
                value: language.rawValue,
                text: book[.nameInItself(language)],
                isSelected: language == chosen
            )
        }
        button = book[.saveLanguage]
    }
}

extension AccountPage.PasswordForm {
    fileprivate init(_ visit: Visit, _ facts: AccountPage.Facts, problem: PasswordProblem?) {
        let book = visit.phrasebook
        heading = book[.passwordLabel]
        words = book[facts.hasPassword ? .passwordIsSet : .passwordIsNotSet]
        action = visit.link(to: .accountPassword)
        button = book[.savePassword]
        let error = problem.map { book[$0.phrase] }
        let present = CredentialField(
            id: "present-password",
            name: DoorField.presentPassword,
            type: "password",
            label: book[.presentPasswordLabel],
            autocomplete: "current-password",
            error: problem == .wrongPresent ? error : nil
        )
        let new = CredentialField(
            id: "password",
            name: DoorField.password,
            type: "password",
            label: book[.newPasswordLabel],
            autocomplete: "new-password",
            hint: book[.passwordHint],
            error: problem == .wrongPresent ? nil : error
        )
        fields = facts.asksPresentPassword ? [present, new] : [new]
    }
}

extension AccountPage.SessionLine {
    fileprivate init(_ session: AccountPage.OpenSession, _ visit: Visit, _ zone: TimeZone) {
        let book = visit.phrasebook
        name = BrowserName.short(session.agent) ?? book[.unknownBrowser]
        let moment = book.instant(session.created, in: zone)
        opened =
            switch session.means {
            case .password: book[.openedByPassword(moment)]
            case .link: book[.openedByLink(moment)]
            case .demo: book[.openedByDemo(moment)]
            }
        seen = book[.lastSeen(book.instant(session.seen, in: zone))]
        present = session.isThisOne ? book[.thisSession] : nil
        end = SingleButton(
            action: visit.link(to: .accountSession(session.id)),
            label: book[.endSession]
        )
    }
}
