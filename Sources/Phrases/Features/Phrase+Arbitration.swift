// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the pages of demandes d'arbitrage say.
extension Phrase {
    public static let questionPastDue = Phrase("arbitration.pastDue")
    public static let questionIsYours = Phrase("arbitration.yours")
    public static let questionToNobody = Phrase("arbitration.toNobody")
    public static let questionsOpen = Phrase("arbitration.open")
    public static let questionsSettled = Phrase("arbitration.settled")
    public static let questionsHow = Phrase("arbitration.how")
    public static let noQuestionYet = Phrase("arbitration.none")
    public static let everyQuestionAnswered = Phrase("arbitration.noneOpen")
    public static let blockagesWay = Phrase("arbitration.blockages")
    public static let questionContext = Phrase("arbitration.context")
    public static let noOptionYet = Phrase("arbitration.noOption")
    public static let optionChosen = Phrase("arbitration.chosen")
    public static let chooseOption = Phrase("arbitration.choose")
    public static let otherAnswers = Phrase("arbitration.otherAnswers")
    public static let takeHigher = Phrase("arbitration.takeHigher")
    public static let sendQuestion = Phrase("arbitration.send")
    public static let sendQuestionHint = Phrase("arbitration.send.hint")
    public static let questionSent = Phrase("arbitration.sent")
    public static let withdrawQuestion = Phrase("arbitration.withdraw")
    public static let recordAnswer = Phrase("arbitration.record")
    public static let answerGiven = Phrase("arbitration.record.answer")
    public static let answerGivenBy = Phrase("arbitration.record.by")
    public static let answerGivenOn = Phrase("arbitration.record.on")
    public static let recordAnswerButton = Phrase("arbitration.record.button")
    public static let answerMissing = Phrase("arbitration.answerMissing")
    public static let answererMissing = Phrase("arbitration.answererMissing")
    public static let answerToCome = Phrase("arbitration.answerToCome")
    public static let withoutIdentifiedTime = Phrase("arbitration.withoutTime")

    /// « 3 questions attendent leur réponse. »
    public static func questionsWait(_ count: Int) -> Phrase {
        Phrase("arbitration.wait", count: count)
    }

    public static func questionsPastDue(_ count: Int) -> Phrase {
        Phrase("arbitration.pastDueCount", count: count)
    }

    public static func questionsAreYours(_ count: Int) -> Phrase {
        Phrase("arbitration.yoursCount", count: count)
    }

    public static func questionPutTo(_ names: String) -> Phrase {
        Phrase("arbitration.putTo", .text("names", names))
    }

    public static func answerExpected(_ day: String) -> Phrase {
        Phrase("arbitration.expected", .text("day", day))
    }

    public static func answerIsExpected(_ day: String) -> Phrase {
        Phrase("arbitration.isExpected", .text("day", day))
    }

    public static func answerWasExpected(_ day: String) -> Phrase {
        Phrase("arbitration.wasExpected", .text("day", day))
    }

    public static func questionWithdrawn(_ day: String) -> Phrase {
        Phrase("arbitration.withdrawnOn", .text("day", day))
    }

    public static func questionSettled(
        _ day: String,
        _ person: String?,
        _ option: String
    ) -> Phrase {
        guard let person else {
            return Phrase("arbitration.settledOn", .text("day", day), .text("option", option))
        }
        return Phrase(
            "arbitration.settledBy",
            .text("day", day),
            .text("person", person),
            .text("option", option)
        )
    }

    /// « À instruire », « Parlons-en »: the question stays open.
    public static func questionLeftOpen(
        _ state: String,
        _ day: String,
        _ person: String?
    ) -> Phrase {
        guard let person else {
            return Phrase("arbitration.leftOpenOn", .text("state", state), .text("day", day))
        }
        return Phrase(
            "arbitration.leftOpenBy",
            .text("state", state),
            .text("day", day),
            .text("person", person)
        )
    }

    /// Whose time an option takes.
    public static func timeTakenFrom(_ time: String, _ givers: String) -> Phrase {
        Phrase("arbitration.timeFrom", .text("time", time), .text("givers", givers))
    }

    public static func timeOfNobody(_ time: String) -> Phrase {
        Phrase("arbitration.timeOfNobody", .text("time", time))
    }
}

/// What is said to whoever holds the signed link of a question, and in the letter that gives it.
extension Phrase {
    public static let answerTaken = Phrase("arbitration.link.thanks")
    public static let answerKept = Phrase("arbitration.link.kept")
    public static let answerMistaken = Phrase("arbitration.link.mistaken")
    public static let answerIsSigned = Phrase("arbitration.link.signed")
    public static let questionOtherwise = Phrase("arbitration.letter.otherwise")

    public static func questionForYou(_ person: String) -> Phrase {
        Phrase("arbitration.link.forYou", .text("person", person))
    }

    public static func questionSubject(_ territory: String) -> Phrase {
        Phrase("arbitration.letter.subject", .text("territory", territory))
    }

    public static func questionReason(_ territory: String, by asker: String?) -> Phrase {
        guard let asker else {
            return Phrase("arbitration.letter.reason", .text("territory", territory))
        }
        return Phrase(
            "arbitration.letter.reasonByName",
            .text("asker", asker),
            .text("territory", territory)
        )
    }

    public static let questionAddress = Phrase("arbitration.letter.address")

    public static func questionDue(_ due: PartialDate) -> Phrase {
        Phrase("arbitration.letter.due", .date("due", due))
    }
}

/// What the « Point DGS » says.
extension Phrase {
    public static let directorAgendaHeading = Phrase("agenda.heading")
    public static let agendaIsEmpty = Phrase("agenda.none")
    public static let agendaNote = Phrase("agenda.note")

    /// « 7 points, 35 minutes environ. »
    public static func agendaHolds(_ count: Int, _ minutes: Int) -> Phrase {
        Phrase("agenda.holds", .number("minutes", minutes), count: count)
    }

    public static func agendaLater(_ count: Int) -> Phrase {
        Phrase("agenda.later", count: count)
    }

    public static func agendaMinutes(_ minutes: Int) -> Phrase {
        Phrase("agenda.minutes", .number("minutes", minutes))
    }

    public static func agendaBlockage(_ cause: String, since: String?) -> Phrase {
        guard let since else { return Phrase("agenda.blockage", .text("cause", cause)) }
        return Phrase("agenda.blockageSince", .text("cause", cause), .text("since", since))
    }

    public static func agendaOverload(_ time: String, _ period: String) -> Phrase {
        Phrase("agenda.overload", .text("time", time), .text("period", period))
    }

    public static func agendaVacancies(_ count: Int) -> Phrase {
        Phrase("agenda.vacancies", count: count)
    }

    public static func agendaWithoutReferent(_ count: Int) -> Phrase {
        Phrase("agenda.withoutReferent", count: count)
    }
}
