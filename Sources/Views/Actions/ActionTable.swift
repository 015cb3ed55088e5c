// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The table of the list of actions, written straight: a plan may have hundreds of rows.
struct ActionTable {
    private let reader: Reader
    private let query: ActionQuery
    private let statuses: StatusMarkup
    private let labels: [ActionQuery.Order: String]
    private let services: [RecordID: Link]
    private let priorities: [String: String]
    /// What precedes and follows an action's number in its address.
    private let address: (prefix: String, suffix: String)

    init(_ reader: Reader, _ query: ActionQuery) {
        self.reader = reader
        self.query = query
        statuses = StatusMarkup(reader.phrasebook)
        labels = Self.labels(reader)
        services = Dictionary(
            reader.view.records(of: .service).map { ($0.id, reader.link(to: $0)) },
            uniquingKeysWith: { first, _ in first }
        )
        priorities = Dictionary(
            ChoiceList.priorities.codes.map {
                ($0, reader.phrasebook.label($0, of: .priorities))
            },
            uniquingKeysWith: { first, _ in first }
        )
        let bare = Address.actions(reader.slug, ActionQuery())
        let items = reader.visit.lens.items
        address = (bare.path + "/", items.isEmpty ? "" : "?" + items.encoded)
    }

    private static func labels(_ reader: Reader) -> [ActionQuery.Order: String] {
        func label(_ field: FieldID) -> String {
            reader.view.field(field, of: .action).map { reader.phrasebook.label(of: $0) } ?? ""
        }
        return [
            .number: reader.say(.columnNumber), .title: reader.say(.columnAction),
            .status: label(.status), .priority: reader.say(.columnPriority),
            .service: label(.leadService), .end: reader.say(.columnEnd),
            .progress: label(.progress),
        ]
    }

    func markup(_ actions: some Collection<Record>) -> Markup {
        var writer = HTMLWriter(capacity: 700 * (actions.count + 2))
        writer.raw("<table class=\"list\"><caption class=\"unseen\">")
        writer.text(reader.say(.tableCaption))
        writer.raw("</caption><thead><tr>")
        for order in ActionQuery.Order.allCases { header(order, &writer) }
        writer.raw("</tr></thead><tbody>")
        for action in actions { row(action, &writer) }
        writer.raw("</tbody></table>")
        return writer.markup
    }

    private func header(_ order: ActionQuery.Order, _ writer: inout HTMLWriter) {
        let isSorted = query.order == order
        writer.raw("<th scope=\"col\"")
        writer.attribute("class", "col-" + order.rawValue)
        if isSorted {
            writer.attribute("aria-sort", query.isDescending ? "descending" : "ascending")
        }
        writer.raw(">")
        let sorted = query.changed { query in
            query.isDescending = isSorted && !query.isDescending
            query.order = order
        }
        writer.link(labels[order] ?? "", to: reader.link(to: .actions(reader.slug, sorted)))
        writer.raw("</th>")
    }

    private func row(_ action: Record, _ writer: inout HTMLWriter) {
        let number = action.number ?? 0
        writer.raw("<tr>")
        cell(.number, &writer) { writer in writer.number(number) }
        writer.raw("<th scope=\"row\" class=\"col-titre\">")
        writer.link(
            action.text(.title) ?? "",
            to: address.prefix + String(number) + address.suffix
        )
        writer.raw("</th>")
        let isOverdue = action.isOverdue(on: reader.day)
        cell(.status, isEmpty: action.choice(.status) == nil && !isOverdue, &writer) { writer in
            statuses.write(action.choice(.status), isOverdue: isOverdue, to: &writer)
        }
        let priority = action.choice(.priority).flatMap { priorities[$0] }
        cell(.priority, priority, &writer)
        let leading = action.records(.leadService).compactMap { services[$0] }
        cell(.service, isEmpty: leading.isEmpty, &writer) { writer in
            for (rank, service) in leading.enumerated() {
                if rank > 0 { writer.raw(", ") }
                writer.link(service.text, to: service.href)
            }
        }
        cell(.end, action.date(.end).map { reader.phrasebook.date($0) }, &writer)
        cell(.progress, progress(action), &writer)
        writer.raw("</tr>")
    }

    private func progress(_ action: Record) -> String? {
        guard case .number(let quantity) = action[.progress] else { return nil }
        return reader.phrasebook.percent(quantity)
    }

    private func cell(
        _ column: ActionQuery.Order,
        _ words: String?,
        _ writer: inout HTMLWriter
    ) {
        cell(column, isEmpty: words == nil, &writer) { writer in writer.text(words ?? "") }
    }

    /// On a phone the table becomes a list, where each cell says what it is.
    private func cell(
        _ column: ActionQuery.Order,
        isEmpty: Bool = false,
        _ writer: inout HTMLWriter,
        _ content: (inout HTMLWriter) -> Void
    ) {
        writer.raw("<td")
        writer.attribute("class", "col-" + column.rawValue + (isEmpty ? " blank" : ""))
        writer.attribute("data-label", labels[column] ?? "")
        writer.raw(">")
        content(&writer)
        writer.raw("</td>")
    }
}
