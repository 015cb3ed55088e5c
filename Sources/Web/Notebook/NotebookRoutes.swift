// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HTTPTypes
import Hummingbird
import Phrases
import Views

/// The carnet of whoever asks: their own pages and nobody else's. None is kept ready: a page made
/// for one must never be served to another.
struct NotebookRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.notebook) { request, context in
            let shelf = try await NotebookShelf(site, request, context) { .notebook($0) }
            return site.answer(try await shelf.notebook())
        }
        router.post(.notebook) { request, context in
            try await site.act(request, context) { slug in
                .notebook(slug)
            } perform: { act in
                try await NotebookShelf(site, act).add(act.form.text("texte"), as: act)
            }
        }
        router.get(.notebookPage) { request, context in
            let id = try context.parameters.require("id")
            let shelf = try await NotebookShelf(site, request, context) { .notebookPage($0, id) }
            return site.answer(try await shelf.leaf(try context.identifier("id")))
        }
        router.post(.notebookPage) { request, context in
            let text = try context.parameters.require("id")
            return try await site.act(request, context) { slug in
                .notebookPage(slug, text)
            } perform: { act in
                try await NotebookShelf(site, act)
                    .rewrite(try context.identifier("id"), as: act)
            }
        }
        router.post(.notebookRemoval) { request, context in
            try await site.act(request, context) { slug in
                .notebook(slug)
            } perform: { act in
                try await NotebookShelf(site, act).remove(try context.identifier("id"), as: act)
            }
        }
    }
}

extension NotebookShelf {
    /// What the carnet shows is of today, whatever past was being read.
    init(
        _ site: Site,
        _ request: Request,
        _ context: PageContext,
        at address: (String) -> Address
    ) async throws {
        let arrival = try await site.arrive(request, context)
        let place = address(arrival.slug)
        let visit = Visit(
            phrasebook: site.phrasebooks[arrival.language],
            lens: request.languageLens,
            address: place,
            assets: site.assets.names
        )
        let form = FormAddress(place)
        try self.init(
            site,
            arrival,
            site.reader(arrival, visit),
            draft: try await site.draft(at: form, for: arrival),
            isResuming: request.queryItems.contains(
                QueryItem(Lens.draftParameter, Lens.resumedDraft)
            )
        )
    }
}
