// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The organisation chart as a list within a list: all that the drawing says, with every name
/// leading to its page.
struct ChartList {
    private let reader: Reader
    private let tree: OrganisationTree

    init(_ reader: Reader, _ tree: OrganisationTree) {
        self.reader = reader
        self.tree = tree
    }

    var markup: Markup {
        var writer = HTMLWriter(capacity: 300 * (tree.positions.count + 1))
        writer.raw("<ul class=\"chart-list\">")
        for unit in tree.roots { write(unit, &writer) }
        if !tree.unplaced.isEmpty {
            writer.raw("<li>")
            writer.text(reader.say(.postsUnplaced))
            write(tree.unplaced, &writer)
            writer.raw("</li>")
        }
        writer.raw("</ul>")
        return writer.markup
    }

    private func write(_ unit: OrganisationTree.Unit, _ writer: inout HTMLWriter) {
        writer.raw("<li>")
        write(reader.link(to: unit.service), &writer)
        if let site = unit.service.records(.site).first.flatMap({ reader.view.record($0) }) {
            writer.raw(" <small>")
            write(reader.link(to: site), &writer)
            writer.raw("</small>")
        }
        write(unit.posts, &writer)
        if !unit.units.isEmpty {
            writer.raw("<ul>")
            for unit in unit.units { write(unit, &writer) }
            writer.raw("</ul>")
        }
        writer.raw("</li>")
    }

    private func write(_ positions: [OrganisationTree.Position], _ writer: inout HTMLWriter) {
        guard !positions.isEmpty else { return }
        writer.raw("<ul class=\"chart-posts\">")
        for position in positions {
            writer.raw(position.isMission ? "<li class=\"chart-mission\">" : "<li>")
            write(reader.link(to: position.post), &writer)
            writer.raw(" ")
            holders(position, &writer)
            if let target = position.post.records(.directAccess).first
                .flatMap({ reader.view.record($0) })
            {
                let link = reader.link(to: target)
                writer.raw(" <small>")
                write(
                    Sentence(reader.say(.directTo(link.text)), linking: [(link.text, link.href)]),
                    &writer
                )
                writer.raw("</small>")
            }
            writer.raw("</li>")
        }
        writer.raw("</ul>")
    }

    private func holders(_ position: OrganisationTree.Position, _ writer: inout HTMLWriter) {
        guard !position.isVacant else {
            writer.raw("<em>")
            writer.text(reader.say(.postVacant))
            writer.raw("</em>")
            return
        }
        for (rank, mandate) in position.holders.enumerated() {
            if rank > 0 { writer.raw(", ") }
            let person = reader.link(to: mandate.person)
            guard mandate.terms.isInterim else {
                write(person, &writer)
                continue
            }
            let words = reader.say(.holderInterim(person.text))
            write(Sentence(words, linking: [(person.text, person.href)]), &writer)
        }
    }

    private func write(_ sentence: Sentence, _ writer: inout HTMLWriter) {
        for part in sentence.parts { write(part, &writer) }
    }

    private func write(_ link: Link, _ writer: inout HTMLWriter) {
        if link.isLink, !link.href.isEmpty {
            writer.link(link.text, to: link.href)
        } else {
            writer.text(link.text)
        }
    }
}
