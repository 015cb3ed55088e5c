// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Views

/// Services, organisations, posts, bodies and people: whoever a name leads to.
struct GovernanceRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.services) { request, context in
            try await site.page(request, context) { slug, _ in
                .services(slug)
            } make: { visit in
                ServicesPage(visit.reader, site.overview(for: visit))
            }
        }
        router.get(.organisations) { request, context in
            try await site.page(request, context) { slug, _ in
                .organisations(slug)
            } make: { visit in
                OrganisationsPage(visit.reader)
            }
        }
        add(.organisation, of: .organisation, to: router) { .organisation($0, $1) }
        add(.post, of: .post, to: router) { .post($0, $1) }
        BodyRoutes(site: site).add(to: router)
        PeopleRoutes(site: site).add(to: router)
        MandateRoutes(site: site).add(to: router)
        ErasureRoutes(site: site).add(to: router)
        PrivacyRoutes(site: site).add(to: router)
        ArbitrationRoutes(site: site).add(to: router)
        TimeRoutes(site: site).add(to: router)
        ReorganisationRoutes(site: site).add(to: router)
        RenewalRoutes(site: site).add(to: router)
    }

    private func add(
        _ route: Route,
        of kind: RecordKind,
        to router: Router<PageContext>,
        _ address: @escaping @Sendable (String, RecordID) -> Address
    ) {
        router.get(route) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                address(slug, id)
            } make: { visit in
                guard let record = visit.view.record(id), record.kind == kind else {
                    throw PageFault.noRecord
                }
                return RecordPage(visit.reader, record: record)
            }
        }
    }
}
