// SPDX-License-Identifier: EUPL-1.2

import Desk
import HTTPTypes
import Hummingbird
import Identity
import Storage
import Views

/// The installation's own page, and the health that machines ask after.
struct TerritoryRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.installation) { request, context in
            let visit = site.visit(request, context, at: .installation)
            guard case .account(let session) = context.visitor else {
                return try await threshold(visit)
            }
            let memberships = try await site.authentication.accounts
                .memberships(of: session.account)
            let territories = Set(memberships.map(\.territory))
            let places = try await site.desks.cards().filter { territories.contains($0.id) }
            return site.answer(InstallationPage(visit, places: places.map { .init($0) }))
        }
    }

    /// What a stranger finds: the door or, in the demo, its people. Before the first territory,
    /// how to open one.
    private func threshold(_ visit: Visit) async throws -> Response {
        if !site.configuration.demo.isEmpty { return site.answer(site.entrance(visit)) }
        guard try await site.desks.cards().isEmpty else {
            return .seeOther(visit.lens.link(to: .signIn(onwards: nil)))
        }
        return site.answer(InstallationPage(visit, places: []))
    }
}

extension InstallationPage.Place {
    fileprivate init(_ card: TerritoryCard) {
        self.init(slug: card.slug, name: card.name, entries: card.head.position)
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
