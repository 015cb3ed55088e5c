// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Formats
import Views

/// An action as the API gives it: every field by its name in the registry, blank ones null.
struct ActionResource {
    let view: View
    let slug: String

    /// - Parameter isWhole: with all that stands under it.
    func json(of action: Record, isWhole: Bool = true) -> JSONTree {
        let values = ValueDocument(view: view)
        let number = action.number ?? 0
        let fields = view.fields(of: .action).filter { view.reads($0, of: action) }
        var members: [JSONTree.Member] = [
            .init("id", .text(action.id.text)),
            .init("number", .integer(number)),
            .init("title", .text(action.text(.title) ?? "")),
            .init("page", .text(Address.action(slug, number).path)),
            .init("changedAt", .integer(Int(action.entries.last ?? 0))),
            .init(
                "fields",
                .object(fields.map { .init($0.id.rawValue, values.value(of: $0, in: action)) })
            ),
        ]
        let written = values.written(in: action)
        if !written.isEmpty { members.append(.init("written", .object(written))) }
        return .object(isWhole ? members + values.children(of: action) : members)
    }

    /// A page of the list, in the order of the register's numbers.
    /// - Parameter last: the action that the page before ended with.
    func list(after last: RecordID?, limit: Int) -> JSONTree? {
        var actions = view.actions[...]
        if let last {
            guard let index = actions.firstIndex(where: { $0.id == last }) else { return nil }
            actions = actions[(index + 1)...]
        }
        let items = actions.prefix(limit).map { json(of: $0, isWhole: false) }
        return .object([
            .init("items", .list(items)),
            .init("position", .integer(Int(view.position))),
            .init("hasMore", .flag(actions.count > limit)),
        ])
    }
}
