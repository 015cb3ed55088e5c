// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Views

/// The settings of a territory: the fields of its own record, for those who keep the register.
struct SettingsRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.settings) { request, context in
            try await site.page(request, context) { slug, _ in
                .settings(slug)
            } make: { visit in
                guard let sheet = visit.view.sheet else { throw PageFault.noRecord }
                return SettingsPage(visit.reader, sheet)
            }
        }
        router.post(.settings) { request, context in
            try await site.act(
                request,
                context,
                at: { .settings($0) },
                limit: request.formLimit
            ) { act in
                guard let sheet = act.view.sheet else { throw PageFault.noRecord }
                return try await RecordEditing(site: site, act: act, subject: .whole(sheet))
                    .perform()
            }
        }
    }
}
