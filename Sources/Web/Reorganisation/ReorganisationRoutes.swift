// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Hummingbird
import Views

/// The organisation chart, and the scenarios that would change it.
struct ReorganisationRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.chart) { request, context in
            try await site.page(request, context) { slug, _ in
                .chart(slug)
            } make: { visit in
                ChartPage(visit.reader)
            }
        }
        router.get(.reorganisations) { request, context in
            try await site.page(request, context) { slug, _ in
                .reorganisations(slug)
            } make: { visit in
                ReorganisationsPage(visit.reader)
            }
        }
        let identifier = site.desks.instruments.identifier
        router.get(.reorganisation) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .reorganisation(slug, id)
            } make: { visit in
                let prepared = try PreparedScenario(id, in: visit.view, on: nil, identifier)
                return ReorganisationPage(visit.reader, prepared.subject)
            }
        }
        router.post(.reorganisation) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.act(request, context) {
                .reorganisation($0, id)
            } perform: { act in
                try await act.reorganise(id, identifier)
            }
        }
    }
}
