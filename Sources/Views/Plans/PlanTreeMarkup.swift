// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A plan's tree as nested sections: an axis, its own axes, the actions placed under each.
struct PlanTreeMarkup {
    /// Actions that one page shows whole. A longer plan shows some of each axis, and leads to the
    /// others in the list.
    private static let whole = 400
    /// Actions that an axis shows however many axes there are.
    private static let fewest = 10

    private let reader: Reader
    private let statuses: StatusMarkup
    private let level: Int
    private let tree: PlanTree
    /// Actions shown under one axis.
    private let shown: Int

    /// - Parameter level: of the headings of the outermost axes.
    init(_ tree: PlanTree, _ reader: Reader, level: Int) {
        self.tree = tree
        self.reader = reader
        self.level = level
        shown =
            tree.count <= Self.whole
            ? Self.whole : max(Self.fewest, Self.whole / max(1, tree.axes))
        statuses = StatusMarkup(reader.phrasebook)
    }

    var markup: Markup {
        var writer = HTMLWriter(capacity: 256 * (tree.count + 1))
        for branch in tree.branches { write(branch, level: level, to: &writer) }
        if !tree.unplaced.isEmpty {
            writer.raw("<section class=\"axis\">")
            if !tree.branches.isEmpty { heading(reader.say(.withoutAxis), nil, level, &writer) }
            write(tree.unplaced, to: &writer) { $0.plan = tree.plan.id }
            writer.raw("</section>")
        }
        return writer.markup
    }

    private func write(_ branch: PlanTree.Branch, level: Int, to writer: inout HTMLWriter) {
        writer.raw("<section class=\"axis\">")
        heading(
            reader.title(of: branch.axis),
            reader.address(of: branch.axis),
            level,
            &writer,
            aside: reader.phrasebook.count(branch.count, of: .action),
            edit: reader.editLink(branch.axis)
        )
        write(branch.placed, to: &writer) { $0.axis = branch.axis.id }
        for branch in branch.branches { write(branch, level: level + 1, to: &writer) }
        writer.raw("</section>")
    }

    private func heading(
        _ words: String,
        _ address: Address?,
        _ level: Int,
        _ writer: inout HTMLWriter,
        aside: String? = nil,
        edit: EditLink? = nil
    ) {
        switch level {
        case 2: writer.raw("<h2>")
        case 3: writer.raw("<h3>")
        case 4: writer.raw("<h4>")
        default: writer.raw("<h5>")
        }
        if let address {
            writer.link(words, to: reader.link(to: address))
        } else {
            writer.text(words)
        }
        if let aside {
            writer.raw(" <small>")
            writer.text(aside)
            writer.raw("</small>")
        }
        if let edit {
            writer.raw(" <a class=\"edit\"")
            writer.attribute("href", edit.href)
            writer.raw(">")
            writer.text(edit.text)
            writer.raw("<span class=\"unseen\"> ")
            writer.text(edit.subject ?? "")
            writer.raw("</span></a>")
        }
        switch level {
        case 2: writer.raw("</h2>")
        case 3: writer.raw("</h3>")
        case 4: writer.raw("</h4>")
        default: writer.raw("</h5>")
        }
    }

    /// - Parameter narrow: what makes the list of actions hold the same.
    private func write(
        _ placed: [PlacedAction],
        to writer: inout HTMLWriter,
        _ narrow: (inout ActionQuery) -> Void
    ) {
        guard !placed.isEmpty else { return }
        write(placed.prefix(shown), to: &writer)
        guard placed.count > shown else { return }
        writer.raw("<p class=\"more\">")
        writer.link(
            reader.say(.otherActions(placed.count - shown)),
            to: reader.link(to: reader.list(narrow))
        )
        writer.raw("</p>")
    }

    private func write(_ placed: ArraySlice<PlacedAction>, to writer: inout HTMLWriter) {
        writer.raw("<ul class=\"placed\">")
        for placed in placed {
            writer.raw("<li><span class=\"code\">")
            writer.text(placed.code ?? placed.action.number.map { String($0) } ?? "")
            writer.raw("</span> <span class=\"what\">")
            if let address = reader.address(of: placed.action) {
                writer.link(reader.name(of: placed.action), to: reader.link(to: address))
            }
            let services = placed.action.records(.leadService).map { reader.name(of: $0) }
            if !services.isEmpty {
                writer.raw(" <small>")
                writer.text(reader.phrasebook.list(services))
                writer.raw("</small>")
            }
            writer.raw("</span> ")
            let isOverdue = placed.action.isOverdue(on: reader.day, status: placed.status)
            statuses.write(placed.status, isOverdue: isOverdue, to: &writer)
            writer.raw("</li>")
        }
        writer.raw("</ul>")
    }
}
