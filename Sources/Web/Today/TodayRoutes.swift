// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Storage
import Views

/// « Aujourd'hui », a territory's first page.
struct TodayRoutes: Sendable {
    /// Entries read for what moved lately, when a past is shown.
    private static let latest = 16

    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.home) { request, context in
            let arrival = try await site.arrive(request, context)
            let mark = try await lastVisit(of: arrival)
            return try await site.page(request, context) { slug, _ in
                .home(slug)
            } mark: { _ in
                mark?.position
            } make: { visit in
                let latest =
                    visit.view.asOf == nil
                    ? arrival.snapshot.latest
                    : try await visit.entries(before: nil, limit: Self.latest)
                let since = mark.map { mark in
                    (mark.position, site.desks.instruments.moment(at: mark.instant).day)
                }
                return TodayPage(
                    visit.reader,
                    site.overview(for: visit),
                    TodayPage.Arrival(since: since),
                    latest: latest
                )
            }
        }
    }

    /// Notes that they are there, and says where they stood when they last were.
    private func lastVisit(of arrival: Arrival) async throws -> Visits.Mark? {
        guard let person = arrival.view.rights.person else { return nil }
        return try await Visits(site.desks.store).come(
            person,
            in: arrival.desk.id,
            at: arrival.snapshot.head.position,
            now: site.desks.instruments.now()
        )
    }
}
