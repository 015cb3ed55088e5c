// SPDX-License-Identifier: EUPL-1.2

/// What an organisation makes of the plan, in figures that two organisations can be compared by.
public struct OrganisationFigures: Hashable, Sendable {
    /// Steps from the post of the mission to the head of the administration, when both are known.
    public let missionDistance: Int?
    /// For each action that has both, the steps from the post that pilots to the one that decides.
    public let decisionDistances: [Int]
    /// Actions led by each service, the most first: the colour of the plan.
    public let colour: [Share]
    /// Services with a référent, among all.
    public let referents: Int
    public let services: Int

    public struct Share: Hashable, Sendable {
        public let service: RecordID
        public let actions: Int
    }
}

extension View {
    public func organisationFigures(on day: Day) -> OrganisationFigures {
        let tree = organisation(on: day)
        let services = records(of: .service)
        let held = mandates(on: day).values.joined().filter { $0.role == .serviceReferent }
        let covered = Set(held.compactMap(\.service))
        var led: [RecordID: Int] = [:]
        for action in actions {
            for service in action.records(.leadService) { led[service, default: 0] += 1 }
        }
        let distances = actions.compactMap { action -> Int? in
            guard let pilot = action.records(.pilotPost).first,
                let arbiter = action.records(.arbiterPost).first
            else { return nil }
            return tree.distance(from: pilot, to: arbiter)
        }
        return OrganisationFigures(
            missionDistance: tree.missions.compactMap { tree.distanceToDirector(from: $0.post.id) }
                .min(),
            decisionDistances: distances.sorted(),
            colour: services.compactMap { service in
                led[service.id].map { OrganisationFigures.Share(service: service.id, actions: $0) }
            }
            .sorted { ($1.actions, $0.service) < ($0.actions, $1.service) },
            referents: services.count { covered.contains($0.id) },
            services: services.count
        )
    }
}

/// A scenario beside today's organisation: what moves, and what it changes.
public struct ScenarioComparison: Sendable {
    /// Something that leaves a service for another; nil when it is left without.
    public struct Move<Subject: Sendable>: Sendable {
        public let subject: Subject
        public let from: [RecordID]
        public let to: [RecordID]
    }

    public let before: View
    public let after: View
    public let day: Day
    public let posts: [Move<Record>]
    public let actions: [Move<Record>]
    /// By person: the référents and the agents whose service changes.
    public let mandates: [Move<Mandate>]
    public let leftToOthers: [Mandate]

    public init(_ plan: ScenarioCommands, of scenario: Scenario, in view: View) throws(Refusal) {
        let after = try view.after(plan.commands, on: scenario.day)
        before = view
        self.after = after
        day = scenario.day
        leftToOthers = plan.leftToOthers
        func moves(_ kind: RecordKind, _ field: FieldID) -> [Move<Record>] {
            view.records(of: kind).compactMap { record in
                let (from, to) = (
                    record.records(field), after.record(record.id)?.records(field) ?? []
                )
                return from == to ? nil : Move(subject: record, from: from, to: to)
            }
        }
        posts = moves(.post, .service)
        actions = moves(.action, .leadService)
        let held = view.lastingMandates(on: scenario.day).filter { $0.service != nil }
        mandates = held.compactMap { mandate in
            let now = after.mandates(of: mandate.person).filter {
                $0.role == mandate.role && $0.isHeld(on: scenario.day)
            }
            guard !now.contains(where: { $0.id == mandate.id }) else { return nil }
            return Move(
                subject: mandate,
                from: [mandate.service].compactMap(\.self),
                to: now.compactMap(\.service)
            )
        }
    }

    public var movesNothing: Bool { posts.isEmpty && actions.isEmpty && mandates.isEmpty }
}
