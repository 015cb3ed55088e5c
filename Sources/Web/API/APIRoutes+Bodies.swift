// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Hummingbird
import Phrases
import Views

/// The bodies and the checks of the governance, for programs.
extension APIRoutes {
    func addBodies(to router: Router<PageContext>) {
        router.get(.apiBodies) { request, context in
            let (arrival, view) = try await arrive(request, context)
            let resource = BodyResource(view: view, slug: arrival.slug, day: arrival.day(of: view))
            let (after, limit) = (try last(request), try limit(request))
            guard let list = resource.list(after: after, limit: limit) else {
                throw Problem.invalid([.init(pointer: "?after", detail: .fault(.unknown))])
            }
            return .json(list)
        }
        router.get(.apiHealth) { request, context in
            let (arrival, view) = try await arrive(request, context)
            let book = site.phrasebooks[arrival.language]
            let resource = HealthResource(view: view, slug: arrival.slug, phrasebook: book)
            return .json(resource.list(on: arrival.day(of: view)))
        }
    }
}

extension Arrival {
    /// The day that mandates are read on: today, or the day of the past asked for.
    func day(of view: View) -> Day {
        switch view.asOf {
        case .state(let day), .known(let day): min(day, today)
        case nil: today
        }
    }
}
