// SPDX-License-Identifier: EUPL-1.2

/// `mandate.recorded`, version 1.
private struct RecordedWire: Codable {
    var mandate: MandateID
    var person: PersonID
    var role: String
    var service: RecordID?
    var organisation: RecordID?
    var start: Day
    var end: Day?
    var act: String?
}

/// `mandate.ended`, version 1.
private struct EndedWire: Codable {
    var mandate: MandateID
    var on: Day
}

extension Mandate.Event {
    func encoded() throws(WireFault) -> Wire {
        switch self {
        case .recorded(let mandate):
            let payload = RecordedWire(
                mandate: mandate.id,
                person: mandate.person,
                role: mandate.role.wire,
                service: mandate.service,
                organisation: mandate.organisation,
                start: mandate.start,
                end: mandate.end,
                act: mandate.act
            )
            return try Wire("mandate.recorded", 1, about: nil, payload)
        case .ended(let id, let day):
            return try Wire("mandate.ended", 1, about: nil, EndedWire(mandate: id, on: day))
        }
    }

    init?(_ kind: StoredKind, from decoder: any Decoder) throws {
        switch (kind.name, kind.version) {
        case ("mandate.recorded", 1):
            let payload = try RecordedWire(from: decoder)
            guard let role = Mandate.Role(wire: payload.role) else {
                throw DecodingError.corrupted(at: decoder, payload.role)
            }
            self = .recorded(
                Mandate(
                    id: payload.mandate,
                    person: payload.person,
                    role: role,
                    service: payload.service,
                    organisation: payload.organisation,
                    start: payload.start,
                    end: payload.end,
                    act: payload.act
                )
            )
        case ("mandate.ended", 1):
            let payload = try EndedWire(from: decoder)
            self = .ended(payload.mandate, on: payload.on)
        default:
            return nil
        }
    }
}

extension Mandate.Role {
    var wire: String {
        switch self {
        case .projectLead: "project-lead"
        case .projectTeam: "project-team"
        case .electedLead: "elected-lead"
        case .president: "president"
        case .director: "director"
        case .secretariat: "secretariat"
        case .serviceMember: "service-member"
        case .organisationMember: "organisation-member"
        case .observer: "observer"
        }
    }

    init?(wire: String) {
        guard let role = Self.allCases.first(where: { $0.wire == wire }) else { return nil }
        self = role
    }
}
