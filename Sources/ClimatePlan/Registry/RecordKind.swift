// SPDX-License-Identifier: EUPL-1.2

/// What a record is about. Each kind has its registered fields; the raw value is stored.
public enum RecordKind: String, Hashable, Sendable, CaseIterable, Codable {
    case territory
    case plan
    /// Axe, sous-axe, sous-sous-axe.
    case axis
    case service
    /// Someone outside the administration who carries, funds or accompanies.
    case organisation
    /// Fonction in a service, held by people under mandates.
    case post
    /// Instance: COPIL, comité technique, club climat…
    case body
    case action
    /// The place of an action in one plan: its code, axis and status there.
    case placement
    case step
    case budgetLine
    case financing
    case note
    case link
    case document
    /// A link from one action to another.
    case relation
}

extension RecordKind {
    /// The kinds a record of this kind may stand under; empty when it stands by itself.
    public var parents: Set<RecordKind> {
        switch self {
        case .territory, .plan, .service, .organisation, .post, .body, .action: []
        case .axis: [.plan, .axis]
        case .placement, .budgetLine, .financing, .note, .link, .document, .relation: [.action]
        case .step: [.action, .step]
        }
    }

    /// How many levels of its own kind may stand one under another.
    public var levels: Int {
        switch self {
        case .axis: 3
        case .step: 2
        default: 1
        }
    }

    /// Whether a record of this kind gets a register number, given once and never reused.
    public var isNumbered: Bool { self == .action }
}
