// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Views

/// The living page of the design system, where the demo is served and nowhere else.
struct StyleRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        guard !site.configuration.demo.isEmpty else { return }
        router.get(.style) { request, context in
            site.answer(StylePage(site.visit(request, context, at: .style)))
        }
    }
}
