// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Views

extension Route {
    /// The pages of who carries, who does what, with what time.
    func stopsInGovernance(_ marks: Landmarks) -> [Stop] {
        let slug = Self.slug
        return switch self {
        case .governance: [Stop("governance", Self.link(.governance(slug)))]
        case .chart: [Stop("chart", Self.link(.chart(slug)))]
        case .reorganisations: [Stop("reorganisations", Self.link(.reorganisations(slug)))]
        case .renewal: [Stop("renewal", Self.link(.renewal(slug)))]
        case .briefing: [Stop("briefing", Self.link(.briefing(slug)))]
        case .peopleImport: [Stop("people-import", Self.link(.peopleImport(slug)))]
        case .handover: [Stop("handover", Self.link(.handover(slug, marks.person)))]
        case .personMerge:
            [Stop("person-merge", Self.link(.personMerge(slug, marks.placeholder)))]
        case .mandateAbsence:
            [Stop("mandate-absence", Self.link(.mandateAbsence(slug, marks.mandate)))]
        case .mandateContest:
            [Stop("mandate-contest", Self.link(.mandateContest(slug, marks.mandate)))]
        case .bodies: [Stop("bodies", Self.link(.bodies(slug)))]
        case .climateClub: [Stop("climate-club", Self.link(.climateClub(slug)))]
        case .entryGate: [Stop("entry-gate", Self.link(.entryGate(slug)))]
        case .checkup: [Stop("checkup", Self.link(.checkup(slug)))]
        case .whoDoesWhat: [Stop("who-does-what", Self.link(.whoDoesWhat(slug)))]
        case .whoMayWhat: [Stop("who-may-what", Self.link(.whoMayWhat(slug)))]
        case .electedToInvolve: [Stop("elected-to-involve", Self.link(.electedToInvolve(slug)))]
        case .portage: [Stop("portage", Self.link(.portage(slug)))]
        case .blockages: [Stop("blockages", Self.link(.blockages(slug)))]
        case .arbitrations: [Stop("arbitrations", Self.link(.arbitrations(slug)))]
        case .directorAgenda: [Stop("director-agenda", Self.link(.directorAgenda(slug)))]
        case .time: [Stop("time", Self.link(.time(slug)))]
        case .arbitration:
            [Stop("arbitration", Self.link(.arbitration(slug, marks.question)))]
        case .reorganisation:
            [Stop("reorganisation", Self.link(.reorganisation(slug, marks.scenario)))]
        default: []
        }
    }
}
