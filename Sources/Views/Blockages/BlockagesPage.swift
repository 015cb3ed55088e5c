// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What is blocked: cause by cause, then service by service.
public struct BlockagesPage: Page {
    public static let template = "Blockages/blockages"
    /// Blockages shown under one cause.
    public static let longest = 200

    struct Group: Sendable {
        let label: String
        let lines: [BlockageLine]
    }

    struct Row: Sendable {
        let service: Link
        let countLabel: String
        let count: String
        let causes: String
    }

    struct Unexplained: Sendable {
        let action: Link
        let add: Link?
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let groups: [Group]
    let servicesLabel: String
    let serviceColumn: String
    let countColumn: String
    let causesColumn: String
    let rows: [Row]
    let hasRows: Bool
    let unexplained: [Unexplained]
    let hasUnexplained: Bool
    let unexplainedLabel: String

    public init(_ reader: Reader) {
        heading = reader.say(.blockagesHeading)
        let matrix = Link(
            reader.say(.whoDoesWhatHeading),
            to: reader.link(to: .whoDoesWhat(reader.slug))
        )
        shell = Shell(reader, title: heading, trail: [matrix])
        let standing = reader.view.standingBlockages(on: reader.day)
        let oldest = standing.first?.blockage.date(.since).map { reader.phrasebook.date($0) }
        answer = Sentence(
            reader.say(
                standing.isEmpty
                    ? .nothingBlocked : .blockagesStand(standing.count, since: oldest)
            )
        )
        groups = reader.byCause(standing).map { cause, standing in
            Group(
                label: reader.say(.causeCounted(cause, standing.count)),
                lines: standing.prefix(Self.longest).map {
                    BlockageLine($0.blockage, of: $0.action, reader)
                }
            )
        }
        servicesLabel = reader.say(.blockagesByService)
        serviceColumn = reader.say(.blockagesServiceColumn)
        countColumn = reader.say(.blockagesCountColumn)
        causesColumn = reader.say(.blockagesCausesColumn)
        rows = reader.byService(standing)
        hasRows = !rows.isEmpty
        unexplained = reader.view.blockedWithoutCause(on: reader.day).map { action in
            Unexplained(
                action: reader.link(toAction: action),
                add: reader.way(toAdd: .blockage, under: action)
                    .map { Link(reader.say(.sayByWhat), to: $0.href) }
            )
        }
        hasUnexplained = !unexplained.isEmpty
        unexplainedLabel = reader.say(.blockagesUnexplained)
    }
}

extension Reader {
    /// The causes that stop most first; own words are one cause whatever their capitals and
    /// accents.
    fileprivate func byCause(
        _ standing: [StandingBlockage]
    ) -> [(cause: String, standing: [StandingBlockage])] {
        let grouped = Dictionary(grouping: standing) { Folding.fold(words(for: $0.cause)) }
        let named = grouped.values.compactMap { standing in
            standing.first.map { (words(for: $0.cause), standing) }
        }
        return named.collated { $0.0 }.sorted { $0.1.count > $1.1.count }
    }

    /// The services that lead what is blocked, those with most first.
    fileprivate func byService(_ standing: [StandingBlockage]) -> [BlockagesPage.Row] {
        var byService: [RecordID?: [StandingBlockage]] = [:]
        for blockage in standing {
            let services = blockage.action.records(.leadService).filter { view.record($0) != nil }
            let keys: [RecordID?] = services.isEmpty ? [nil] : services
            for key in keys { byService[key, default: []].append(blockage) }
        }
        let rows = byService.map { service, standing in
            let record = service.flatMap { view.record($0) }
            let causes = byCause(standing).map(\.cause)
            return (
                standing.count,
                BlockagesPage.Row(
                    service: record.map { link(to: $0) }
                        ?? Link(say(.blockagesOfNoService), to: nil),
                    countLabel: say(.blockagesCountColumn),
                    count: phrasebook.integer(standing.count),
                    causes: phrasebook.list(causes)
                )
            )
        }
        return rows.collated { $0.1.service.text }.sorted { $0.0 > $1.0 }.map(\.1)
    }
}
