// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// « Qui peut quoi »: what is expected of each role, and what the code lets its holder see and do.
public struct WhoMayWhatPage: Page {
    public static let template = "Powers/whoMayWhat"

    struct RoleSection: Sendable {
        let id: String
        let name: String
        let expected: String
        let reads: [String]
        let does: [String]
        let hasDoes: Bool
        let holders: [Link]
        let hasHolders: Bool
        let readsLabel: String
        let doesLabel: String
        let holdersLabel: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let note: String
    let rolesLabel: String
    let ways: [Link]
    let roles: [RoleSection]

    public init(_ reader: Reader) {
        heading = reader.say(.powersHeading)
        let matrix = Link(
            reader.say(.whoDoesWhatHeading),
            to: reader.link(to: .whoDoesWhat(reader.slug))
        )
        shell = Shell(reader, title: heading, trail: reader.view.rights.isInside ? [matrix] : [])
        answer = Sentence(reader.say(.powersAnswer))
        note = reader.say(.powersNote)
        rolesLabel = reader.say(.powersRoles)
        let holders = reader.holdersByRole
        roles = Mandate.Role.allCases.map { role in
            RoleSection(role, holders: holders[role, default: []], reader)
        }
        ways = roles.map { Link($0.name, to: "#" + $0.id) }
    }
}

extension WhoMayWhatPage.RoleSection {
    fileprivate init(_ role: Mandate.Role, holders: [Link], _ reader: Reader) {
        id = role.rawValue
        name = reader.phrasebook.label(of: role)
        expected = reader.say(.expected(of: role))
        let all = Territory.powers(of: role)
        let implied = all.reduce(into: Set<Power>()) { $0.formUnion($1.implied) }
        let powers = all.filter { !implied.contains($0) }
        reads = powers.filter(\.isSeeing).map { reader.say(.may($0)) }
        does = powers.filter { !$0.isSeeing }.map { reader.say(.may($0)) }
        hasDoes = !does.isEmpty
        self.holders = holders
        hasHolders = !holders.isEmpty
        readsLabel = reader.say(.powersSee)
        doesLabel = reader.say(.powersDo)
        holdersLabel = reader.say(.powersHolders)
    }
}

extension Reader {
    /// Who is in office, as far as the reader may know.
    fileprivate var holdersByRole: [Mandate.Role: [Link]] {
        guard view.rights.isInside else { return [:] }
        var people: [Mandate.Role: Set<PersonID>] = [:]
        for mandate in view.mandates(on: day).values.joined() {
            people[mandate.role, default: []].insert(mandate.person)
        }
        return people.mapValues { people in people.map { link(to: $0) }.collated { $0.text } }
    }
}
