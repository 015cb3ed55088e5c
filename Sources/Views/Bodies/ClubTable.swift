// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The organisations by kind: their weight, how far they came. Written straight, for a territory
/// works with hundreds of them.
struct ClubTable {
    let reader: Reader
    private let columns: [String]

    init(_ reader: Reader) {
        self.reader = reader
        columns = [
            reader.say(.clubWeight), reader.say(.clubStanding), reader.say(.clubLastMeeting),
        ]
    }

    func markup(_ candidates: [ClimateClub.Candidate]) -> Markup {
        var writer = HTMLWriter(capacity: 300 * candidates.count)
        writer.raw("<table class=\"roster\"><caption class=\"unseen\">")
        writer.text(reader.say(.clubOrganisations))
        writer.raw("</caption><thead><tr><th scope=\"col\">")
        writer.text(reader.say(.nameColumn))
        writer.raw("</th>")
        for column in columns {
            writer.raw("<th scope=\"col\">")
            writer.text(column)
            writer.raw("</th>")
        }
        writer.raw("</tr></thead>")
        let kinds: [String?] = ChoiceList.organisationKinds.codes + [nil]
        for kind in kinds {
            group(candidates.filter { $0.organisation.choice(.kind) == kind }, kind, &writer)
        }
        writer.raw("</table>")
        return writer.markup
    }

    private func group(
        _ candidates: [ClimateClub.Candidate],
        _ kind: String?,
        _ writer: inout HTMLWriter
    ) {
        guard !candidates.isEmpty else { return }
        writer.raw("<tbody><tr><th scope=\"rowgroup\" colspan=\"4\">")
        writer.text(
            kind.map { reader.phrasebook.label($0, of: .organisationKinds) }
                ?? reader.say(.withoutKind)
        )
        writer.raw("</th></tr>")
        let weights = ChoiceList.weights.codes
        let ranked = candidates.collated { reader.name(of: $0.organisation) }.enumerated().sorted {
            (weight(of: $0.element, weights), $0.offset)
                < (weight(of: $1.element, weights), $1.offset)
        }
        for candidate in ranked { row(candidate.element, &writer) }
        writer.raw("</tbody>")
    }

    private func weight(of candidate: ClimateClub.Candidate, _ weights: [String]) -> Int {
        candidate.organisation.choice(.weight).flatMap { weights.firstIndex(of: $0) }
            ?? weights.count
    }

    private func row(_ candidate: ClimateClub.Candidate, _ writer: inout HTMLWriter) {
        let record = candidate.organisation
        writer.raw("<tr><th scope=\"row\">")
        writer.link(
            reader.name(of: record),
            to: reader.link(to: .organisation(reader.slug, record.id))
        )
        writer.raw("</th>")
        let cells = [
            reader.chosen(.weight, of: record), reader.say(.clubStanding(candidate.standing)),
            candidate.latest?.date(.date).map { reader.phrasebook.date($0) } ?? "",
        ]
        for (label, words) in zip(columns, cells) {
            writer.raw("<td")
            if words.isEmpty { writer.attribute("class", "blank") }
            writer.attribute("data-label", label)
            writer.raw(">")
            writer.text(words)
            writer.raw("</td>")
        }
        writer.raw("</tr>")
    }
}
