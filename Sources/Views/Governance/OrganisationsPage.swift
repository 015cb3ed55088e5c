// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The organisations around, by kind, and what each carries, accompanies or funds.
public struct OrganisationsPage: Page {
    public static let template = "Governance/organisations"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    let table: Markup?
    let downloads: Downloads?

    public init(_ reader: Reader) {
        downloads = Downloads(reader, .organisations)
        heading = reader.say(.organisationsHeading)
        let services = Link(
            reader.say(.sectionServices),
            to: reader.link(to: .services(reader.slug))
        )
        shell = Shell(reader, title: heading, trail: [services])
        let records = reader.view.records(of: .organisation)
        let shares = OrganisationShares(reader.view)
        answer = Sentence(
            reader.say(
                records.isEmpty
                    ? .noOrganisationYet
                    : .organisationsCarry(
                        records.count { shares.carried[$0.id] != nil },
                        of: records.count
                    )
            )
        )
        tools = Tools([reader.adding(.organisation, .addOrganisation)], reader)
        table = records.isEmpty ? nil : OrganisationTable(reader, shares).markup(records)
    }
}

/// How many actions each organisation has a part in.
private struct OrganisationShares {
    private(set) var carried: [RecordID: Int] = [:]
    private(set) var accompanied: [RecordID: Int] = [:]
    private(set) var funded: [RecordID: Int] = [:]

    init(_ view: View) {
        for action in view.actions {
            for id in Set(action.records(.carriers)) { carried[id, default: 0] += 1 }
            for id in Set(action.records(.partners)) { accompanied[id, default: 0] += 1 }
            let funders = view.children(of: action.id, kind: .financing).flatMap {
                $0.records(.funder)
            }
            for id in Set(funders) { funded[id, default: 0] += 1 }
        }
    }
}

/// Written straight: a territory works with hundreds of organisations.
private struct OrganisationTable {
    private let reader: Reader
    private let shares: OrganisationShares
    private let columns: [(label: String, counts: [RecordID: Int])]

    init(_ reader: Reader, _ shares: OrganisationShares) {
        self.reader = reader
        self.shares = shares
        columns = [
            (reader.say(.carriesColumn), shares.carried),
            (reader.say(.accompaniesColumn), shares.accompanied),
            (reader.say(.fundsColumn), shares.funded),
        ]
    }

    func markup(_ records: [Record]) -> Markup {
        var writer = HTMLWriter(capacity: 300 * records.count)
        writer.raw("<table class=\"roster\"><caption class=\"unseen\">")
        writer.text(reader.say(.organisationsHeading))
        writer.raw("</caption><thead><tr><th scope=\"col\">")
        writer.text(reader.say(.nameColumn))
        writer.raw("</th>")
        for column in columns {
            writer.raw("<th scope=\"col\" class=\"figure\">")
            writer.text(column.label)
            writer.raw("</th>")
        }
        writer.raw("</tr></thead>")
        let kinds: [String?] = ChoiceList.organisationKinds.codes + [nil]
        for kind in kinds { group(records.filter { $0.choice(.kind) == kind }, kind, &writer) }
        writer.raw("</table>")
        return writer.markup
    }

    private func group(_ records: [Record], _ kind: String?, _ writer: inout HTMLWriter) {
        guard !records.isEmpty else { return }
        writer.raw("<tbody><tr><th scope=\"rowgroup\" colspan=\"4\">")
        writer.text(
            kind.map { reader.phrasebook.label($0, of: .organisationKinds) }
                ?? reader.say(.withoutKind)
        )
        writer.raw("</th></tr>")
        for record in records.collated(by: { reader.name(of: $0) }) { row(record, &writer) }
        writer.raw("</tbody>")
    }

    private func row(_ record: Record, _ writer: inout HTMLWriter) {
        writer.raw("<tr><th scope=\"row\">")
        writer.link(
            reader.name(of: record),
            to: reader.link(to: .organisation(reader.slug, record.id))
        )
        writer.raw("</th>")
        for column in columns {
            let count = column.counts[record.id]
            writer.raw("<td")
            writer.attribute("class", count == nil ? "figure blank" : "figure")
            writer.attribute("data-label", column.label)
            writer.raw(">")
            if let count { writer.text(reader.phrasebook.integer(count)) }
            writer.raw("</td>")
        }
        writer.raw("</tr>")
    }
}
