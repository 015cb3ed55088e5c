// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a search finds, each under a heading of its own, in the order of the headings.
public enum SearchKind: String, CaseIterable, Sendable {
    case actions
    case people = "personnes"
    case services
    case organisations
    case posts = "postes"
    case bodies = "instances"
    case plans
    case axes
    case notes
    case documents

    /// Nil for people, who are in the Directory.
    var record: RecordKind? {
        switch self {
        case .actions: .action
        case .people: nil
        case .services: .service
        case .organisations: .organisation
        case .posts: .post
        case .bodies: .body
        case .plans: .plan
        case .axes: .axis
        case .notes: .note
        case .documents: .document
        }
    }

    init?(_ kind: RecordKind) {
        guard let found = Self.allCases.first(where: { $0.record == kind }) else { return nil }
        self = found
    }

    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Someone or something that can be found.
enum SearchSubject: Hashable, Sendable {
    case record(RecordID)
    case person(PersonID)

    var text: String {
        switch self {
        case .record(let id): id.text
        case .person(let id): id.text
        }
    }
}
