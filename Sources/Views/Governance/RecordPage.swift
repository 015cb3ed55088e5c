// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A service, an organisation, a post or a body: its sheet, who is there, and the actions it is
/// concerned by.
public struct RecordPage: Page {
    public static let template = "Governance/record"

    let shell: Shell
    let heading: String
    let kind: String
    let answer: Sentence
    let tools: Tools?
    let facts: [PrintedField]
    let hasFacts: Bool
    let factsLabel: String
    let people: [MandateLine]
    let hasPeople: Bool
    let peopleLabel: String
    let posts: [Link]
    let hasPosts: Bool
    let postsLabel: String
    let club: ClubSection?
    let concern: Concern

    public init(_ reader: Reader, record: Record) {
        heading = reader.name(of: record)
        shell = Shell(reader, title: heading, trail: [reader.way(from: record.kind)])
        kind = reader.phrasebook.label(of: record.kind)
        facts = reader.view.fields(of: record.kind).filter { $0.id != .name }
            .compactMap { reader.printed($0, of: record) }
        hasFacts = !facts.isEmpty
        factsLabel = reader.say(.sheetHeading)
        people = reader.people(at: record.id)
        hasPeople = !people.isEmpty
        peopleLabel = reader.say(.peopleThere)
        posts = reader.view.records(of: .post)
            .filter { $0.records(.service).contains(record.id) }.map { reader.link(to: $0) }
        hasPosts = !posts.isEmpty
        postsLabel = reader.say(.postsHeading)
        club = ClubSection(reader, of: record)
        concern = reader.concern(of: record)
        answer = Sentence(reader.say(.concernedBy(concern.count)))
        tools = Tools([reader.correcting(record)], reader)
    }
}

extension Reader {
    /// Where the records of that kind are listed.
    fileprivate func way(from kind: RecordKind) -> Link {
        kind == .organisation
            ? Link(say(.organisationsHeading), to: link(to: .organisations(slug)))
            : Link(say(.sectionServices), to: link(to: .services(slug)))
    }
}
