// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Storage
import Views

/// Demandes d'arbitrage, and the agenda that is made of them.
struct ArbitrationRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.arbitrations) { request, context in
            try await site.page(request, context) { slug, _ in
                .arbitrations(slug)
            } make: { visit in
                ArbitrationsPage(visit.reader)
            }
        }
        router.get(.directorAgenda) { request, context in
            try await site.page(request, context) { slug, _ in
                .directorAgenda(slug)
            } make: { visit in
                DirectorAgendaPage(visit.reader)
            }
        }
        router.get(.arbitration) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .arbitration(slug, id)
            } make: { visit in
                ArbitrationPage(
                    visit.reader,
                    question: try visit.view.question(id),
                    isSent: visit.items.value(ArbitrationForm.sending) != nil
                )
            }
        }
        router.post(.arbitration) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.act(request, context) {
                .arbitration($0, id)
            } perform: { act in
                let question = try act.view.question(id)
                guard act.form.has(ArbitrationForm.sending) else {
                    return try await act.answer(question)
                }
                for notice in try act.notices(asking: question) {
                    try await Outbox(site.desks.store).post(notice, in: act.desk.id)
                }
                return act.see(sent: question)
            }
        }
    }
}

extension View {
    func question(_ id: RecordID) throws(PageFault) -> Record {
        guard let record = record(id), record.kind == .arbitration else { throw .noRecord }
        return record
    }
}
