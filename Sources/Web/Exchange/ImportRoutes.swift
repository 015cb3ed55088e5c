// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Views

/// The files taken in, and the report of each.
struct ImportRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.imports) { request, context in
            try await site.page(request, context) { slug, _ in
                .imports(slug)
            } make: { visit in
                let positions = visit.view.exchanges.map(\.position)
                let entries = try await visit.desk.recorded(at: positions)
                let stamps = Dictionary(
                    entries.map { ($0.position, $0.stamp) }, uniquingKeysWith: { first, _ in first })
                return ImportsPage(visit.reader, stamps: stamps)
            }
        }
    }
}
