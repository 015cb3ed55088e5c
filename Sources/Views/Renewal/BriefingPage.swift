// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Two pages for a new élu, made to be printed: the plan in figures, who is who, where things are
/// decided, the actions of their délégation, and the words that will be heard.
public struct BriefingPage: Page {
    public static let template = "Renewal/briefing"
    /// The parameter that names the élu it is made for.
    public static let personName = "pour"
    /// Actions listed at most: two pages are two pages.
    private static let longest = 15

    struct Fact: Sendable {
        let term: String
        let words: Sentence
    }

    struct Part: Sendable {
        let label: String
        let hint: String?
        let facts: [Fact]
        let hasFacts: Bool
        let actions: [ActionGroup.Line]
        let hasActions: Bool

        init(
            _ label: String,
            hint: String? = nil,
            facts: [Fact] = [],
            actions: [ActionGroup.Line] = []
        ) {
            self.label = label
            self.hint = hint
            self.facts = facts
            hasFacts = !facts.isEmpty
            self.actions = actions
            hasActions = !actions.isEmpty
        }
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let chooser: Chooser?
    let parts: [Part]

    /// The élus that it may be made for.
    struct Chooser: Sendable {
        let label: String
        let action: String
        let select: ActionFilters.Select
        let button: String
        let carried: [CarriedItem]
    }

    /// - Parameter person: whose délégation it opens with; nobody's for a paper for all.
    public init(_ reader: Reader, for person: Person?) {
        let held = reader.view.mandates(on: reader.day).values.joined()
        heading = reader.say(
            person.map { .briefingFor($0.name) } ?? .briefingHeading
        )
        let actions = reader.view.actions
        let running = actions.filter { !["done", "abandoned"].contains($0.choice(.status) ?? "") }
        answer = Sentence(reader.say(.briefingAnswer(actions.count, running: running.count)))
        chooser = reader.chooser(of: person, among: Array(held))
        let own = person.map { person in held.filter { $0.person == person.id } } ?? []
        parts = [
            reader.figures(actions),
            reader.delegation(own, actions, for: person, longest: Self.longest),
            reader.whoIsWho(Array(held)),
            reader.placesOfDecision,
            reader.wordsOfTheTrade,
        ].compactMap(\.self)
        let renewal = Link(reader.say(.renewalHeading), to: reader.link(to: .renewal(reader.slug)))
        shell = Shell(
            reader,
            title: heading,
            trail: reader.view.rights.keepsDirectory ? [renewal] : []
        )
    }
}

extension Reader {
    fileprivate func chooser(of person: Person?, among held: [Mandate]) -> BriefingPage.Chooser? {
        let elected = Set(held.filter { $0.role.isElective }.map(\.person))
        let people = elected.compactMap { view.person($0) }.filter { $0.standing != .erased }
            .collated { $0.name }
        guard !people.isEmpty else { return nil }
        let everyone = ActionFilters.Choice(
            value: "",
            text: say(.briefingForAll),
            isSelected: person == nil
        )
        return BriefingPage.Chooser(
            label: say(.briefingChoose),
            action: Address.briefing(slug).path,
            select: ActionFilters.Select(
                name: BriefingPage.personName,
                id: BriefingPage.personName,
                label: say(.briefingWhose),
                choices: [everyone]
                    + people.map {
                        .init(value: $0.id.text, text: $0.name, isSelected: $0.id == person?.id)
                    }
            ),
            button: say(.briefingShow),
            carried: visit.lens.carried
        )
    }

    fileprivate func figures(_ actions: [Record]) -> BriefingPage.Part? {
        guard !actions.isEmpty else { return nil }
        let statuses = Dictionary(grouping: actions) { $0.choice(.status) ?? "" }
        let facts = ChoiceList.statuses.codes.compactMap { code in
            statuses[code].map { actions in
                BriefingPage.Fact(
                    term: phrasebook.label(code, of: .statuses),
                    words: Sentence(phrasebook.count(actions.count, of: .action))
                )
            }
        }
        let outside = actions.count { !$0.records(.carriers).isEmpty }
        let carried = BriefingPage.Fact(
            term: say(.carriedOutsideTerm),
            words: Sentence(phrasebook.count(outside, of: .action))
        )
        return BriefingPage.Part(say(.briefingFigures), facts: facts + [carried])
    }

    /// The actions of the themes that their arrêté names, and those that they carry already.
    fileprivate func delegation(
        _ own: [Mandate],
        _ actions: [Record],
        for person: Person?,
        longest: Int
    ) -> BriefingPage.Part? {
        guard let person else { return nil }
        let themes = Set(own.flatMap(\.terms.themes))
        let concerned = actions.filter { action in
            action.people(.electedReferents).contains(person.id)
                || !themes.isDisjoint(with: action.choices(.themes))
        }
        let names = ChoiceList.themes.codes.filter(themes.contains)
            .map { phrasebook.label($0, of: .themes) }
        return BriefingPage.Part(
            say(.briefingDelegation),
            hint: concerned.isEmpty
                ? say(.briefingNoDelegation)
                : names.isEmpty ? nil : say(.delegation(names)),
            actions: ActionGroup("", Array(concerned.prefix(longest)), self)?.lines ?? []
        )
    }

    fileprivate func whoIsWho(_ held: [Mandate]) -> BriefingPage.Part? {
        let roles: [Mandate.Role] = [
            .president, .electedLead, .director, .projectLead, .projectTeam, .serviceReferent,
        ]
        let facts = roles.compactMap { role -> BriefingPage.Fact? in
            let links = held.filter { $0.role == role }
                .map { mandate in
                    let place = mandate.service.map { name(of: $0) } ?? ""
                    let person = link(to: mandate.person)
                    return (
                        person, place.isEmpty ? person.text : say(.placedIn(person.text, place))
                    )
                }
                .collated { $0.1 }
            guard !links.isEmpty else { return nil }
            return BriefingPage.Fact(
                term: phrasebook.label(of: role),
                words: Sentence(
                    phrasebook.list(links.map(\.1)),
                    linking: links.filter(\.0.isLink).map { ($0.0.text, $0.0.href) }
                )
            )
        }
        guard !facts.isEmpty else { return nil }
        return BriefingPage.Part(say(.briefingPeople), facts: facts)
    }

    fileprivate var placesOfDecision: BriefingPage.Part? {
        let facts = view.records(of: .body).map { body in
            let purposes = body.choices(.purposes).map { phrasebook.label($0, of: .bodyPurposes) }
            let name = link(to: body)
            return BriefingPage.Fact(
                term: purposes.isEmpty ? say(.bodyTerm) : phrasebook.list(purposes),
                words: Sentence(name.text, linking: name.isLink ? [(name.text, name.href)] : [])
            )
        }
        guard !facts.isEmpty else { return nil }
        return BriefingPage.Part(say(.bodiesHeading), facts: facts)
    }

    fileprivate var wordsOfTheTrade: BriefingPage.Part? {
        let terms: [Phrase.Term] = [
            .climatePlan, .steeringCommittee, .technicalCommittee, .climateClub, .electedReferent,
            .serviceReferent, .leadService, .carrier, .politicalSupport,
        ]
        return BriefingPage.Part(
            say(.glossaryHeading),
            facts: terms.map {
                BriefingPage.Fact(term: say(.name(of: $0)), words: Sentence(say(.meaning(of: $0))))
            }
        )
    }
}
