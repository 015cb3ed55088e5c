// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Views

/// What people are entrusted with: recorded, and ended.
struct MandateRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.mandates) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .mandates(slug, id)
            } make: { visit in
                let person = try visit.view.entrusted(id)
                let answers = MandateAnswers(visit.items, from: visit.view.today)
                return MandateFormPage(visit.reader, person: person, answers: answers)
            }
        }
        router.post(.mandates) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.act(request, context) {
                .mandates($0, id)
            } perform: { act in
                try await act.entrust(id)
            }
        }
        router.get(.mandateEnd) { request, context in
            let id: MandateID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .mandateEnd(slug, id)
            } make: { visit in
                let mandate = try visit.view.lasting(id)
                let last = max(mandate.start, visit.view.today)
                return MandateEndPage(visit.reader, mandate: mandate, lastDay: last.text)
            }
        }
        router.post(.mandateEnd) { request, context in
            let id: MandateID = try context.identifier("id")
            return try await site.act(request, context) {
                .mandateEnd($0, id)
            } perform: { act in
                try await act.endMandate(id)
            }
        }
        addAnswers(to: router)
    }

    /// What may be said of a mandate that runs: an absence, that it should not be.
    private func addAnswers(to router: Router<PageContext>) {
        router.get(.mandateAbsence) { request, context in
            let id: MandateID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .mandateAbsence(slug, id)
            } make: { visit in
                let today = visit.view.today.text
                return MandateAbsencePage(
                    visit.reader,
                    mandate: try visit.view.absentable(id),
                    start: today,
                    end: today
                )
            }
        }
        router.post(.mandateAbsence) { request, context in
            let id: MandateID = try context.identifier("id")
            return try await site.act(request, context) {
                .mandateAbsence($0, id)
            } perform: { act in
                try await act.noteAbsence(id)
            }
        }
        router.get(.mandateContest) { request, context in
            let id: MandateID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .mandateContest(slug, id)
            } make: { visit in
                guard let mandate = visit.view.mandate(id) else { throw PageFault.noRecord }
                return MandateContestPage(visit.reader, mandate: mandate)
            }
        }
        router.post(.mandateContest) { request, context in
            let id: MandateID = try context.identifier("id")
            return try await site.act(request, context) {
                .mandateContest($0, id)
            } perform: { act in
                try await act.answerContest(id)
            }
        }
    }
}

extension View {
    /// A mandate of which the reader may say an absence.
    func absentable(_ id: MandateID) throws(PageFault) -> Mandate {
        guard let mandate = mandate(id) else { throw .noRecord }
        let absence = Mandate.Absence(start: today, end: today)
        guard allows(.mandate(.noteAbsence(id, absence))) else { throw .notAllowed }
        return mandate
    }

    /// Someone to whom the reader may give some mandate.
    func entrusted(_ id: PersonID) throws(PageFault) -> Person {
        let person = try visiblePerson(id)
        guard !roles(for: id).isEmpty else { throw .notAllowed }
        return person
    }

    /// A mandate that the reader may end.
    func lasting(_ id: MandateID) throws(PageFault) -> Mandate {
        guard let mandate = mandate(id) else { throw .noRecord }
        guard ends(mandate) else { throw .notAllowed }
        return mandate
    }
}
