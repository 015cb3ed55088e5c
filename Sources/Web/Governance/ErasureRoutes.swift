// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Views

/// The erasure of a person: its consequences first, then the word that confirms it.
struct ErasureRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.personErasure) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .personErasure(slug, id)
            } make: { visit in
                let person = try visit.view.visiblePerson(id)
                let traces = try await PersonTraces(of: person, at: visit.desk)
                return ErasurePage(visit.reader, person: person, traces: traces)
            }
        }
        router.post(.personErasure) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.act(request, context) {
                .personErasure($0, id)
            } perform: { act in
                try await act.erase(id)
            }
        }
    }
}
