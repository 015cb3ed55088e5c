// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The governance on one page: what is held, what is missing, what presses, and the way to the
/// rest.
public struct GovernancePage: Page {
    public static let template = "Governance/overview"
    /// Gaps shown.
    static let pressing = 3

    struct BodyLine: Sendable {
        let body: Link
        let coverage: String
    }

    /// A role of the source, and who holds it.
    struct RoleLine: Sendable {
        let label: String
        let holders: [HolderLine]
        /// Where it is not held, or counted rather than named.
        let standing: String?
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let gapsLabel: String
    let gaps: [CheckLine]
    let hasGaps: Bool
    let noGap: String
    let allChecks: Link
    let rolesLabel: String
    let roles: [RoleLine]
    let bodiesLabel: String
    let bodies: [BodyLine]
    let hasBodies: Bool
    let noBody: String
    let furtherLabel: String
    let further: [Link]

    public init(_ reader: Reader) {
        heading = reader.say(.sectionGovernance)
        shell = Shell(reader, title: heading)
        let incumbents = reader.view.incumbents(on: reader.day)
        let coverages = reader.view.coverages(incumbents)
        answer = Sentence(reader.answer(incumbents, coverages))
        gapsLabel = reader.say(.pressingHeading)
        gaps = reader.view.checkup(incumbents).filter { $0.outcome == .unmet }
            .prefix(Self.pressing).map { CheckLine($0, reader) }
        hasGaps = !gaps.isEmpty
        noGap = reader.say(.noGap)
        allChecks = Link(
            reader.say(.toCheckup),
            to: reader.link(to: .checkup(reader.slug))
        )
        rolesLabel = reader.say(.rolesHeading)
        roles = RoleTable(reader: reader, incumbents: incumbents).lines
        bodiesLabel = reader.say(.overviewBodies)
        bodies = coverages.map {
            BodyLine(body: reader.link(to: $0.body), coverage: reader.sentence(of: $0))
        }
        hasBodies = !bodies.isEmpty
        noBody = reader.say(.noBodyYet)
        furtherLabel = reader.say(.furtherHeading)
        further = reader.further
    }
}

/// The roles of the source, in its order.
struct RoleTable {
    /// Held by one person, or by a few who are named.
    static let key: [Mandate.Role] = [
        .president, .electedLead, .director, .projectLead, .projectTeam, .secretariat,
    ]
    /// Held by many, or by nobody: counted.
    static let others: [Mandate.Role] = [
        .electedReferent, .communeReferent, .ambassador, .contractor,
    ]

    let reader: Reader
    let incumbents: Incumbents

    var lines: [GovernancePage.RoleLine] {
        Self.key.map { named($0) } + referents + Self.others.compactMap { counted($0) }
    }

    private func named(_ role: Mandate.Role) -> GovernancePage.RoleLine {
        let tenure = incumbents.tenure(of: .role(role))
        let since = tenure.vacantSince.map {
            reader.say(.roleVacantSince(reader.phrasebook.day($0)))
        }
        return GovernancePage.RoleLine(
            label: reader.phrasebook.label(of: role),
            holders: tenure.holders.map { HolderLine($0, reader) },
            standing: tenure.isVacant ? since ?? reader.say(.roleVacant) : nil
        )
    }

    /// A référent by service: how many there are, and the services without one.
    private var referents: [GovernancePage.RoleLine] {
        let services = reader.view.records(of: .service)
        guard !services.isEmpty else { return [] }
        let missing = reader.view.servicesWithoutReferent(incumbents)
        let count = reader.say(
            .servicesReferred(services.count - missing.count, of: services.count)
        )
        let names = missing.map { reader.name(of: $0) }
        let lack = names.isEmpty ? [] : [reader.say(.servicesWithout(names))]
        return [
            GovernancePage.RoleLine(
                label: reader.phrasebook.label(of: .serviceReferent),
                holders: [],
                standing: ([count] + lack).joined(separator: ". ")
            )
        ]
    }

    private func counted(_ role: Mandate.Role) -> GovernancePage.RoleLine? {
        let people = Set(incumbents.tenure(of: .role(role)).holders.map(\.person))
        guard !people.isEmpty else { return nil }
        return GovernancePage.RoleLine(
            label: reader.phrasebook.label(of: role),
            holders: [],
            standing: reader.say(.peopleHold(people.count))
        )
    }
}

extension Reader {
    fileprivate func answer(_ incumbents: Incumbents, _ coverages: [Coverage]) -> String {
        let held = RoleTable.key.count { !incumbents.tenure(of: .role($0)).isVacant }
        return say(
            .governanceStands(
                roles: held,
                of: RoleTable.key.count,
                bodies: coverages.count(where: \.isComplete),
                of: coverages.count
            )
        )
    }

    /// The pages of the section that have no tab, for those whom they are for.
    fileprivate var further: [Link] {
        let rights = view.rights
        let pages: [(Phrase, Address, Bool)] = [
            (.toCheckup, .checkup(slug), true),
            (.toChart, .chart(slug), true),
            (.toPortage, .portage(slug), true),
            (.toBlockages, .blockages(slug), true),
            (.toWhoMayWhat, .whoMayWhat(slug), true),
            (.toClub, .climateClub(slug), true),
            (.toElected, .electedToInvolve(slug), rights.leadsPlan),
            (.toEntryGate, .entryGate(slug), true),
            (.toRenewal, .renewal(slug), rights.keepsDirectory),
            (.toBriefing, .briefing(slug), true),
        ]
        return pages.filter(\.2).map { Link(say($0.0), to: link(to: $0.1)) }
    }
}
