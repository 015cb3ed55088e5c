// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import HTTPTypes
import Hummingbird
import Phrases
import Views

/// Taking a file in, in two steps: the file is read and kept, then what it would do is shown, and
/// written once its owner says so.
struct ImportWizardRoutes: Sendable {
    /// Files coming in at once, at most: each is held whole in memory.
    private static let uploads = 3

    let site: Site
    let workbench: Workbench
    private let gate = Turnstile(places: Self.uploads, longestQueue: 12)
    /// Read with the program's other words; a test holds that it can be.
    private let vocabulary = Result { () throws(VocabularyFault) in try ColumnVocabulary.load() }

    init(site: Site, workbench: Workbench) {
        self.site = site
        self.workbench = workbench
    }

    func add(to router: Router<PageContext>) {
        router.get(.importNew) { request, context in
            let (arrival, reader) = try await read(request, context) { .importNew($0) }
            let wizard = try wizard(arrival, reader)
            return site.answer(try await wizard.start())
        }
        router.post(.importNew) { request, context in
            try await bring(request, context)
        }
        router.get(.importDraft) { request, context in
            let id: GestureID = try context.identifier("id")
            let (arrival, reader) = try await read(request, context) {
                .importDraft($0, id.text)
            }
            let wizard = try wizard(arrival, reader)
            guard let draft = try await wizard.draft(id) else {
                return site.answer(try await wizard.start(isGone: true), .gone)
            }
            return site.answer(try await wizard.preview(draft))
        }
        router.post(.importDraft) { request, context in
            let id: GestureID = try context.identifier("id")
            return try await site.act(request, context, at: { .importDraft($0, id.text) }) { act in
                try await wizard(act.arrival, act.reader).answer(act, draft: id)
            }
        }
    }

    /// Who sends a file is known before the file is taken in.
    private func bring(_ request: Request, _ context: PageContext) async throws -> Response {
        let (arrival, reader) = try await read(request, context) { .importNew($0) }
        let wizard = try wizard(arrival, reader)
        return try await gate.pass {
            do {
                return try await site.act(
                    request,
                    context,
                    at: { .importNew($0) },
                    limit: FormLimit.fileBytes
                ) { act in
                    try await wizard.bring(act)
                }
            } catch let error as HTTPError where error.status == .contentTooLarge {
                return site.answer(
                    try await wizard.start(problems: [wizard.tooLarge]),
                    .contentTooLarge
                )
            }
        }
    }

    private func wizard(_ arrival: Arrival, _ reader: Reader) throws -> ImportWizard {
        ImportWizard(
            slug: arrival.slug,
            reader: reader,
            owner: arrival.view.rights.person,
            workbench: workbench,
            importer: Importer(
                desk: arrival.desk,
                store: site.desks.store,
                instruments: site.desks.instruments,
                phrasebooks: site.phrasebooks,
                vocabulary: try vocabulary.get()
            ),
            drafts: ImportDrafts(
                of: arrival.desk.id,
                in: site.desks.store,
                now: site.desks.instruments.now
            ),
            now: site.desks.instruments.now,
            desk: arrival.desk
        )
    }

    /// A page of this moment, about what is kept beside the register: never one of a past.
    private func read(
        _ request: Request,
        _ context: PageContext,
        at address: (String) -> Address
    ) async throws -> (Arrival, Reader) {
        let arrival = try await site.arrive(request, context)
        let lens = try Lens(items: request.queryItems)
        guard lens.asOf == nil else { throw PageFault.pastIsRead }
        let visit = Visit(
            phrasebook: site.phrasebooks[arrival.language],
            lens: lens,
            address: address(arrival.slug),
            assets: site.assets.names
        )
        return (arrival, site.reader(arrival, visit))
    }
}
