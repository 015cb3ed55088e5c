// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Views

/// The plans of a territory.
struct PlanRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
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
