// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HashTreeCollections
import Identity
import Storage
import Views

/// A link that contests a mandate, as far as a page of it needs to know.
struct ContestLink: Sendable {
    let link: SignedLink
    let desk: Desk
    let card: TerritoryCard
    let mandate: Mandate

    /// Nil when the mandate is not there, or nobody to tell it to.
    init?(_ link: SignedLink, at desks: Desks) async throws {
        guard let facts = ContestFacts(link),
            let card = try await Territories(desks.store).find(link.territory),
            let desk = try await desks.desk(slug: card.slug),
            let mandate = desk.snapshot.territory.mandate(facts.mandate)
        else { return nil }
        self.link = link
        self.desk = desk
        self.card = card
        self.mandate = mandate
    }

    /// Signed by the link's person, and judged as they would be.
    func contest(_ gesture: GestureID) async throws {
        let author = Author.link(link.person, purpose: link.purpose.rawValue)
        _ = try await desk.submit(
            Request(.mandate(.contest(mandate.id)), by: author, gesture: gesture)
        )
    }

    func page(_ visit: Visit, token: String, isDone: Bool) -> ContestLinkPage {
        ContestLinkPage(
            visit,
            token: token,
            contesting: mandate,
            heldBy: desk.snapshot.beside.people[mandate.person]?.name ?? "",
            in: card.name,
            slug: card.slug,
            isDone: isDone
        )
    }
}
