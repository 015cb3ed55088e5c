// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The services, what each leads and who is there; then the posts and the bodies.
public struct ServicesPage: Page {
    public static let template = "Governance/services"

    struct ServiceLine: Sendable {
        let link: Link
        let acronym: String
        let count: String
        let people: [Link]
        let hasPeople: Bool
        let peopleLabel: String
        let bar: StatusBar?
    }

    /// A post with its service, or a body.
    struct Line: Sendable {
        let link: Link
        let about: [Link]
    }

    struct Group: Sendable {
        let label: String
        let lines: [Line]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    let colour: ColourSection?
    let services: [ServiceLine]
    let groups: [Group]
    let downloads: Downloads?

    public init(_ reader: Reader, _ overview: Overview) {
        downloads = Downloads(reader, .services)
        heading = reader.say(.sectionServices)
        shell = Shell(reader, title: heading)
        let records = reader.view.records(of: .service).collated { reader.name(of: $0) }
        colour = ColourSection(reader, overview)
        let people = reader.peopleByPlace
        services = records.map { service in
            reader.line(service, overview.tally(ledBy: service), people[service.id, default: []])
        }
        answer = Sentence(
            reader.say(
                records.isEmpty
                    ? .noServiceYet
                    : .servicesLead(
                        records.count { overview.tally(ledBy: $0) != nil },
                        of: records.count
                    )
            )
        )
        let organisations = Link(
            reader.say(.organisationsHeading),
            to: reader.link(to: .organisations(reader.slug))
        )
        tools = Tools(
            [
                organisations,
                reader.view.rights.isInside
                    ? Link(reader.say(.chartHeading), to: reader.link(to: .chart(reader.slug)))
                    : nil,
                reader.adding(.service, .addService),
                reader.adding(.post, .addPost), reader.adding(.body, .addBody),
            ],
            reader
        )
        let posts = reader.lines(of: .post) { post in
            post.records(.service).compactMap { reader.view.record($0) }
                .map { reader.link(to: $0) }
        }
        groups = [
            Group(label: reader.say(.postsHeading), lines: posts),
            Group(label: reader.say(.bodiesHeading), lines: reader.lines(of: .body) { _ in [] }),
        ].filter { !$0.lines.isEmpty }
    }
}

extension Reader {
    /// Who is entrusted with something at each service or in each organisation, by name.
    var peopleByPlace: [RecordID: [Link]] {
        var people: [RecordID: Set<PersonID>] = [:]
        for mandate in view.mandates(on: day).values.joined() {
            guard let place = mandate.service ?? mandate.organisation else { continue }
            people[place, default: []].insert(mandate.person)
        }
        return people.mapValues { people in people.map { link(to: $0) }.collated { $0.text } }
    }

    fileprivate func line(
        _ service: Record,
        _ tally: StatusTally?,
        _ people: [Link]
    ) -> ServicesPage.ServiceLine {
        ServicesPage.ServiceLine(
            link: link(to: service),
            acronym: service.text(.acronym) ?? "",
            count: phrasebook.count(tally?.total ?? 0, of: .action),
            people: people,
            hasPeople: !people.isEmpty,
            peopleLabel: say(.peopleThere),
            bar: tally.flatMap { tally in
                tally.counts.isEmpty
                    ? nil
                    : StatusBar(tally, in: phrasebook) { code in
                        link(
                            to: list { query in
                                query.service = service.id
                                query.choices = [.status: [code]]
                            }
                        )
                    }
            }
        )
    }

    fileprivate func lines(
        of kind: RecordKind,
        about: (Record) -> [Link]
    ) -> [ServicesPage.Line] {
        view.records(of: kind).collated { name(of: $0) }
            .map { ServicesPage.Line(link: link(to: $0), about: about($0)) }
    }
}
