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
        var end = min(position ?? .max, view.position + 1)
        var entries: [Recorded] = []
        // The entries of a past may lie far from one another.
        let stretch = view.asOf == nil ? limit : max(limit, 1_000)
        while end > 1, entries.count < limit {
            let first = max(0, end - 1 - Int64(stretch))
            let page = try await desk.recorded(after: first, limit: Int(end - 1 - first))
            entries = page.filter { view.asOf?.includes($0.stamp) ?? true } + entries
            end = first + 1
        }
        return entries.suffix(limit)
    }
}
