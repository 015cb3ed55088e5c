// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The colour of the plan: the share of its actions that each service leads.
struct ColourSection: Sendable {
    struct Line: Sendable {
        let service: Link
        let words: String
        let drawing: Markup
    }

    let heading: String
    let answer: Sentence
    let lines: [Line]

    /// Nil where no service leads anything.
    init?(_ reader: Reader, _ overview: Overview) {
        let colour = reader.view.colour(among: overview.actions)
        guard colour.led > 0 else { return nil }
        heading = reader.say(.colourHeading)
        if let first = colour.dominant {
            let link = reader.link(to: first.service)
            answer = Sentence(
                reader.say(.colourDominated(by: link.text, first.count, of: colour.led)),
                linking: [(link.text, link.href)]
            )
        } else {
            answer = Sentence(reader.say(.colourShared(colour.shares.count, of: colour.led)))
        }
        lines = colour.shares.map { share in
            Line(
                service: reader.link(to: share.service),
                words: reader.say(.actionsOf(share.count, colour.led)),
                drawing: Self.bar(share.count, of: colour.led)
            )
        }
    }

    private static func bar(_ count: Int, of total: Int) -> Markup {
        let width = count * 1_000 / max(total, 1)
        var writer = HTMLWriter(capacity: 300)
        writer.raw("<svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\"")
        writer.raw(" aria-hidden=\"true\" focusable=\"false\">")
        writer.raw("<rect class=\"share-rest\" width=\"1000\" height=\"10\"></rect>")
        writer.raw("<rect class=\"share-bar\"")
        writer.attribute("width", String(width))
        writer.raw(" height=\"10\"></rect></svg>")
        return writer.markup
    }
}
