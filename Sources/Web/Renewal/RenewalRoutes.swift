// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Views

/// What is given on: by someone who leaves, by a council to the next.
struct RenewalRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        addHandover(to: router)
        router.get(.renewal) { request, context in
            try await site.page(request, context) { slug, _ in
                .renewal(slug)
            } make: { visit in
                let typed = visit.items.value(RenewalPage.dayName)
                let day = typed.flatMap { Day($0) } ?? visit.view.today
                return RenewalPage(visit.reader, visit.view.renewal(on: day))
            }
        }
        router.post(.renewal) { request, context in
            try await site.act(request, context) {
                .renewal($0)
            } perform: { act in
                try await act.renew()
            }
        }
        router.get(.briefing) { request, context in
            try await site.page(request, context) { slug, _ in
                .briefing(slug)
            } make: { visit in
                let person = visit.items.value(BriefingPage.personName)
                    .flatMap { PersonID($0) }
                return BriefingPage(
                    visit.reader,
                    for: try person.map { try visit.view.visiblePerson($0) }
                )
            }
        }
    }

    private func addHandover(to router: Router<PageContext>) {
        let identifier = site.desks.instruments.identifier
        router.get(.handover) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .handover(slug, id)
            } make: { visit in
                let person = try visit.view.visiblePerson(id)
                let today = visit.view.today
                let last = visit.items.value(HandoverAnswers.lastDayName) ?? today.text
                return HandoverPage(
                    visit.reader,
                    person: person,
                    visit.view.handover(of: id, on: today).within(visit.view),
                    HandoverAnswers(lastDay: last)
                )
            }
        }
        router.post(.handover) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.act(request, context) {
                .handover($0, id)
            } perform: { act in
                try await act.handOver(id, identifier)
            }
        }
        router.get(.personMerge) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .personMerge(slug, id)
            } make: { visit in
                let person = try visit.view.visiblePerson(id)
                let other = visit.items.value(PersonMergePage.otherName)
                    .flatMap { PersonID($0) }
                return PersonMergePage(
                    visit.reader,
                    person: person,
                    other: try other.flatMap { other in
                        other == id ? nil : try visit.view.visiblePerson(other)
                    }
                )
            }
        }
        router.post(.personMerge) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.act(request, context) {
                .personMerge($0, id)
            } perform: { act in
                try await act.merge(id)
            }
        }
    }
}
