// SPDX-License-Identifier: EUPL-1.2

/// `mandate.recorded`, version 1: what a person was entrusted with and where. Members were added
/// since, each absent from what was written before it.
private struct RecordedWire: Codable {
    var mandate: MandateID
    var person: PersonID
    var role: String
    var service: RecordID?
    var organisation: RecordID?
    var post: RecordID?
    var seat: RecordID?
    var start: Day
    var end: Day?
    var act: String?
    var form: String?
    var title: String?
    var themes: [String]?
    var share: Int?
    var evidence: String?
    var interim: Bool?
    var substituteFor: MandateID?
}

/// `mandate.ended` and `mandate.contested`, version 1.
private struct DatedWire: Codable {
    var mandate: MandateID
    var on: Day
}

/// `mandate.absence-noted`, version 1.
private struct AbsenceWire: Codable {
    var mandate: MandateID
    var start: Day
    var end: Day
}

/// `mandate.settled`, version 1.
private struct NamedWire: Codable {
    var mandate: MandateID
}

/// `mandate.reassigned`, version 1.
private struct ReassignedWire: Codable {
    var mandate: MandateID
    var to: PersonID
}

extension RecordedWire {
    init(_ mandate: Mandate) {
        let terms = mandate.terms
        self.init(
            mandate: mandate.id,
            person: mandate.person,
            role: mandate.role.wire,
            service: mandate.service,
            organisation: mandate.organisation,
            post: mandate.post,
            seat: mandate.seat,
            start: mandate.start,
            end: mandate.end,
            act: mandate.act,
            form: terms.form,
            title: terms.title,
            themes: terms.themes.isEmpty ? nil : terms.themes,
            share: terms.share,
            evidence: terms.evidence,
            interim: terms.isInterim ? true : nil,
            substituteFor: terms.substituteFor
        )
    }

    /// Nil when it names a role that this version does not know.
    var recorded: Mandate? {
        Mandate.Role(wire: role).map { role in
            Mandate(
                id: mandate,
                person: person,
                role: role,
                service: service,
                organisation: organisation,
                post: post,
                seat: seat,
                start: start,
                end: end,
                act: act,
                terms: Mandate.Terms(
                    form: form,
                    title: title,
                    themes: themes ?? [],
                    share: share,
                    evidence: evidence,
                    isInterim: interim ?? false,
                    substituteFor: substituteFor
                )
            )
        }
    }
}

extension Mandate.Event {
    func encoded() throws(WireFault) -> Wire {
        switch self {
        case .recorded(let mandate):
            try Wire("mandate.recorded", 1, about: nil, RecordedWire(mandate))
        case .ended(let id, let day):
            try Wire("mandate.ended", 1, about: nil, DatedWire(mandate: id, on: day))
        case .absenceNoted(let id, let absence):
            try Wire(
                "mandate.absence-noted",
                1,
                about: nil,
                AbsenceWire(mandate: id, start: absence.start, end: absence.end)
            )
        case .contested(let id, let day):
            try Wire("mandate.contested", 1, about: nil, DatedWire(mandate: id, on: day))
        case .settled(let id):
            try Wire("mandate.settled", 1, about: nil, NamedWire(mandate: id))
        case .reassigned(let id, let person):
            try Wire(
                "mandate.reassigned",
                1,
                about: nil,
                ReassignedWire(mandate: id, to: person)
            )
        }
    }

    init?(_ kind: StoredKind, from decoder: any Decoder) throws {
        switch (kind.name, kind.version) {
        case ("mandate.recorded", 1):
            let payload = try RecordedWire(from: decoder)
            guard let mandate = payload.recorded else {
                throw DecodingError.corrupted(at: decoder, payload.role)
            }
            self = .recorded(mandate)
        case ("mandate.ended", 1):
            let payload = try DatedWire(from: decoder)
            self = .ended(payload.mandate, on: payload.on)
        case ("mandate.absence-noted", 1):
            let payload = try AbsenceWire(from: decoder)
            let absence = Mandate.Absence(start: payload.start, end: payload.end)
            self = .absenceNoted(payload.mandate, absence)
        case ("mandate.contested", 1):
            let payload = try DatedWire(from: decoder)
            self = .contested(payload.mandate, on: payload.on)
        case ("mandate.settled", 1):
            self = .settled(try NamedWire(from: decoder).mandate)
        case ("mandate.reassigned", 1):
            let payload = try ReassignedWire(from: decoder)
            self = .reassigned(payload.mandate, to: payload.to)
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
        case .electedReferent: "elected-referent"
        case .communeReferent: "commune-referent"
        case .electedMember: "elected-member"
        case .postHolder: "post-holder"
        case .serviceReferent: "service-referent"
        case .ambassador: "ambassador"
        case .bodyMember: "body-member"
        case .contractor: "contractor"
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
