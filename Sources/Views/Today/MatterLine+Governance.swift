// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

extension MatterLine {
    /// A question, a vacancy, a mandate contested.
    static func ofGovernance(_ matter: Matter, _ reader: Reader) -> MatterLine {
        switch matter.reason {
        case .questionAsked(let due):
            let words = due.map { Phrase.answerExpected(by: reader.phrasebook.date($0)) }
            return question(matter, reader, words ?? .answerAwaited, .answerIt)
        case .questionUnanswered(let due):
            let words = Phrase.answerWasExpected(by: reader.phrasebook.date(due))
            return question(matter, reader, words, .seeTheQuestion)
        case .mandateContested(let mandate):
            let address = Address.mandateContest(reader.slug, mandate.id)
            return MatterLine(
                about: reader.link(to: mandate.person),
                reason: Sentence(reader.say(.mandateIsContested(mandate.role))),
                gesture: Link(reader.say(.settleIt), to: reader.link(to: address))
            )
        case .postVacant(let since): return vacancy(matter, reader, since)
        default: return MatterLine(about: Link("", to: nil), reason: Sentence(""), gesture: nil)
        }
    }

    private static func question(
        _ matter: Matter,
        _ reader: Reader,
        _ reason: Phrase,
        _ gesture: Phrase
    ) -> MatterLine {
        guard let question = matter.detail else {
            return MatterLine(about: Link("", to: nil), reason: Sentence(""), gesture: nil)
        }
        let address = reader.link(to: .arbitration(reader.slug, question.id))
        return MatterLine(
            about: Link(reader.name(of: question), to: address),
            reason: Sentence(reader.say(reason)),
            gesture: Link(reader.say(gesture), to: address)
        )
    }

    private static func vacancy(_ matter: Matter, _ reader: Reader, _ since: Day) -> MatterLine {
        let link = matter.detail.map { reader.link(to: $0) } ?? Link("", to: nil)
        let words = Phrase.vacantSince(reader.phrasebook.day(since), matter.actions.count)
        return MatterLine(
            about: link,
            reason: Sentence(reader.say(words)),
            gesture: link.isLink ? Link(reader.say(.findAHolder), to: link.href) : nil
        )
    }
}
