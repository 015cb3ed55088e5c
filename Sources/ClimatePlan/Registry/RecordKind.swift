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
    /// A place where services work: « même bâtiment » counts.
    case site
    /// Fonction in a service, held by people under mandates.
    case post
    /// Instance: COPIL, comité technique, club climat…
    case body
    /// A seat in a body, held by a post, an organisation, a service, or people under mandates.
    case seat
    /// A meeting of an élu or an agent with an organisation that the club climat wants.
    case approach
    /// What an organisation signed for, or the entry gate of the President and the DGS.
    case commitment
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
    /// Portage: that a plan or an action was declared, voted, or given means.
    case backing
    /// Blocage: what stops an action, since when, who can lift it.
    case blockage
    /// Demande d'arbitrage: a question put to someone who decides, with options.
    case arbitration
    /// One of the answers that an arbitration offers.
    case option
    /// The time that an action, a step or a body takes of a post or a service.
    case timeNeed
    /// What an action brings a service: euros saved, a subsidy, an obligation met.
    case benefit
    /// A scenario of reorganisation of the services, compared and then applied at a date.
    case reorganisation
    /// One operation of a reorganisation: create, rename, re-attach, merge, split, close.
    case reshaping
}

extension RecordKind {
    /// The kinds a record of this kind may stand under; empty when it stands by itself.
    public var parents: Set<RecordKind> {
        switch self {
        case .territory, .plan, .service, .organisation, .site, .post, .body, .action,
            .reorganisation:
            []
        case .axis: [.plan, .axis]
        case .placement, .budgetLine, .financing, .note, .link, .document, .relation, .blockage,
            .benefit:
            [.action]
        case .step: [.action, .step]
        case .seat: [.body]
        case .approach: [.organisation]
        case .commitment: [.organisation, .territory]
        case .backing, .arbitration: [.plan, .action]
        case .option: [.arbitration]
        case .timeNeed: [.action, .step, .body]
        case .reshaping: [.reorganisation]
        }
    }

    /// Whether it says who carries and who does what: kept by the team and by those who record
    /// mandates.
    public var isGovernance: Bool {
        switch self {
        case .service, .site, .post, .body, .seat, .commitment: true
        default: false
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
