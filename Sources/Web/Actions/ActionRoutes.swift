// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Views

/// The list of actions, the sheet of one, its history.
struct ActionRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.actions) { request, context in
            try await site.page(request, context) { slug, items in
                .actions(slug, ActionQuery(items: items))
            } make: { visit in
                let query = ActionQuery(items: visit.items)
                return ActionListPage(visit.reader, site.overview(for: visit), query: query)
            }
        }
        router.get(.action) { request, context in
            let number = try context.number()
            return try await site.page(request, context) { slug, _ in
                .action(slug, number)
            } make: { visit in
                let action = try visit.action(number)
                return ActionPage(
                    visit.reader,
                    action: action,
                    entries: try await visit.history(of: action)
                )
            }
        }
        router.get(.history) { request, context in
            let number = try context.number()
            return try await site.page(request, context) { slug, _ in
                .history(slug, number)
            } make: { visit in
                let action = try visit.action(number)
                return HistoryPage(
                    visit.reader,
                    action: action,
                    entries: try await visit.history(of: action)
                )
            }
        }
    }
}

extension TerritoryVisit {
    func action(_ number: Int) throws -> Record {
        guard let action = view.action(number: number) else { throw PageFault.noRecord }
        return action
    }

    /// The entries that touched an action or what stands under it, in order.
    func history(of action: Record) async throws -> [Recorded] {
        let positions = view.entries(about: action.id).suffix(HistoryPage.longest)
        return try await desk.recorded(at: Array(positions))
    }
}
