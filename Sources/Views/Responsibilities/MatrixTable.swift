// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The matrix, written straight: hundreds of actions by dozens of columns. On a phone it becomes a
/// list, action by action, in which each cell says whose it is.
struct MatrixTable {
    /// Columns that one page, or one A3 sheet, has room for.
    static let widest = 120

    private struct Column {
        let id: RecordID
        let name: String
        let href: String
    }

    private struct Group {
        let label: String
        let columns: [Column]
    }

    private let rows: [Responsibilities]
    private let reader: Reader
    private let groups: [Group]
    private let letters: [Responsibility: (letter: String, word: String)]
    private let marks: [ResponsibilityGap.Rule: String]
    /// What precedes and follows an action's number in its address.
    private let address: (prefix: String, suffix: String)
    /// Columns without room.
    let leftOut: Int

    init(_ rows: [Responsibilities], _ reader: Reader) {
        self.rows = rows
        self.reader = reader
        var counts: [RecordID: Int] = [:]
        for id in rows.flatMap(\.parts.keys) { counts[id, default: 0] += 1 }
        let weighed = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let kept = Set(weighed.prefix(Self.widest))
        leftOut = weighed.count - kept.count
        groups = Responsibility.bearers.compactMap { kind in
            let columns = reader.view.records(of: kind).filter { kept.contains($0.id) }
                .map { record in
                    let link = reader.link(to: record)
                    return Column(id: record.id, name: link.text, href: link.href)
                }
            return columns.isEmpty
                ? nil
                : Group(
                    label: reader.phrasebook.label(of: kind, count: 2),
                    columns: columns.collated { $0.name }
                )
        }
        letters = Dictionary(
            Responsibility.allCases.map {
                ($0, (reader.say(.letter(of: $0)), reader.say(.part($0))))
            },
            uniquingKeysWith: { first, _ in first }
        )
        marks = Dictionary(
            ResponsibilityGap.Rule.allCases.map { ($0, reader.say(.mark(of: $0))) },
            uniquingKeysWith: { first, _ in first }
        )
        let bare = Address.actions(reader.slug, ActionQuery())
        let items = reader.visit.lens.items
        address = (bare.path + "/", items.isEmpty ? "" : "?" + items.encoded)
    }

    var markup: Markup {
        let columns = groups.flatMap(\.columns)
        var writer = HTMLWriter(capacity: 12 * rows.count * (columns.count + 20))
        writer.raw("<table class=\"matrix\"><caption class=\"unseen\">")
        writer.text(reader.say(.matrixCaption))
        writer.raw("</caption>")
        write(headOf: groups, to: &writer)
        writer.raw("<tbody>")
        for row in rows {
            writer.raw("<tr>")
            write(titleOf: row, to: &writer)
            for column in columns { write(row.parts[column.id], column, to: &writer) }
            writer.raw("</tr>")
        }
        writer.raw("</tbody></table>")
        return writer.markup
    }

    private func write(headOf groups: [Group], to writer: inout HTMLWriter) {
        writer.raw("<thead><tr><th scope=\"col\" rowspan=\"2\">")
        writer.text(reader.phrasebook.label(of: .action))
        writer.raw("</th>")
        for group in groups {
            writer.raw("<th scope=\"colgroup\" class=\"bearers\"")
            writer.attribute("colspan", String(group.columns.count))
            writer.raw(">")
            writer.text(group.label)
            writer.raw("</th>")
        }
        writer.raw("</tr><tr>")
        for column in groups.flatMap(\.columns) {
            writer.raw("<th scope=\"col\" class=\"bearer\"><span>")
            writer.link(column.name, to: column.href)
            writer.raw("</span></th>")
        }
        writer.raw("</tr></thead>")
    }

    private func write(titleOf row: Responsibilities, to writer: inout HTMLWriter) {
        let number = row.action.number ?? 0
        writer.raw("<th scope=\"row\"><a")
        writer.attribute("href", address.prefix + String(number) + address.suffix)
        writer.raw("><span class=\"code\">")
        writer.number(number)
        writer.raw("</span> ")
        writer.text(row.action.text(.title) ?? "")
        writer.raw("</a>")
        for gap in row.gaps {
            writer.raw(" <small>")
            writer.text(marks[gap.rule] ?? "")
            writer.raw("</small>")
        }
        writer.raw("</th>")
    }

    private func write(
        _ parts: [Responsibility]?,
        _ column: Column,
        to writer: inout HTMLWriter
    ) {
        guard let parts else {
            writer.raw("<td></td>")
            return
        }
        writer.raw("<td")
        writer.attribute("class", parts.first?.rawValue ?? "")
        writer.attribute("data-label", column.name)
        writer.raw(">")
        for part in parts {
            guard let (letter, word) = letters[part] else { continue }
            writer.raw("<b aria-hidden=\"true\">")
            writer.text(letter)
            writer.raw("</b><span>")
            writer.text(word)
            writer.raw("</span> ")
        }
        writer.raw("</td>")
    }
}
