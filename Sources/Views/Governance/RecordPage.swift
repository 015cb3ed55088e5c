// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A service, an organisation, a post or a body, and the actions it is concerned by.
public struct RecordPage: Page {
    public static let template = "Governance/record"

    let shell: Shell
    let heading: String
    let kind: String
    let answer: Sentence
    let facts: [PrintedField]
    let hasFacts: Bool
    let factsLabel: String
    let groups: [ActionGroup]
    let list: Link?

    public init(_ reader: Reader, record: Record) {
        heading = reader.name(of: record)
        shell = Shell(reader, title: heading)
        let fields = reader.view.fields(of: record.kind).filter { $0.id != .name }
        facts = fields.compactMap { reader.printed($0, of: record) }
        hasFacts = !facts.isEmpty
        factsLabel = reader.say(.sheetHeading)
        let funded = reader.view.actions.filter { action in
            reader.view.children(of: action.id, kind: .financing).contains {
                $0.records(.funder).contains(record.id)
            }
        }
        let groups =
            reader.groups { action, field in
                field.type.target == record.kind && action.records(field.id).contains(record.id)
            } + [ActionGroup(reader.say(.funds), funded, reader)].compactMap { $0 }
        self.groups = groups
        kind = reader.phrasebook.label(of: record.kind)
        answer = Sentence(reader.say(.concernedBy(groups.distinctActions)))
        list = Self.list(record, reader)
    }

    private static func list(_ record: Record, _ reader: Reader) -> Link? {
        let address: Address? =
            switch record.kind {
            case .service: reader.list { $0.service = record.id }
            case .organisation: reader.list { $0.organisation = record.id }
            default: nil
            }
        return address.map { Link(reader.say(.asList), to: reader.link(to: $0)) }
    }
}

extension [ActionGroup] {
    /// An action may stand in several groups.
    var distinctActions: Int { Set(flatMap(\.lines).map(\.action.href)).count }
}
