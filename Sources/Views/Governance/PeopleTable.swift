// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The rows of the Directory, written straight.
struct PeopleTable {
    private let reader: Reader
    private let held: [PersonID: [Mandate]]
    private let overview: Overview

    init(_ reader: Reader, _ overview: Overview, _ held: [PersonID: [Mandate]]) {
        self.reader = reader
        self.held = held
        self.overview = overview
    }

    func markup(_ people: some Collection<Person>) -> Markup {
        var writer = HTMLWriter(capacity: 400 * (people.count + 1))
        writer.raw("<table class=\"roster\"><caption class=\"unseen\">")
        writer.text(reader.say(.peopleCaption))
        writer.raw("</caption><thead><tr>")
        for column: Phrase in [.nameColumn, .functionColumn, .standingColumn] {
            writer.raw("<th scope=\"col\">")
            writer.text(reader.say(column))
            writer.raw("</th>")
        }
        writer.raw("<th scope=\"col\" class=\"figure\">")
        writer.text(reader.say(.pilotedColumn))
        writer.raw("</th></tr></thead><tbody>")
        for person in people { row(person, &writer) }
        writer.raw("</tbody></table>")
        return writer.markup
    }

    private func row(_ person: Person, _ writer: inout HTMLWriter) {
        writer.raw("<tr><th scope=\"row\">")
        writer.link(person.name, to: reader.link(to: .person(reader.slug, person.id)))
        writer.raw("</th>")
        let mandates = held[person.id, default: []]
        cell(.functionColumn, isEmpty: mandates.isEmpty, &writer) { writer in
            for mandate in mandates { write(reader.function(mandate), &writer) }
        }
        cell(.standingColumn, &writer) { writer in
            writer.text(reader.say(.standing(person.standing)))
        }
        let count = overview.count(pilotedBy: person.id)
        cell(.pilotedColumn, isFigure: true, isEmpty: count == nil, &writer) { writer in
            guard let count else { return }
            writer.link(
                reader.phrasebook.integer(count),
                to: reader.link(to: reader.list { $0.person = person.id })
            )
        }
        writer.raw("</tr>")
    }

    private func write(_ function: Sentence, _ writer: inout HTMLWriter) {
        writer.raw("<span class=\"function\">")
        for part in function.parts {
            if part.isLink { writer.link(part.text, to: part.href) } else { writer.text(part.text) }
        }
        writer.raw("</span>")
    }

    /// On a phone each row becomes a short sheet, where each cell says what it is.
    private func cell(
        _ column: Phrase,
        isFigure: Bool = false,
        isEmpty: Bool = false,
        _ writer: inout HTMLWriter,
        _ content: (inout HTMLWriter) -> Void
    ) {
        let classes = (isFigure ? ["figure"] : []) + (isEmpty ? ["blank"] : [])
        writer.raw("<td")
        writer.attribute("class", classes.joined(separator: " "))
        writer.attribute("data-label", reader.say(column))
        writer.raw(">")
        content(&writer)
        writer.raw("</td>")
    }
}
