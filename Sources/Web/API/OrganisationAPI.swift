// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Hummingbird
import Phrases
import Views

/// People and services for programs, with what the pages show of them and nothing more.
struct OrganisationAPI: Sendable {
    let routes: APIRoutes

    func add(to router: Router<PageContext>) {
        router.get(.apiPeople) { request, context in
            let (arrival, view) = try await routes.arrive(request, context)
            let people = view.people.sorted { $0.id < $1.id }
            let resource = PersonResource(view: view, slug: arrival.slug)
            return .json(
                try page(people, view, request, id: { RecordID($0.id.uuid) }, resource.json)
            )
        }
        router.get(.apiServices) { request, context in
            let (arrival, view) = try await routes.arrive(request, context)
            let services = view.records(of: .service)
            let resource = ServiceResource(view: view, slug: arrival.slug)
            return .json(try page(services, view, request, id: \.id, resource.json))
        }
    }

    /// One page of a list, after the item that the page before ended with.
    private func page<Item>(
        _ items: [Item],
        _ view: View,
        _ request: Request,
        id: (Item) -> RecordID,
        _ json: (Item) -> JSONTree
    ) throws -> JSONTree {
        var rest = items[...]
        if let last = try routes.last(request) {
            guard let index = items.firstIndex(where: { id($0) == last }) else {
                throw Problem.invalid([.init(pointer: "?after", detail: .fault(.unknown))])
            }
            rest = items[(index + 1)...]
        }
        let limit = try routes.limit(request)
        return .object([
            .init("items", .list(rest.prefix(limit).map(json))),
            .init("position", .integer(Int(view.position))),
            .init("hasMore", .flag(rest.count > limit)),
        ])
    }
}

/// Someone of the Directory and what they hold or will.
struct PersonResource {
    let view: View
    let slug: String

    func json(of person: Person) -> JSONTree {
        let held = view.mandates(of: person.id).filter { $0.end.map { view.today <= $0 } ?? true }
        return .object([
            .init("id", .text(person.id.text)),
            .init("name", .text(person.name)),
            .init("email", person.email.map { .text($0) } ?? .null),
            .init("phone", person.phone.map { .text($0) } ?? .null),
            .init("standing", .text(person.standing.rawValue)),
            .init("page", .text(Address.person(slug, person.id).path)),
            .init("mandates", .list(held.map(json))),
        ])
    }

    private func json(of mandate: Mandate) -> JSONTree {
        let terms = mandate.terms
        func named(_ id: RecordID?) -> JSONTree { id.flatMap { view.reference(to: $0) } ?? .null }
        return .object([
            .init("id", .text(mandate.id.text)),
            .init("role", .text(mandate.role.rawValue)),
            .init("title", terms.title.map { .text($0) } ?? .null),
            .init("service", named(mandate.service)),
            .init("organisation", named(mandate.organisation)),
            .init("post", named(mandate.post)),
            .init("seat", named(mandate.seat)),
            .init("start", .text(mandate.start.text)),
            .init("end", mandate.end.map { .text($0.text) } ?? .null),
            .init("actForm", terms.form.map { .text($0) } ?? .null),
            .init("act", mandate.act.map { .text($0) } ?? .null),
            .init("themes", .list(terms.themes.map { .text($0) })),
            .init("share", terms.share.map { .integer($0) } ?? .null),
            .init("interim", .flag(terms.isInterim)),
            .init("substituteFor", terms.substituteFor.map { .text($0.text) } ?? .null),
        ])
    }
}

/// A service, where it stands, and the posts in it with who holds them.
struct ServiceResource {
    let view: View
    let slug: String
    private let tree: OrganisationTree
    private let posts: [RecordID: [OrganisationTree.Position]]

    init(view: View, slug: String) {
        self.view = view
        self.slug = slug
        tree = view.organisation(on: view.today)
        posts = Dictionary(grouping: tree.positions) { position in
            position.post.records(.service).first ?? position.post.id
        }
    }

    func json(of service: Record) -> JSONTree {
        func named(_ field: FieldID) -> JSONTree {
            service.records(field).first.flatMap { view.reference(to: $0) } ?? .null
        }
        return .object([
            .init("id", .text(service.id.text)),
            .init("name", .text(service.text(.name) ?? "")),
            .init("acronym", service.text(.acronym).map { .text($0) } ?? .null),
            .init("page", .text(Address.service(slug, service.id).path)),
            .init("parentService", named(.parentService)),
            .init("headPost", named(.headPost)),
            .init("site", named(.site)),
            .init("posts", .list(posts[service.id, default: []].map(json))),
        ])
    }

    private func json(of position: OrganisationTree.Position) -> JSONTree {
        let post = position.post
        return .object([
            .init("id", .text(post.id.text)),
            .init("name", .text(post.text(.name) ?? "")),
            .init("mission", .flag(position.isMission)),
            .init("holders", .list(position.holders.map { .text($0.person.text) })),
            .init(
                "distanceToDirector",
                tree.distanceToDirector(from: post.id).map { .integer($0) } ?? .null
            ),
        ])
    }
}

extension View {
    /// A record by its identifier and its name.
    fileprivate func reference(to id: RecordID) -> JSONTree? {
        record(id).map { record in
            .object([
                .init("id", .text(record.id.text)),
                .init("name", .text(record.text(.name) ?? "")),
            ])
        }
    }
}
