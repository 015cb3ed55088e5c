// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Formats
import Hummingbird
import Phrases
import Views

/// Who does what for programs: a row of the matrix an action.
struct ResponsibilityAPI: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        let api = APIRoutes(site: site)
        router.get(.apiWhoDoesWhat) { request, context in
            let (arrival, view) = try await api.arrive(request, context)
            let resource = ResponsibilityResource(view: view, slug: arrival.slug)
            let (after, limit) = (try api.last(request), try api.limit(request))
            guard let list = resource.list(after: after, limit: limit) else {
                throw Problem.invalid([.init(pointer: "?after", detail: .fault(.unknown))])
            }
            return .json(list)
        }
    }
}

/// The matrix as the API gives it, by the names of the glossary.
private struct ResponsibilityResource {
    let view: View
    let slug: String

    /// A page of the list, in the order of the register's numbers; nil when the action that the
    /// page before ended with is not there.
    func list(after last: RecordID?, limit: Int) -> JSONTree? {
        var actions = view.actions[...]
        if let last {
            guard let index = actions.firstIndex(where: { $0.id == last }) else { return nil }
            actions = actions[(index + 1)...]
        }
        let rows = view.responsibilities(among: Array(actions.prefix(limit)), on: day)
        return .object([
            .init("items", .list(rows.map(json))),
            .init("position", .integer(Int(view.position))),
            .init("hasMore", .flag(actions.count > limit)),
        ])
    }

    private var day: Day {
        switch view.asOf {
        case .state(let day), .known(let day): min(day, view.today)
        case nil: view.today
        }
    }

    private func json(of row: Responsibilities) -> JSONTree {
        let number = row.action.number ?? 0
        let parts = Responsibility.allCases.map { part in
            JSONTree.Member(part.rawValue, .list(row.bearers(of: part).compactMap(named)))
        }
        let gaps = row.gaps.map { gap in
            var members: [JSONTree.Member] = [
                .init("rule", .text(gap.rule.rawValue)),
                .init("grade", .text("\(gap.grade)")),
            ]
            if let post = gap.post.flatMap({ named($0.id) }) { members.append(.init("post", post)) }
            return JSONTree.object(members)
        }
        return .object(
            [
                .init("id", .text(row.action.id.text)),
                .init("number", .integer(number)),
                .init("title", .text(row.action.text(.title) ?? "")),
                .init("page", .text(Address.action(slug, number).path)),
            ] + parts + [.init("gaps", .list(gaps))]
        )
    }

    private func named(_ id: RecordID) -> JSONTree? {
        view.record(id).map { record in
            .object([
                .init("id", .text(id.text)),
                .init("kind", .text(record.kind.rawValue)),
                .init("name", .text(record.text(.name) ?? "")),
            ])
        }
    }
}
