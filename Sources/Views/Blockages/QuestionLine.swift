// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A demande d'arbitrage in a list: what is asked about what, of whom, by when, and what became of
/// it.
struct QuestionLine: Sendable {
    let question: Link
    /// The action or the plan it is about, where the page is not about it already.
    let about: Link?
    let parts: [Link]
    /// That its date has passed, stated.
    let pastDue: String?
    /// Said to whoever it is put to.
    let yours: String?

    init(_ record: Record, _ reader: Reader, isAlone: Bool = true) {
        question = reader.link(to: record)
        about = isAlone ? reader.subject(of: record) : nil
        parts =
            record.awaitsAnswer
            ? reader.addressees(of: record) + reader.standing(of: record)
            : [Link(reader.outcome(of: record).text, to: nil)]
        pastDue = reader.view.isPastDue(record) ? reader.say(.questionPastDue) : nil
        yours = reader.view.isAsked(record) ? reader.say(.questionIsYours) : nil
    }
}

extension Reader {
    /// The action or the plan that a question is about.
    func subject(of question: Record) -> Link? {
        guard let parent = question.parent.flatMap({ view.record($0) }) else { return nil }
        return parent.kind == .action ? link(toAction: parent) : link(to: parent)
    }

    /// The posts and the bodies a question is put to, each with who answers there.
    func addressees(of question: Record) -> [Link] {
        let places = (question.records(.post) + question.records(.body))
            .compactMap { view.record($0) }.map { link(to: $0) }
        let people = view.addressees(of: question).map { link(to: $0) }
        return places.isEmpty ? [Link(say(.questionToNobody), to: nil)] : places + people
    }

    fileprivate func standing(of question: Record) -> [Link] {
        let state = chosen(.state, of: question)
        let due = question.date(.due).map { say(.answerExpected(phrasebook.date($0))) }
        return [due, state.isEmpty ? nil : state].compactMap(\.self).map { Link($0, to: nil) }
    }

    /// « Tranchée le 12 décembre 2026 par Odile Vasseur : dix-huit sites. »
    func outcome(of question: Record) -> Sentence {
        let day = question.date(.answeredOn).map { phrasebook.date($0) } ?? ""
        let person = question.people(.answeredBy).first.map { link(to: $0) }
        let option = question.records(.chosen).first.flatMap { view.trace(of: $0) }
        let words: Phrase
        switch (question.choice(.state), option) {
        case ("withdrawn", _): words = .questionWithdrawn(day)
        case (_, let option?): words = .questionSettled(day, person?.text, name(of: option))
        default: words = .questionLeftOpen(chosen(.state, of: question), day, person?.text)
        }
        return Sentence(
            say(words),
            linking: person.map { $0.isLink ? [($0.text, $0.href)] : [] } ?? []
        )
    }
}
