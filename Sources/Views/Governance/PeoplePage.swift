// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The Directory: who there is, what each is entrusted with, who has not come in yet.
public struct PeoplePage: Page {
    public static let template = "Governance/people"
    /// Rows on one page.
    public static let length = 100

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    let filters: PeopleFilters
    let table: Markup
    let hasRows: Bool
    let empty: String
    let paging: Paging?
    let papers: [Link]
    let downloads: Downloads?

    public init(_ reader: Reader, _ overview: Overview, query: PeopleQuery) {
        downloads = Downloads(reader, .people)
        heading = reader.say(.sectionPeople)
        shell = Shell(reader, title: heading)
        let everyone = reader.view.people
        let held = reader.view.mandates(on: reader.day)
        let found = reader.people(everyone, matching: query, held: held)
        answer = Sentence(
            query.isEverything
                ? reader.tally(of: everyone)
                : reader.say(.peopleFound(found.count, of: everyone.count))
        )
        filters = PeopleFilters(query, reader)
        let paged = Paging(query.page, of: found.count, length: Self.length, reader) { page in
            .people(reader.slug, query.changed { $0.page = page })
        }
        let rows = found.dropFirst((paged.page - 1) * Self.length).prefix(Self.length)
        table = PeopleTable(reader, overview, held).markup(rows)
        hasRows = !found.isEmpty
        empty = reader.say(everyone.isEmpty ? .noPersonYet : .noPersonFound)
        paging = paged.shown
        let rights = reader.view.rights
        tools = Tools(
            [
                rights.keepsDirectory
                    ? Link(reader.say(.addPerson), to: reader.link(to: .personNew(reader.slug)))
                    : nil,
                rights.keepsDirectory
                    ? Link(
                        reader.say(.peopleImportHeading),
                        to: reader.link(to: .peopleImport(reader.slug))
                    ) : nil,
                rights.keepsDirectory
                    ? Link(reader.say(.renewalHeading), to: reader.link(to: .renewal(reader.slug)))
                    : nil,
            ],
            reader
        )
        papers = [
            Link(
                reader.say(.processingRegister),
                to: reader.link(to: .processingRegister(reader.slug))
            ),
            Link(reader.say(.privacyNotice), to: reader.link(to: .privacyNotice(reader.slug))),
        ]
    }
}

extension Reader {
    /// « 46 personnes : 12 membres, 3 invitations en cours et 31 noms à identifier. »
    fileprivate func tally(of people: [Person]) -> String {
        guard !people.isEmpty else { return say(.noPersonYet) }
        var counts: [Person.Standing: Int] = [:]
        for person in people { counts[person.standing, default: 0] += 1 }
        let standings: [Person.Standing] = [.member, .invited, .placeholder]
        let clauses = standings.compactMap { standing in
            counts[standing].map { say(.peopleOfStanding($0, standing)) }
        }
        return say(.directoryHolds(people.count, clauses))
    }

    fileprivate func people(
        _ people: [Person],
        matching query: PeopleQuery,
        held: [PersonID: [Mandate]]
    ) -> [Person] {
        let words = Folding.words(query.text)
        return people.filter { person in
            let mandates = held[person.id, default: []]
            return query.standing.map { person.standing == $0 } ?? true
                && query.role.map { role in mandates.contains { $0.role == role } } ?? true
                && query.place.map { place in
                    mandates.contains { $0.service == place || $0.organisation == place }
                } ?? true
                && (words.isEmpty || matches(person, words))
        }
        .collated { $0.name }
    }

    private func matches(_ person: Person, _ words: [String]) -> Bool {
        let text = Folding.fold([person.name, person.email ?? ""].joined(separator: " "))
        return words.allSatisfy { text.contains($0) }
    }
}

/// The form that filters the Directory.
struct PeopleFilters: Sendable {
    let label: String
    let action: String
    let textLabel: String
    let text: String
    let selects: [ActionFilters.Select]
    let button: String
    let carried: [CarriedItem]

    init(_ query: PeopleQuery, _ reader: Reader) {
        label = reader.say(.peopleFilter)
        action = Address.people(reader.slug).path
        textLabel = reader.say(.peopleText)
        text = query.text
        let standings: [Person.Standing] = [.member, .invited, .placeholder]
        let places =
            (reader.view.records(of: .service).collated { reader.name(of: $0) })
            + (reader.view.records(of: .organisation).collated { reader.name(of: $0) })
        selects = [
            Self.select(
                PeopleQuery.roleParameter,
                .peopleRole,
                Mandate.Role.allCases.map { ($0.rawValue, reader.phrasebook.label(of: $0)) },
                query.role?.rawValue,
                reader
            ),
            Self.select(
                PeopleQuery.placeParameter,
                .peopleService,
                places.map { ($0.id.text, reader.name(of: $0)) },
                query.place?.text,
                reader
            ),
            Self.select(
                PeopleQuery.standingParameter,
                .peopleStanding,
                standings.map { ($0.rawValue, reader.say(.standing($0))) },
                query.standing?.rawValue,
                reader
            ),
        ]
        button = reader.say(.filterButton)
        carried = reader.visit.lens.carried
    }

    private static func select(
        _ name: String,
        _ label: Phrase,
        _ choices: [(value: String, text: String)],
        _ selected: String?,
        _ reader: Reader
    ) -> ActionFilters.Select {
        let any = ActionFilters.Choice(
            value: "",
            text: reader.say(.noMatter),
            isSelected: selected == nil
        )
        return ActionFilters.Select(
            name: name,
            id: "f-" + name,
            label: reader.say(label),
            choices: [any]
                + choices.map {
                    ActionFilters.Choice(
                        value: $0.value,
                        text: $0.text,
                        isSelected: $0.value == selected
                    )
                }
        )
    }
}
