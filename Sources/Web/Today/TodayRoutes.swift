// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
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
            try await site.page(request, context) { slug, _ in
                .home(slug)
            } mark: { arrival in
                try await lastVisit(of: arrival, isSeen: request.isOpenedByReader)
            } make: { visit in
                let latest =
                    visit.view.asOf == nil
                    ? visit.arrival.snapshot.latest
                    : try await visit.entries(before: nil, limit: Self.latest)
                let since = visit.mark.map { mark in
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

    /// Where they stood when they last were there.
    /// - Parameter isSeen: whether they are there now, which is then noted.
    private func lastVisit(of arrival: Arrival, isSeen: Bool) async throws -> Visits.Mark? {
        guard let person = arrival.view.rights.person else { return nil }
        let visits = Visits(site.desks.store)
        guard isSeen else { return try await visits.before(person, in: arrival.desk.id) }
        return try await visits.come(
            person,
            in: arrival.desk.id,
            at: arrival.snapshot.head.position,
            now: site.desks.instruments.now()
        )
    }
}

extension Request {
    /// False for an open page that asks for itself again: nobody may be before it.
    fileprivate var isOpenedByReader: Bool {
        HTTPField.Name("Sec-Fetch-Dest").flatMap { headers[$0] } != "empty"
    }
}
