// SPDX-License-Identifier: EUPL-1.2

/// « Le portage doit être collectif en associant tous les élus »: the délégations and the communes
/// that no action touches, the élus who carry nothing yet. For those who lead the plan alone.
public struct Involvement: Sendable {
    /// A délégation, and those of its themes that no action deals with.
    public struct Delegation: Sendable {
        public let mandate: Mandate
        public let themes: [String]
    }

    public struct Commune: Sendable {
        public let organisation: Record
        /// Its élus référents, if any.
        public let referents: [PersonID]
    }

    public let delegations: [Delegation]
    public let communes: [Commune]
    /// Élus whom no action names, and whose posts no action names.
    public let idle: [PersonID]
    /// Élus in office.
    public let electedCount: Int
    public let delegationCount: Int
    public let communeCount: Int
}

extension View {
    /// Nil for who does not lead the plan: it would read as a score of people.
    public func involvement(on day: Day) -> Involvement? {
        guard rights.leadsPlan else { return nil }
        let mandates = mandates(on: day)
        let elected = mandates.values.joined().filter(\.role.isElective)
        let touched = Touched(actions, Occupancy(self, on: day))
        let delegations = elected.filter { !$0.terms.themes.isEmpty }
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        let communes = records(of: .organisation).filter {
            $0.choice(.kind) == "memberAuthority"
        }
        let referents = Dictionary(
            grouping: elected.filter { $0.role == .communeReferent },
            by: \.organisation
        )
        let people = Set(elected.map(\.person))
        return Involvement(
            delegations: delegations.compactMap { mandate in
                let themes = mandate.terms.themes.filter { !touched.themes.contains($0) }
                return themes.isEmpty
                    ? nil : Involvement.Delegation(mandate: mandate, themes: themes)
            },
            communes: communes.compactMap { commune in
                let people = referents[commune.id, default: []].map(\.person)
                guard !touched.organisations.contains(commune.id),
                    touched.people.isDisjoint(with: people)
                else { return nil }
                return Involvement.Commune(organisation: commune, referents: people.sorted())
            },
            idle: people.subtracting(touched.people).sorted(),
            electedCount: people.count,
            delegationCount: delegations.count,
            communeCount: communes.count
        )
    }
}

/// What the actions that still go on deal with, and whom they name.
private struct Touched {
    private(set) var themes: Set<String> = []
    private(set) var organisations: Set<RecordID> = []
    private(set) var people: Set<PersonID> = []

    init(_ actions: [Record], _ occupancy: Occupancy) {
        for action in actions where action.choice(.status) != "abandoned" {
            themes.formUnion(action.choices(.themes))
            organisations.formUnion(action.records(.carriers) + action.records(.partners))
            people.formUnion(action.people(.electedReferents) + action.people(.pilots))
            let posts = [FieldID.pilotPost, .arbiterPost, .associatedPosts]
                .flatMap { action.records($0) }
            people.formUnion(posts.flatMap { occupancy.holders(of: $0) })
        }
    }
}
