// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Hummingbird
import Views

/// What a list of people may weigh, in bytes.
private enum PeopleImportLimit {
    static let bytes = 5 << 20
}

/// The Directory: who is in it, the page and the form of each, their invitation.
struct PeopleRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        addReading(to: router)
        addImport(to: router)
        router.get(.personNew) { request, context in
            try await site.page(request, context) { slug, _ in
                .personNew(slug)
            } make: { visit in
                PersonFormPage(
                    visit.reader,
                    person: nil,
                    answers: PersonAnswers(seen: visit.view.directoryVersion)
                )
            }
        }
        router.post(.personNew) { request, context in
            try await site.act(request, context) {
                .personNew($0)
            } perform: { act in
                try await act.addPerson()
            }
        }
        router.post(.personEdit) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.act(request, context) {
                .personEdit($0, id)
            } perform: { act in
                try await act.correct(id)
            }
        }
        router.post(.invitation) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.act(request, context) {
                .invitation($0, id)
            } perform: { act in
                try await act.invite(id)
            }
        }
    }

    private func addImport(to router: Router<PageContext>) {
        router.get(.peopleImport) { request, context in
            try await site.page(request, context) { slug, _ in
                .peopleImport(slug)
            } make: { visit in
                PeopleImportPage(visit.reader)
            }
        }
        router.post(.peopleImport) { request, context in
            try await site.act(
                request,
                context,
                at: { .peopleImport($0) },
                limit: PeopleImportLimit.bytes
            ) { act in
                try await act.bringPeople()
            }
        }
    }

    private func addReading(to router: Router<PageContext>) {
        router.get(.people) { request, context in
            try await site.page(request, context) { slug, items in
                .people(slug, PeopleQuery(items: items))
            } make: { visit in
                let query = PeopleQuery(items: visit.items)
                return PeoplePage(visit.reader, site.overview(for: visit), query: query)
            }
        }
        router.get(.person) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .person(slug, id)
            } make: { visit in
                PersonPage(
                    visit.reader,
                    person: try visit.view.visiblePerson(id),
                    entries: try await visit.lastEntries(by: id),
                    done: visit.items.value(PersonPage.doneName)
                        .flatMap(PersonPage.Done.init(rawValue:))
                )
            }
        }
        router.get(.personEdit) { request, context in
            let id: PersonID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .personEdit(slug, id)
            } make: { visit in
                let person = try visit.view.keptPerson(id)
                return PersonFormPage(
                    visit.reader,
                    person: person,
                    answers: PersonAnswers(person, in: visit.view)
                )
            }
        }
    }
}

extension TerritoryVisit {
    /// How far back in the journal one's last acts are looked for, in entries.
    private static let reach: Int64 = 5_000

    /// What someone last wrote, for those who read the journal; nothing of a past, which is not
    /// about what they do now.
    fileprivate func lastEntries(by person: PersonID) async throws -> [Recorded] {
        guard view.rights.isInside, view.asOf == nil else { return [] }
        return try await desk.recorded(
            by: person,
            after: max(0, view.position - Self.reach),
            limit: 4 * PersonPage.latest
        )
    }
}
