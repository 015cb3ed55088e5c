// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The « Point DGS » as it is handed over: what is to be settled, why, in how long.
public struct DirectorAgendaPage: Page {
    public static let template = "Blockages/directorAgenda"
    /// What fits in a meeting, and on a sheet.
    private static let most = 12

    struct Line: Sendable {
        let subject: Link
        let reason: Sentence
        let length: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let lines: [Line]
    let hasLines: Bool
    let others: String?
    let note: String

    public init(_ reader: Reader) {
        heading = reader.say(.directorAgendaHeading)
        shell = Shell(
            reader,
            title: heading,
            trail: [reader.way(.sectionArbitrations, .arbitrations(reader.slug))]
        )
        let items = DirectorAgenda(reader.view).items
        let first = items.prefix(Self.most)
        lines = first.map { reader.line($0) }
        hasLines = !lines.isEmpty
        let minutes = first.reduce(0) { $0 + $1.minutes }
        answer = Sentence(
            reader.say(items.isEmpty ? .agendaIsEmpty : .agendaHolds(first.count, minutes))
        )
        others =
            items.count > Self.most ? reader.say(.agendaLater(items.count - Self.most)) : nil
        note = reader.say(.agendaNote)
    }
}

extension Reader {
    fileprivate func line(_ item: DirectorAgenda.Item) -> DirectorAgendaPage.Line {
        let (subject, reason) = told(item.reason)
        return DirectorAgendaPage.Line(
            subject: subject,
            reason: reason,
            length: say(.agendaMinutes(item.minutes))
        )
    }

    private func told(_ reason: DirectorAgenda.Reason) -> (Link, Sentence) {
        switch reason {
        case .question(let question, let isPastDue):
            return (link(to: question), why(question, isPastDue: isPastDue))
        case .blockage(let blockage):
            let action = blockage.parent.flatMap { view.record($0) }
            let since = blockage.date(.since).map { phrasebook.date($0) }
            let words = say(.agendaBlockage(name(of: blockage), since: since))
            return (action.map { link(toAction: $0) } ?? link(to: blockage), Sentence(words))
        case .overload(let services, let missing, let period):
            let names = services.map { name(of: $0) }
            let place = names.isEmpty ? say(.withoutIdentifiedTime) : phrasebook.list(names)
            let words = say(.agendaOverload(fullTimes(missing), phrasebook.date(period.date)))
            return (Link(place, to: link(to: .time(slug, TimeQuery(period)))), Sentence(words))
        case .vacancies(let posts):
            return several(posts, .agendaVacancies(posts.count))
        case .withoutReferent(let services):
            return several(services, .agendaWithoutReferent(services.count))
        }
    }

    private func why(_ question: Record, isPastDue: Bool) -> Sentence {
        let about = subject(of: question)
        let due = question.date(.due).map { phrasebook.date($0) }
        let when = due.map { say(isPastDue ? .answerWasExpected($0) : .answerIsExpected($0)) }
        let words = [about.map(\.text), when].compactMap(\.self).joined(separator: ". ")
        return Sentence(words, linking: about.map { [($0.text, $0.href)] } ?? [])
    }

    private func several(_ records: [Record], _ words: Phrase) -> (Link, Sentence) {
        let links = records.collated { name(of: $0) }.map { link(to: $0) }
        return (
            Link(say(words), to: nil),
            Sentence(
                phrasebook.list(links.map(\.text)) + ".",
                linking: links.filter(\.isLink).map { ($0.text, $0.href) }
            )
        )
    }
}
