// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Phrases
import Storage
import Views

/// Someone come to a territory's address, once it is known that they may.
struct Arrival: Sendable {
    let slug: String
    let desk: Desk
    let viewer: Viewer
    let snapshot: Snapshot
    let today: Day
    let language: Language
    /// What they may see, as things stand.
    let view: View
}

extension Site {
    /// Lets someone in, or says why not: the one place where an address is guarded.
    func arrive(_ request: Request, _ context: PageContext) async throws -> Arrival {
        let access = context.route?.access ?? .team
        let slug = try context.parameters.require("slug")
        guard context.isRecognised || access == .everyone else { throw PageFault.signInNeeded }
        guard let desk = try await desks.desk(slug: slug) else { throw PageFault.noTerritory }
        let viewer = try await viewer(context, in: desk.id)
        let snapshot = desk.snapshot
        let today = desks.instruments.today()
        let view = snapshot.seen(by: viewer, on: today)
        // To someone of elsewhere, a territory is not there.
        guard Access.known.admits(view.rights) || access == .everyone else {
            throw PageFault.noTerritory
        }
        guard access.admits(view.rights) else { throw PageFault.notAllowed }
        return Arrival(
            slug: slug,
            desk: desk,
            viewer: viewer,
            snapshot: snapshot,
            today: today,
            language: request.language,
            view: view
        )
    }

    func reader(_ arrival: Arrival, _ visit: Visit, view: View? = nil) -> Reader {
        Reader(
            visit,
            view: view ?? arrival.view,
            slug: arrival.slug,
            territoryName: arrival.view.name,
            zone: desks.instruments.timeZone,
            haltedAt: arrival.snapshot.halt?.position
        )
    }
}
