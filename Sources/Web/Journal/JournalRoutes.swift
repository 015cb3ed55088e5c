// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Views

/// The journal, page by page.
struct JournalRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.journal) { request, context in
            try await site.page(request, context) { slug, items in
                .journal(slug, before: Self.before(items))
            } make: { visit in
                let before = Self.before(visit.items)
                let entries = try await visit.entries(before: before, limit: JournalPage.length)
                return JournalPage(visit.reader, entries: entries, before: before)
            }
        }
    }

    private static func before(_ items: [QueryItem]) -> Int64? {
        items.first { $0.name == "avant" }.flatMap { Int64($0.value) }.map { max(1, $0) }
    }
}

extension TerritoryVisit {
    /// The last entries that stop short of a position, oldest first, those of the past that is
    /// read.
    func entries(before position: Int64?, limit: Int) async throws -> [Recorded] {
        let end = min(position ?? .max, view.position + 1)
        let first = max(0, end - 1 - Int64(limit))
        let entries = try await desk.recorded(after: first, limit: Int(max(0, end - 1 - first)))
        guard let asOf = view.asOf else { return entries }
        return entries.filter { asOf.includes($0.stamp) }
    }
}
