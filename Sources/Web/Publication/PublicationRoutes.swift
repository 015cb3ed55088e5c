// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Phrases
import Storage
import Views

/// The public page of a territory: the same for everyone, and of today. What anyone may see is all
/// it is made from, without the Directory and the sealed words.
struct PublicationRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.publicPage) { request, context in
            let arrival = try await site.arrive(request, context)
            let isPreview = !arrival.view.isPublished
            // Those who would open it may see what they would open.
            guard !isPreview || arrival.view.rights.isTeam else { throw PageFault.noTerritory }
            let territory = arrival.snapshot.territory
            let view = (isPreview ? territory.published : territory)
                .seen(by: .anyone, on: arrival.today)
            let address = Address.publicPage(arrival.slug)
            // A past in the address is left unread, as is whatever else is asked there.
            let lens = request.languageLens
            let key = PageKey(
                territory: arrival.desk.id,
                position: arrival.snapshot.head.position,
                haltedAt: arrival.snapshot.halt?.position,
                beside: 0,
                rights: view.rights,
                language: arrival.language,
                day: arrival.today,
                address: lens.link(to: address) + (isPreview ? "#" : "")
            )
            return try await site.given(key, to: request) {
                let visit = Visit(
                    phrasebook: site.phrasebooks[arrival.language],
                    lens: lens,
                    address: address,
                    assets: site.assets.names
                )
                let reader = Reader(
                    visit,
                    view: view,
                    slug: arrival.slug,
                    territoryName: view.name,
                    zone: site.desks.instruments.timeZone
                )
                return PublicPage(reader, isPreview: isPreview)
            }
        }
    }
}
