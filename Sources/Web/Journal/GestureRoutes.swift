// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Views

/// What one act did, and taking it back.
struct GestureRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.gesture) { request, context in
            let id: GestureID = try context.identifier("gesture")
            return try await site.page(request, context) { slug, _ in
                .gesture(slug, id)
            } make: { visit in
                try await GestureReading(id, visit.desk, visit.reader).page()
            }
        }
        router.post(.undo) { request, context in
            let id: GestureID = try context.identifier("gesture")
            return try await site.act(request, context) { slug in
                .gesture(slug, id)
            } perform: { act in
                try await act.undo(id)
            }
        }
    }
}
