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
    /// The chef de projet, the équipe projet and the operator: the whole register.
    public internal(set) var isTeam = false
    /// Records and ends the mandates of others.
    public internal(set) var isRegistrar = false
    /// Holds some mandate today, and so belongs to the territory's people.
    public internal(set) var isInside = false
    /// The services whose actions they may keep up to date.
    public internal(set) var services: Set<RecordID> = []
    public internal(set) var person: PersonID?
}

extension Territory {
    /// Rights follow recorded time: the mandates known now, held on that day.
    public func rights(of viewer: Viewer, on day: Day) -> Rights {
        var rights = Rights()
        switch viewer {
        case .operator:
            rights.isOperator = true
            rights.isTeam = true
            rights.isRegistrar = true
            rights.isInside = true
        case .person(let person):
            rights.person = person
            for mandate in mandates.values
            where mandate.person == person && mandate.isHeld(on: day) {
                rights.grant(mandate)
            }
        case .anyone:
            break
        }
        return rights
    }

    public func mandates(of person: PersonID, on day: Day) -> [Mandate] {
        mandates.values.filter { $0.person == person && $0.isHeld(on: day) }
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }
}

extension Rights {
    fileprivate mutating func grant(_ mandate: Mandate) {
        isInside = true
        switch mandate.role {
        case .projectLead:
            isTeam = true
            isRegistrar = true
        case .projectTeam:
            isTeam = true
        case .serviceMember:
            if let service = mandate.service { services.insert(service) }
        case .observer:
            break
        }
    }
}
