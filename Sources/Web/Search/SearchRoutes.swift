// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Views

/// What was searched for: a page of it, or the list that the search box shows while one types.
struct SearchRoutes: Sendable {
    let site: Site
    private let shelf = SearchShelf()

    init(site: Site) { self.site = site }

    func add(to router: Router<PageContext>) {
        router.get(.search) { request, context in
            let query = SearchQuery(items: request.queryItems)
            return query.isSuggesting
                ? try await site.page(request, context) { slug, _ in
                    .search(slug, query)
                } make: { visit in
                    SearchSuggestions(visit.reader, query: query, index: try await index(visit))
                }
                : try await site.page(request, context) { slug, _ in
                    .search(slug, query)
                } make: { visit in
                    SearchPage(visit.reader, query: query, index: try await index(visit))
                }
        }
    }

    private func index(_ visit: TerritoryVisit) async throws -> SearchIndex {
        try await shelf.index(for: visit)
    }
}
