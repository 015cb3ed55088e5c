// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Views

/// Two days of one action, side by side.
struct ComparisonRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.comparison) { request, context in
            let number = try context.number()
            return try await site.page(request, context) { slug, items in
                let days = try ComparisonPage.Days(items)
                return .comparison(
                    slug,
                    number,
                    from: days?.from,
                    to: days?.to,
                    isKnown: days?.isKnown ?? false
                )
            } make: { visit in
                let action = try visit.action(number)
                let days = try ComparisonPage.Days(visit.items)
                return ComparisonPage(
                    visit.reader,
                    action: action,
                    material: try await visit.material(action, days)
                )
            }
        }
    }
}

extension ComparisonPage.Days {
    /// Nothing until both days are chosen.
    fileprivate init?(_ items: [QueryItem]) throws(Lens.UnreadableDay) {
        func text(_ name: String) -> String? {
            items.first { $0.name == name && !$0.value.isEmpty }?.value
        }
        guard let from = text("du"), let to = text("au") else { return nil }
        self.init(
            try Lens.day(from),
            try Lens.day(to),
            isKnown: items.contains(QueryItem(Lens.pastParameter, Lens.knownPast))
        )
    }
}

extension TerritoryVisit {
    fileprivate func material(
        _ action: Record,
        _ days: ComparisonPage.Days?
    ) async throws -> ComparisonPage.Material? {
        guard let days else { return nil }
        return ComparisonPage.Material(
            days: days,
            before: try await past(days.first),
            after: try await past(days.second),
            entries: try await history(of: action)
        )
    }

    /// A day before the register began shows an empty one: everything was added since.
    private func past(_ asOf: AsOf) async throws -> View {
        do {
            return try await arrival.view(asOf: asOf)
        } catch PageFault.beforeRegister {
            return try await desk.snapshot(asOf: asOf)
                .seen(by: arrival.viewer, on: arrival.today)
        }
    }
}
