// SPDX-License-Identifier: EUPL-1.2

extension Mandate {
    /// What a mandate makes of a person: the roles of the source, and those that an act gives.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// Chef de projet, or chargé de mission.
        case projectLead
        /// Équipe projet.
        case projectTeam
        /// Élu pilote: carries the plan among the élus, reads the whole register.
        case electedLead
        /// Élu référent: stands for some actions, named in their sheets.
        case electedReferent
        /// Élu référent of a commune.
        case communeReferent
        /// Vice-président or conseiller, with a délégation or without.
        case electedMember
        case president
        /// Directeur or directrice générale des services.
        case director
        /// Keeps the Directory and the mandates up to date.
        case secretariat
        /// Holds a post, and with it the actions that the post pilots.
        case postHolder
        /// Référent Plan Climat of a service: guarantees information down and up.
        case serviceReferent
        /// Agent of a service.
        case serviceMember
        /// Volunteer who speaks of the plan around them.
        case ambassador
        /// Sits in a body.
        case bodyMember
        /// Someone of an organisation around, who follows what it carries or accompanies.
        case organisationMember
        /// Assistance à maîtrise d'ouvrage: reads the whole plan, for a time.
        case contractor
        case observer
    }
}

extension Mandate.Role {
    /// The roles whose holders record and end mandates of this one, for others than themselves.
    public var registrars: Set<Mandate.Role> {
        switch self {
        case .projectLead: [.projectLead]
        default: [.projectLead, .secretariat]
        }
    }

    /// Whether its holder may record and end every mandate of others: a territory is never left
    /// without one.
    public var isRegistrar: Bool { self == .projectLead }

    /// Whether it comes from an election and ends when the council is renewed.
    public var isElective: Bool {
        switch self {
        case .electedLead, .electedReferent, .communeReferent, .electedMember, .president: true
        default: false
        }
    }

    /// Where it is held.
    public var place: Place {
        switch self {
        case .serviceMember, .serviceReferent: .service
        case .organisationMember, .communeReferent: .organisation
        case .postHolder: .post
        case .bodyMember: .seat
        case .ambassador: .serviceIfAny
        default: .none
        }
    }

    public enum Place: Hashable, Sendable {
        case none, service, serviceIfAny, organisation, post, seat
    }
}
