// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Views

/// The governance as a whole, its bodies, the club climat, the entry gate and the checks.
struct BodyRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        page(.governance, to: router, { .governance($0) }) { GovernancePage($0.reader) }
        page(.bodies, to: router, { .bodies($0) }) { BodiesPage($0.reader) }
        page(.climateClub, to: router, { .climateClub($0) }) { ClimateClubPage($0.reader) }
        page(.entryGate, to: router, { .entryGate($0) }) { EntryGatePage($0.reader) }
        page(.checkup, to: router, { .checkup($0) }) { CheckupPage($0.reader) }
        router.get(.body) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .body(slug, id)
            } make: { visit in
                guard let body = visit.view.record(id), body.kind == .body else {
                    throw PageFault.noRecord
                }
                return BodyPage(visit.reader, body: body)
            }
        }
        router.post(.climateClub) { request, context in
            try await site.act(request, context) {
                .climateClub($0)
            } perform: { act in
                try await act.noteMeeting()
            }
        }
    }

    private func page<P: Page>(
        _ route: Route,
        to router: Router<PageContext>,
        _ address: @escaping @Sendable (String) -> Address,
        _ make: @escaping @Sendable (TerritoryVisit) -> P
    ) {
        router.get(route) { request, context in
            try await site.page(request, context) { slug, _ in
                address(slug)
            } make: {
                make($0)
            }
        }
    }
}
