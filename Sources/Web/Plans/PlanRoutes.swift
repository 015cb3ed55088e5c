// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Views

/// A territory's own page, and its plans.
struct PlanRoutes: Sendable {
    /// Entries read for what moved lately.
    private static let latest = 16

    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.home) { request, context in
            try await site.page(request, context) { slug, _ in
                .home(slug)
            } make: { visit in
                let latest =
                    visit.view.asOf == nil
                    ? visit.arrival.snapshot.latest
                    : try await visit.entries(before: nil, limit: Self.latest)
                return HomePage(visit.reader, site.overview(for: visit), latest: latest)
            }
        }
        router.get(.plan) { request, context in
            try await site.page(request, context) { slug, items in
                .plan(slug, Self.plan(items))
            } make: { visit in
                let overview = site.overview(for: visit)
                guard let asked = visit.items.first(where: { $0.name == "plan" }) else {
                    return PlanPage(visit.reader, overview, plan: nil)
                }
                guard let plan = RecordID(asked.value).flatMap({ visit.view.record($0) }),
                    plan.kind == .plan
                else { throw PageFault.noRecord }
                return PlanPage(visit.reader, overview, plan: plan)
            }
        }
    }

    private static func plan(_ items: [QueryItem]) -> RecordID? {
        items.first { $0.name == "plan" }.flatMap { RecordID($0.value) }
    }
}
