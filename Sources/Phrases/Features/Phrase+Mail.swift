// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What letters say.
extension Phrase {
    /// Without a name when there is none.
    public static func greeting(_ name: String) -> Phrase {
        name.isEmpty ? Phrase("mail.greeting") : Phrase("mail.greetingByName", .text("name", name))
    }

    /// Who sends a letter, and from where.
    public static func letterSender(_ territory: String) -> Phrase {
        Phrase("mail.sender", .text("territory", territory))
    }

    public static func signInSubject(_ territory: String) -> Phrase {
        Phrase("mail.signIn.subject", .text("territory", territory))
    }

    public static func signInReason(_ territory: String) -> Phrase {
        Phrase("mail.signIn.reason", .text("territory", territory))
    }

    public static let signInUnasked = Phrase("mail.signIn.unasked")

    public static func invitationSubject(_ territory: String) -> Phrase {
        Phrase("mail.invitation.subject", .text("territory", territory))
    }

    /// - Parameter inviter: nobody when it was the operator.
    public static func invitationReason(_ territory: String, by inviter: String?) -> Phrase {
        guard let inviter else {
            return Phrase("mail.invitation.reason", .text("territory", territory))
        }
        return Phrase(
            "mail.invitation.reasonByName",
            .text("inviter", inviter),
            .text("territory", territory)
        )
    }

    public static let invitationUnasked = Phrase("mail.invitation.unasked")

    public static func mandateSubject(_ role: Phrase, _ territory: String) -> Phrase {
        Phrase("mail.mandate.subject", .phrase("role", role), .text("territory", territory))
    }

    public static func mandateReason(_ territory: String, by recorder: String?) -> Phrase {
        guard let recorder else {
            return Phrase("mail.mandate.reason", .text("territory", territory))
        }
        return Phrase(
            "mail.mandate.reasonByName",
            .text("recorder", recorder),
            .text("territory", territory)
        )
    }

    public static func mandateEndSubject(_ role: Phrase, _ territory: String) -> Phrase {
        Phrase("mail.mandateEnd.subject", .phrase("role", role), .text("territory", territory))
    }

    public static func mandateEndReason(_ territory: String, by recorder: String?) -> Phrase {
        guard let recorder else {
            return Phrase("mail.mandateEnd.reason", .text("territory", territory))
        }
        return Phrase(
            "mail.mandateEnd.reasonByName",
            .text("recorder", recorder),
            .text("territory", territory)
        )
    }

    /// The mandate itself, on a line of its own.
    public static func mandateLine(
        _ role: Phrase,
        _ holder: String,
        from start: Day,
        to end: Day?
    ) -> Phrase {
        guard let end else {
            return Phrase(
                "mail.mandate.line",
                .phrase("role", role),
                .text("holder", holder),
                .date("start", .day(start))
            )
        }
        return Phrase(
            "mail.mandate.lineToDay",
            .phrase("role", role),
            .text("holder", holder),
            .date("start", .day(start)),
            .date("end", .day(end))
        )
    }

    public static let mandateContest = Phrase("mail.mandate.contest")
    public static let mandateSound = Phrase("mail.mandate.sound")

    public static func usableOnce(until moment: String) -> Phrase {
        Phrase("mail.usableOnce", .text("moment", moment))
    }

    public static func usable(until moment: String) -> Phrase {
        Phrase("mail.usable", .text("moment", moment))
    }
}

/// What the command line says of letters.
extension Phrase {
    public static let mailOff = Phrase("mail.off")
    public static let smtpMalformed = Phrase("mail.smtpMalformed")
    public static let smtpUnsafe = Phrase("mail.smtpUnsafe")
    public static let smtpWithoutSender = Phrase("mail.smtpWithoutSender")

    public static func mailThrough(_ relay: String, from sender: String) -> Phrase {
        Phrase("mail.through", .text("relay", relay), .text("sender", sender))
    }

    public static func lettersWaiting(_ count: Int, since day: Day) -> Phrase {
        Phrase("mail.waiting", .date("since", .day(day)), count: count)
    }
}
