// SPDX-License-Identifier: EUPL-1.2

/// What a person is entrusted with, from a day to a day: the only source of their rights.
public struct Mandate: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// Chef de projet, or chargé de mission.
        case projectLead
        /// Équipe projet.
        case projectTeam
        /// Élu pilote: carries the plan among the élus, reads the whole register.
        case electedLead
        case president
        /// Directeur or directrice générale des services.
        case director
        /// Keeps the Directory and the mandates up to date.
        case secretariat
        /// Agent of a service.
        case serviceMember
        /// Someone of an organisation around, who follows what it carries or accompanies.
        case organisationMember
        case observer
    }

    public let id: MandateID
    public let person: PersonID
    public let role: Role
    /// The service, for a service member.
    public let service: RecordID?
    /// The organisation, for someone of one.
    public let organisation: RecordID?
    public let start: Day
    /// The last day, included; nil while nothing ends it.
    public internal(set) var end: Day?
    /// The act that gave it, as it is cited; nil when there is none.
    public let act: String?

    public init(
        id: MandateID,
        person: PersonID,
        role: Role,
        service: RecordID? = nil,
        organisation: RecordID? = nil,
        start: Day,
        end: Day? = nil,
        act: String? = nil
    ) {
        self.id = id
        self.person = person
        self.role = role
        self.service = service
        self.organisation = organisation
        self.start = start
        self.end = end
        self.act = act
    }

    /// A mandate runs from its first day to its last, both included.
    public func isHeld(on day: Day) -> Bool {
        start <= day && end.map { day <= $0 } ?? true
    }
}

extension Mandate {
    public enum Event: Hashable, Sendable {
        case recorded(Mandate)
        case ended(MandateID, on: Day)
    }

    public enum Command: Hashable, Sendable {
        case record(Mandate)
        case end(MandateID, on: Day)
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
}
