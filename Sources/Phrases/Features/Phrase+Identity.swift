// SPDX-License-Identifier: EUPL-1.2

/// What is said at the doors.
extension Phrase {
    public static let signInHeading = Phrase("identity.signIn.heading")
    public static let signInAnswer = Phrase("identity.signIn.answer")
    /// When a page was asked for.
    public static let signInToSee = Phrase("identity.signIn.toSee")
    /// When a session ended while its holder was writing.
    public static let signInToSave = Phrase("identity.signIn.toSave")
    public static let signInButton = Phrase("identity.signIn.button")
    public static let passwordDoor = Phrase("identity.passwordDoor")
    public static let letterDoor = Phrase("identity.letterDoor")
    public static let letterWords = Phrase("identity.letterDoor.words")
    public static let letterButton = Phrase("identity.letterDoor.button")
    public static let emailLabel = Phrase("identity.email")
    public static let passwordLabel = Phrase("identity.password")
    public static let signInProblem = Phrase("identity.problem")
    public static let signInWrong = Phrase("identity.problem.wrong")
    public static let signInOverloaded = Phrase("identity.problem.overloaded")
    public static let emailMissing = Phrase("identity.problem.email")
    public static let passwordMissing = Phrase("identity.problem.password")

    public static func signInTooOften(_ minutes: Int) -> Phrase {
        Phrase("identity.problem.tooOften", count: minutes)
    }

    public static let letterSentHeading = Phrase("identity.letterSent")
    public static let letterSentAdvice = Phrase("identity.letterSent.advice")
    public static let openLinkThenSave = Phrase("identity.letterSent.typed")
    public static let backToSignIn = Phrase("identity.letterSent.way")

    public static func letterSentWords(_ email: String) -> Phrase {
        Phrase("identity.letterSent.words", .text("email", email))
    }

    public static let resumeHeading = Phrase("identity.resume")
    public static let resumeWords = Phrase("identity.resume.words")
    public static let resumeNot = Phrase("identity.resume.not")
    public static let saveWhatWasTyped = Phrase("identity.resume.button")
    public static let fileMustBeChosenAgain = Phrase("identity.resume.file")
}

/// What is said of signed links.
extension Phrase {
    public static let signInLinkHeading = Phrase("identity.link.signIn")
    public static let invitationHeading = Phrase("identity.link.invitation")
    public static let invitationButton = Phrase("identity.link.invitation.button")
    public static let optionalPasswordLabel = Phrase("identity.link.password")
    public static let optionalPasswordHint = Phrase("identity.link.password.hint")
    public static let linkFaultHeading = Phrase("identity.link.fault")
    public static let linkMalformed = Phrase("identity.link.malformed")
    public static let linkNotYet = Phrase("identity.link.notYet")
    public static let linkExpired = Phrase("identity.link.expired")
    public static let linkUsed = Phrase("identity.link.used")
    public static let linkRevoked = Phrase("identity.link.revoked")
    public static let linkNoAddress = Phrase("identity.link.noAddress")
    public static let linkAddressTaken = Phrase("identity.link.addressTaken")
    public static let askForAnotherLink = Phrase("identity.link.another")

    public static func signInLinkWords(_ name: String, in territory: String) -> Phrase {
        Phrase("identity.link.signIn.words", .text("name", name), .text("territory", territory))
    }

    public static func invitationWords(_ name: String, in territory: String) -> Phrase {
        Phrase(
            "identity.link.invitation.words",
            .text("name", name),
            .text("territory", territory)
        )
    }
}

