// SPDX-License-Identifier: EUPL-1.2

import Desk
import Hummingbird
import Identity
import Phrases
import Storage
import Views

/// The entrance of the demo, which asks nothing. Where no persona is configured there is none.
struct DemoRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        guard !site.configuration.demo.isEmpty else { return }
        router.post(.demoEntrance) { request, context in
            let form = try await request.form(limit: DoorLimit.formBytes)
            let slug = try context.parameters.require("persona")
            guard let persona = site.configuration.demo.first(where: { $0.slug == slug }),
                let known = try await site.authentication.accounts
                    .people(expectedAs: EmailAddress.canonical(persona.email)).first
            else { throw PageFault.noRecord }
            let account = try await site.authentication.invitations.vouch(
                for: known.person,
                in: known.territory,
                now: site.desks.instruments.now()
            )
            return try await site.welcome(account, by: .demo, to: form, request, context)
        }
    }
}

extension Site {
    /// The demo's people, and a way in as each.
    func entrance(
        _ visit: Visit,
        onwards: String? = nil,
        interrupted: InterruptedForm? = nil
    ) -> EntrancePage {
        EntrancePage(
            visit,
            personas: configuration.demo.map { persona in
                EntrancePage.Persona(
                    slug: persona.slug,
                    name: persona.name,
                    about: visit.phrasebook[persona.about]
                )
            },
            path: configuration.demoPath.map { stop in
                EntrancePage.Stop(
                    slug: stop.slug,
                    words: visit.phrasebook[stop.words],
                    onwards: Lens(language: visit.lens.language, asOf: stop.lens.asOf)
                        .link(to: stop.address)
                )
            },
            publicPage: configuration.demoTerritory,
            onwards: onwards,
            interrupted: interrupted
        )
    }
}
