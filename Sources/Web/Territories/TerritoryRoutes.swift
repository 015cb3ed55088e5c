// SPDX-License-Identifier: EUPL-1.2

import Desk
import HTTPTypes
import Hummingbird
import Phrases
import Storage
import Views

/// The installation's own page, and the health that machines ask after.
struct TerritoryRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.installation) { request, _ in
            let places = try await site.desks.cards().map { card in
                InstallationPage.Place(
                    slug: card.slug,
                    name: card.name,
                    entries: card.head.position
                )
            }
            let visit = Visit(
                phrasebook: site.phrasebooks[request.language],
                lens: request.languageLens,
                address: .installation,
                assets: site.assets.names
            )
            let html = site.templates.render(InstallationPage(visit, places: places))
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/html; charset=utf-8", .cacheControl: "private, no-cache",
                    .vary: "Accept-Language",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(string: html))
            )
        }
    }
}

struct HealthRoutes: Sendable {
    let site: Site

    /// Says that the store answers, and nothing of what is in it.
    func add(to router: Router<PageContext>) {
        router.get(.health) { _, _ in
            _ = try await site.desks.cards()
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n"))
            )
        }
    }
}
