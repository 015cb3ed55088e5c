// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Views

/// Who does what, who may what, what is backed and what is blocked.
struct ResponsibilityRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.whoDoesWhat) { request, context in
            try await site.page(request, context) { slug, items in
                .whoDoesWhat(slug, ResponsibilityQuery(items: items))
            } make: { visit in
                let query = ResponsibilityQuery(items: visit.items)
                return WhoDoesWhatPage(visit.reader, site.overview(for: visit), query: query)
            }
        }
        router.get(.service) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .service(slug, id)
            } make: { visit in
                guard let service = visit.view.record(id), service.kind == .service else {
                    throw PageFault.noRecord
                }
                return ServicePage(visit.reader, site.overview(for: visit), service: service)
            }
        }
        router.get(.whoMayWhat) { request, context in
            try await site.page(request, context) { slug, _ in
                .whoMayWhat(slug)
            } make: { visit in
                WhoMayWhatPage(visit.reader)
            }
        }
        router.get(.electedToInvolve) { request, context in
            try await site.page(request, context) { slug, _ in
                .electedToInvolve(slug)
            } make: { visit in
                guard let involvement = visit.view.involvement(on: visit.reader.day) else {
                    throw PageFault.notAllowed
                }
                return ElectedToInvolvePage(visit.reader, involvement)
            }
        }
        router.get(.portage) { request, context in
            try await site.page(request, context) { slug, _ in
                .portage(slug)
            } make: { visit in
                PortagePage(visit.reader, site.overview(for: visit))
            }
        }
        router.get(.blockages) { request, context in
            try await site.page(request, context) { slug, _ in
                .blockages(slug)
            } make: { visit in
                BlockagesPage(visit.reader)
            }
        }
    }
}
