// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Where something is on the site. Routes are registered by its `Route`, links are printed from
/// it: the two cannot disagree.
public enum Address: Hashable, Sendable {
    /// The territories of this installation.
    case installation
    case home(String)
    /// The territory's plans, or one of them.
    case plan(String, RecordID?)
    case actions(String, ActionQuery)
    /// An action, by its register number.
    case action(String, Int)
    case history(String, Int)
    /// The entries before a position, or the latest.
    case journal(String, before: Int64?)
    case imports(String)
    case importReport(String, GestureID)
    case service(String, RecordID)
    case organisation(String, RecordID)
    case post(String, RecordID)
    case body(String, RecordID)
    case person(String, PersonID)
    /// The file of a document, to download.
    case document(String, RecordID)
    case health
    case asset(String)
}

extension Address {
    public var path: String {
        switch self {
        case .installation: Route.installation.rawValue
        case .home(let slug): Route.home.filled(slug)
        case .plan(let slug, _): Route.plan.filled(slug)
        case .actions(let slug, _): Route.actions.filled(slug)
        case .action(let slug, let number): Route.action.filled(slug, String(number))
        case .history(let slug, let number): Route.history.filled(slug, String(number))
        case .journal(let slug, _): Route.journal.filled(slug)
        case .imports(let slug): Route.imports.filled(slug)
        case .importReport(let slug, let id): Route.importReport.filled(slug, id.text)
        case .service(let slug, let id): Route.service.filled(slug, id.text)
        case .organisation(let slug, let id): Route.organisation.filled(slug, id.text)
        case .post(let slug, let id): Route.post.filled(slug, id.text)
        case .body(let slug, let id): Route.body.filled(slug, id.text)
        case .person(let slug, let id): Route.person.filled(slug, id.text)
        case .document(let slug, let id): Route.document.filled(slug, id.text)
        case .health: Route.health.rawValue
        case .asset(let name): Route.asset.filled(name)
        }
    }

    /// What the address asks for besides its path.
    public var query: [QueryItem] {
        switch self {
        case .plan(_, let plan?): [QueryItem("plan", plan.text)]
        case .actions(_, let query): query.items
        case .journal(_, let position?): [QueryItem("avant", String(position))]
        case .installation, .home, .plan, .action, .history, .journal, .imports, .importReport,
            .service, .organisation, .post, .body, .person, .document, .health, .asset:
            []
        }
    }
}
