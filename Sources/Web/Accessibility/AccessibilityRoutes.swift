// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Views

/// The accessibility statement, for whoever asks.
struct AccessibilityRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.accessibility) { request, context in
            site.answer(AccessibilityPage(site.visit(request, context, at: .accessibility)))
        }
    }
}
