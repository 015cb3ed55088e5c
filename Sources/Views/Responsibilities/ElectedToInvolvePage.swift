// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// « Élus à associer », for those who lead the plan: the doors that remain to be opened.
public struct ElectedToInvolvePage: Page {
    public static let template = "Responsibilities/electedToInvolve"

    struct Line: Sendable {
        let who: Link
        let about: Sentence
    }

    struct Group: Sendable {
        let label: String
        let lines: [Line]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let hint: String
    let groups: [Group]
    let actions: Link

    public init(_ reader: Reader, _ involvement: Involvement) {
        heading = reader.say(.involvementHeading)
        let matrix = Link(
            reader.say(.whoDoesWhatHeading),
            to: reader.link(to: .whoDoesWhat(reader.slug))
        )
        shell = Shell(reader, title: heading, trail: [matrix])
        answer = Sentence(reader.answer(involvement))
        hint = reader.say(.involvementIsClosed)
        let all: [(Phrase, [Line])] = [
            (.delegationsHeading, involvement.delegations.map { Line($0, reader) }),
            (.communesHeading, involvement.communes.map { Line($0, reader) }),
            (
                .idleHeading,
                involvement.idle.map { Line(idle: $0, reader) }.collated { $0.who.text }
            ),
        ]
        groups = all.filter { !$0.1.isEmpty }
            .map { Group(label: reader.say($0.0), lines: $0.1) }
        actions = Link(
            reader.say(.actionsWithoutElected),
            to: reader.link(to: .actions(reader.slug, ActionQuery()))
        )
    }
}

extension ElectedToInvolvePage.Line {
    fileprivate init(_ delegation: Involvement.Delegation, _ reader: Reader) {
        who = reader.link(to: delegation.mandate.person)
        let themes = delegation.themes.map { reader.phrasebook.label($0, of: .themes) }
        let title = delegation.mandate.terms.title
        about = Sentence(
            [title, reader.say(.untouchedThemes(themes))].compactMap(\.self)
                .joined(separator: ", ")
        )
    }

    fileprivate init(_ commune: Involvement.Commune, _ reader: Reader) {
        who = reader.link(to: commune.organisation)
        let names = commune.referents.map { reader.link(to: $0) }
        about = Sentence(
            reader.say(
                names.isEmpty ? .communeWithoutReferent : .communeReferents(names.map(\.text))
            ),
            linking: names.map { ($0.text, $0.href) }
        )
    }

    fileprivate init(idle person: PersonID, _ reader: Reader) {
        who = reader.link(to: person)
        let mandates = reader.view.mandates(of: person)
            .filter { $0.isHeld(on: reader.day) && $0.role.isElective }
        let titles = mandates.map { $0.terms.title ?? reader.phrasebook.label(of: $0.role) }
        about = Sentence(Set(titles).sorted().joined(separator: ", "))
    }
}

extension Reader {
    /// « Restent à associer : 2 délégations sur 9, 5 communes sur 24 et 4 élus sur 31. »
    fileprivate func answer(_ involvement: Involvement) -> String {
        guard involvement.electedCount + involvement.communeCount > 0 else {
            return say(.noElectedYet)
        }
        let (delegations, communes, idle) = (
            involvement.delegations.count, involvement.communes.count, involvement.idle.count
        )
        let clauses: [(Int, Phrase)] = [
            (delegations, .untouchedDelegations(delegations, of: involvement.delegationCount)),
            (communes, .untouchedCommunes(communes, of: involvement.communeCount)),
            (idle, .idleElected(idle, of: involvement.electedCount)),
        ]
        let said = clauses.filter { $0.0 > 0 }.map { say($0.1) }
        return say(said.isEmpty ? .everyoneInvolved : .untouched(said))
    }
}
