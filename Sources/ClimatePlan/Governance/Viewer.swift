// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Who reads or asks.
public enum Viewer: Hashable, Sendable {
    /// Whoever runs the installation, at the command line or on its own loopback.
    case `operator`
    case person(PersonID)
    /// Nobody in particular: sees only what the territory published.
    case anyone
}

/// What one viewer may see and do on one day, compiled once from the mandates they hold, so that
/// judging a cell costs a few comparisons.
public struct Rights: Hashable, Sendable {
    /// Runs the installation: opens registers, and gives the first mandate.
    public internal(set) var isOperator = false
    /// The chef de projet, the équipe projet and the operator: write the whole register.
    public internal(set) var isTeam = false
    /// The team and the élu pilote, who lead the plan together.
    public internal(set) var leadsPlan = false
    /// Whoever answers for the plan reads all of it, what is not published yet included.
    public internal(set) var readsAll = false
    /// The roles whose mandates they record and end, for others.
    public internal(set) var registers: Set<Mandate.Role> = []
    /// Heads the administration: may contest what was recorded of others.
    public internal(set) var isDirector = false
    /// Belongs to the administration or watches over it: reads what is kept to the territory.
    public internal(set) var isInside = false
    /// Holds some mandate today: may come in.
    public internal(set) var isKnown = false
    /// The services whose actions they may keep up to date.
    public internal(set) var services: Set<RecordID> = []
    /// The organisations they come from: they keep up to date what these carry.
    public internal(set) var organisations: Set<RecordID> = []
    /// The posts they hold: they keep up to date what these pilot.
    public internal(set) var posts: Set<RecordID> = []
    /// The seats they hold, or stand in for today.
    public internal(set) var seats: Set<RecordID> = []
    public internal(set) var person: PersonID?

    /// Records and ends some mandates of others.
    public var isRegistrar: Bool { !registers.isEmpty }
    /// Adds people to the Directory, corrects and invites them.
    public var keepsDirectory: Bool { isTeam || isRegistrar }
}

extension Territory {
    /// Rights follow recorded time: the mandates known now, held on that day.
    public func rights(of viewer: Viewer, on day: Day) -> Rights {
        var rights = Rights()
        switch viewer {
        case .operator:
            rights.isOperator = true
            rights.isTeam = true
            rights.leadsPlan = true
            rights.readsAll = true
            rights.registers = Set(Mandate.Role.allCases)
            rights.isInside = true
            rights.isKnown = true
        case .person(let person):
            rights.person = person
            for mandate in mandates.values
            where mandate.person == person && mandate.isHeld(on: day) && acts(mandate, on: day) {
                rights.grant(mandate, isInside: isInside(mandate))
            }
        case .anyone:
            break
        }
        return rights
    }

    /// A suppléant acts on the days on which the absence of who they stand in for is noted.
    func acts(_ mandate: Mandate, on day: Day) -> Bool {
        guard let titular = mandate.terms.substituteFor else { return true }
        return mandates[titular].map { $0.isHeld(on: day) && $0.isAbsent(on: day) } ?? false
    }

    /// Whether it makes its holder one of the administration or of the council: a partner who sits
    /// in a body stays a partner.
    private func isInside(_ mandate: Mandate) -> Bool {
        switch mandate.role {
        case .organisationMember: return false
        case .bodyMember:
            let seat = mandate.seat.flatMap { records[$0] }
            return ["elected", "services"].contains(seat?.choice(.college) ?? "")
        default: return true
        }
    }

    public func mandates(of person: PersonID, on day: Day) -> [Mandate] {
        mandates(of: person).filter { $0.isHeld(on: day) }
    }

    /// All they ever held or will hold, the earliest first.
    public func mandates(of person: PersonID) -> [Mandate] {
        mandates.values.filter { $0.person == person }
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    public func mandate(_ id: MandateID) -> Mandate? { mandates[id] }

    /// How a viewer signs what they do: with the mandate they have held the longest.
    public func author(_ viewer: Viewer, on day: Day) -> Author? {
        switch viewer {
        case .operator: .operator
        case .person(let person): .person(person, under: mandates(of: person, on: day).first?.id)
        case .anyone: nil
        }
    }
}

extension Rights {
    fileprivate mutating func grant(_ mandate: Mandate, isInside: Bool) {
        isKnown = true
        if isInside { self.isInside = true }
        registers.formUnion(
            Mandate.Role.allCases.filter { $0.registrars.contains(mandate.role) }
        )
        switch mandate.role {
        case .projectLead, .projectTeam:
            isTeam = true
            leadsPlan = true
            readsAll = true
        case .electedLead:
            leadsPlan = true
            readsAll = true
        case .president, .secretariat, .contractor:
            readsAll = true
        case .director:
            isDirector = true
            readsAll = true
        case .serviceMember, .serviceReferent:
            if let service = mandate.service { services.insert(service) }
        case .organisationMember:
            if let organisation = mandate.organisation { organisations.insert(organisation) }
        case .postHolder:
            if let post = mandate.post { posts.insert(post) }
        case .bodyMember:
            if let seat = mandate.seat { seats.insert(seat) }
        case .electedReferent, .communeReferent, .electedMember, .ambassador, .observer:
            break
        }
    }
}