/// What is said of one's own account.
extension Phrase {
    public static let accountMenu = Phrase("identity.menu")
    public static let signOutButton = Phrase("identity.menu.signOut")
    public static let accountHeading = Phrase("identity.account")
    public static let languageHeading = Phrase("identity.account.language")
    public static let languageWords = Phrase("identity.account.language.words")
    public static let saveLanguage = Phrase("identity.account.language.button")
    public static let languageSaved = Phrase("identity.account.language.saved")
    public static let passwordIsSet = Phrase("identity.account.password.set")
    public static let passwordIsNotSet = Phrase("identity.account.password.none")
    public static let presentPasswordLabel = Phrase("identity.account.password.present")
    public static let newPasswordLabel = Phrase("identity.account.password.new")
    public static let passwordHint = Phrase("identity.account.password.hint")
    public static let savePassword = Phrase("identity.account.password.button")
    public static let passwordSaved = Phrase("identity.account.password.saved")
    public static let passwordIsEmail = Phrase("identity.password.isEmail")
    public static let passwordIsCommon = Phrase("identity.password.isCommon")
    public static let passwordWrongPresent = Phrase("identity.password.wrongPresent")
    public static let sessionsHeading = Phrase("identity.sessions")
    public static let thisSession = Phrase("identity.sessions.present")
    public static let unknownBrowser = Phrase("identity.sessions.unknown")
    public static let endSession = Phrase("identity.sessions.end")
    public static let endOtherSessions = Phrase("identity.sessions.endOthers")
    public static let sessionEnded = Phrase("identity.sessions.ended")
    public static let otherSessionsEnded = Phrase("identity.sessions.othersEnded")

    public static func accountAnswer(_ email: String) -> Phrase {
        Phrase("identity.account.answer", .text("email", email))
    }

    public static func passwordTooShort(_ least: Int) -> Phrase {
        Phrase("identity.password.tooShort", .number("least", least))
    }

    public static func passwordTooLong(_ most: Int) -> Phrase {
        Phrase("identity.password.tooLong", .number("most", most))
    }

    public static func openSessions(_ count: Int) -> Phrase {
        Phrase("identity.sessions.open", count: count)
    }

    public static func openedByPassword(_ moment: String) -> Phrase {
        Phrase("identity.sessions.byPassword", .text("moment", moment))
    }

    public static func openedByLink(_ moment: String) -> Phrase {
        Phrase("identity.sessions.byLink", .text("moment", moment))
    }

    public static func openedByDemo(_ moment: String) -> Phrase {
        Phrase("identity.sessions.byDemo", .text("moment", moment))
    }

    public static func lastSeen(_ moment: String) -> Phrase {
        Phrase("identity.sessions.seen", .text("moment", moment))
    }

    /// The territories open to whoever has signed in.
    public static func memberOf(_ count: Int) -> Phrase {
        count == 0 ? Phrase("identity.memberOfNone") : Phrase("identity.memberOf", count: count)
    }

    public static let entranceHeading = Phrase("identity.entrance")
    public static let entranceAnswer = Phrase("identity.entrance.answer")

    public static func enterAs(_ name: String) -> Phrase {
        Phrase("identity.entrance.enter", .text("name", name))
    }
}

/// What the command line says of those who come in.
extension Phrase {
    public static func personUnknown(_ email: String) -> Phrase {
        Phrase("identity.command.personUnknown", .text("email", email))
    }

    public static let addressHasAccount = Phrase("identity.command.addressTaken")
    public static let tokenUnknown = Phrase("identity.command.tokenUnknown")
    public static let tokenRevoked = Phrase("identity.command.tokenRevoked")
    public static let noToken = Phrase("identity.command.noToken")
    public static let tokenStateRevoked = Phrase("identity.command.state.revoked")
    public static let tokenStateExpired = Phrase("identity.command.state.expired")
    public static let tokenNeverUsed = Phrase("identity.command.neverUsed")

    public static func tokenUntil(_ day: String) -> Phrase {
        Phrase("identity.command.until", .text("day", day))
    }

    public static func tokenUsed(_ day: String) -> Phrase {
        Phrase("identity.command.used", .text("day", day))
    }

    public static func keysUnreadable(_ path: String) -> Phrase {
        Phrase("identity.command.keysUnreadable", .text("path", path))
    }

    public static func keysUnwritable(_ path: String) -> Phrase {
        Phrase("identity.command.keysUnwritable", .text("path", path))
    }

    public static func keysMalformed(_ path: String) -> Phrase {
        Phrase("identity.command.keysMalformed", .text("path", path))
    }
}
