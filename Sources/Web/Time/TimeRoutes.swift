// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Views

/// Time available against time needed.
struct TimeRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.time) { request, context in
            try await site.page(request, context) { slug, items in
                .time(slug, TimeQuery(items: items))
            } make: { visit in
                TimePage(visit.reader, query: TimeQuery(items: visit.items))
            }
        }
    }
}
