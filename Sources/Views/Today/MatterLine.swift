// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One thing that waits: what it is about, why it waits, and the one gesture that answers it.
struct MatterLine: Sendable {
    /// Actions named in a line that is about several.
    private static let named = 3

    let about: Link
    let reason: Sentence
    let gesture: Link?
}

extension MatterLine {
    init(_ matter: Matter, _ reader: Reader) {
        switch matter.reason {
        case .blocked, .fundingRefused, .endPassed, .stepDue:
            self = Self.one(matter, reader)
        case .othersEndPassed, .unpiloted, .withoutElected:
            self = Self.several(matter, reader)
        case .questionAsked, .questionUnanswered, .mandateContested, .postVacant:
            self = Self.ofGovernance(matter, reader)
        case .mandateEnds(let mandate, let day):
            let words = Phrase.mandateEndsOn(mandate.role, reader.phrasebook.day(day))
            let address = Address.mandates(reader.slug, mandate.person)
            self.init(
                about: reader.link(to: mandate.person),
                reason: Sentence(reader.say(words)),
                gesture: Link(reader.say(.prepareSuccession), to: reader.link(to: address))
            )
        case .placeholders(let count):
            var query = PeopleQuery()
            query.standing = .placeholder
            let people = reader.link(to: .people(reader.slug, query))
            self.init(
                about: Link(reader.say(.placeholdersWait(count)), to: people),
                reason: Sentence(reader.say(.fromFiles)),
                gesture: Link(reader.say(.identifyThem), to: people)
            )
        }
    }

    /// About one action.
    private static func one(_ matter: Matter, _ reader: Reader) -> MatterLine {
        let (action, detail) = (matter.actions.first, matter.detail)
        let link = action.map { reader.link(toAction: $0) } ?? Link("", to: nil)
        func line(_ reason: Phrase, _ gesture: Link?) -> MatterLine {
            MatterLine(about: link, reason: Sentence(reader.say(reason)), gesture: gesture)
        }
        switch matter.reason {
        case .fundingRefused:
            let funder = detail.map { reader.name(of: $0) } ?? ""
            return line(
                funder.isEmpty ? .isRefused : .refusedBy(funder),
                reader.gesture(.reviseFinancing, editing: detail)
            )
        case .endPassed(let end):
            return line(
                .endHasPassed(reader.phrasebook.date(end)),
                reader.gesture(.sayWhereItIs, .status, of: action)
            )
        case .stepDue(let end):
            let words = Phrase.stepOf(link.text, by: reader.phrasebook.date(end))
            return MatterLine(
                about: Link(detail.map { reader.name(of: $0) } ?? "", to: link.href),
                reason: Sentence(reader.say(words), linking: [(link.text, link.href)]),
                gesture: reader.gesture(.updateStep, editing: detail)
            )
        default:
            let note = reader.way(toAdd: .note, under: action)
            return line(.isBlocked, note.map { Link(reader.say(.addANote), to: $0.href) })
        }
    }

    private static func several(_ matter: Matter, _ reader: Reader) -> MatterLine {
        let (count, first) = (matter.actions.count, matter.actions.first)
        let links = matter.actions.prefix(named).map { reader.link(toAction: $0) }
        let names = reader.phrasebook.list(links.map(\.text))
        let others = count - links.count
        let listed = others > 0 ? reader.say(.andOthers(names, others)) : names
        func line(_ heading: Phrase, _ reason: Phrase, _ gesture: Link?) -> MatterLine {
            MatterLine(
                about: Link(reader.say(heading), to: nil),
                reason: Sentence(reader.say(reason), linking: links.map { ($0.text, $0.href) }),
                gesture: gesture
            )
        }
        switch matter.reason {
        case .unpiloted:
            let gesture = reader.gesture(.nameAPilot, .pilots, of: first)
            return line(.unpiloted(count), .listed(listed), gesture)
        case .withoutElected:
            let gesture = reader.gesture(.chooseAnElected, .electedReferents, of: first)
            return line(.withoutElected(count), .listed(listed), gesture)
        default:
            let list = reader.link(to: reader.list { $0.isOverdue = true })
            let gesture = Link(reader.say(.seeTheList), to: list)
            return line(.endsPassed(count), .aWordToTheirPilots(listed), gesture)
        }
    }
}

extension Reader {
    /// The form of one field, if the reader may write it.
    fileprivate func gesture(_ words: Phrase, _ field: FieldID, of action: Record?) -> Link? {
        guard let action, mayWrite, let known = view.field(field, of: action.kind),
            view.writes(known, of: action)
        else { return nil }
        return Link(say(words), to: link(to: .recordField(slug, action.id, field)))
    }

    fileprivate func gesture(_ words: Phrase, editing record: Record?) -> Link? {
        record.flatMap { editLink($0) }.map { Link(say(words), to: $0.href) }
    }
}
