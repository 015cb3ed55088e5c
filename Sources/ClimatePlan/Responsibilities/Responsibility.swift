// SPDX-License-Identifier: EUPL-1.2

/// The part that a service, a post, a body or an organisation has in an action: R, A, C and I of
/// the usual matrix.
public enum Responsibility: String, Hashable, Sendable, CaseIterable {
    /// Pilote (R): does it, or answers for its being done.
    case pilot
    /// Arbitre (A): decides when the pilots do not agree. There is exactly one.
    case arbiter
    /// Associé (C): consulted, takes part.
    case associated
    /// Informé (I): kept informed.
    case informed

    /// The fields of the action sheet that say who has it.
    public var fields: [FieldID] {
        switch self {
        case .pilot: [.leadService, .pilotPost, .carriers]
        case .arbiter: [.arbiterPost, .arbiterBody]
        case .associated: [.associatedServices, .associatedPosts, .partners]
        case .informed: [.informedServices, .bodies]
        }
    }

    /// The kinds of records that may have a part, in the order of the matrix.
    public static let bearers: [RecordKind] = [.service, .post, .body, .organisation]
}

/// Who has what part in one action: a row of the matrix.
public struct Responsibilities: Sendable {
    public let action: Record
    /// The parts of each that has one, the weightiest first.
    public let parts: [RecordID: [Responsibility]]
    /// What is missing, the gravest first.
    public let gaps: [ResponsibilityGap]

    /// Those that have a part.
    public func bearers(of part: Responsibility) -> [RecordID] {
        parts.filter { $0.value.contains(part) }.map(\.key).sorted()
    }
}

extension View {
    /// Who has what part in some actions, in their order.
    /// - Parameter day: the day on which a post is held or vacant.
    public func responsibilities(among actions: [Record], on day: Day) -> [Responsibilities] {
        let occupancy = Occupancy(self, on: day)
        var fields: [(Responsibility, [Field])] = []
        for part in Responsibility.allCases {
            fields.append((part, part.fields.compactMap { field($0, of: .action) }))
        }
        return actions.map { action in
            var parts: [RecordID: [Responsibility]] = [:]
            for (part, fields) in fields {
                for id in named(in: action, fields) where parts[id]?.last != part {
                    parts[id, default: []].append(part)
                }
            }
            return Responsibilities(
                action: action,
                parts: parts,
                gaps: gaps(of: action, parts, occupancy)
            )
        }
    }

    /// Those of some actions in which a service, or one of its posts, has a part.
    public func involving(
        service: RecordID,
        among rows: [Responsibilities]
    ) -> [Responsibilities] {
        let posts = records(of: .post).filter { $0.records(.service).contains(service) }
        let bearers = Set(posts.map(\.id) + [service])
        return rows.filter { !bearers.isDisjoint(with: $0.parts.keys) }
    }

    private func named(in action: Record, _ fields: [Field]) -> [RecordID] {
        fields.flatMap { field -> [RecordID] in
            guard reads(field, of: action) else { return [] }
            return action.records(field.id).filter { record($0) != nil }
        }
    }
}
