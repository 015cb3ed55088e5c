// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// An organisation chart as a drawing: one box a service, its posts in it, the direct links dashed.
/// Everything that it says stands in the list beside it, which is what is read aloud.
struct ChartDrawing {
    private let boxes: [ChartWords.Box]
    private let layout: ChartLayout
    private let directs: [[ChartLayout.Point]]
    private let title: String
    private let description: String

    init(_ reader: Reader, _ tree: OrganisationTree) {
        let words = ChartWords(reader)
        var boxes: [ChartWords.Box] = []
        func node(_ unit: OrganisationTree.Unit) -> ChartLayout.Node {
            let box = words.box(reader.name(of: unit.service), unit.posts)
            boxes.append(box)
            return ChartLayout.Node(height: box.height, children: unit.units.map(node))
        }
        var roots = tree.roots.map(node)
        if !tree.unplaced.isEmpty {
            let box = words.box(reader.say(.postsUnplaced), tree.unplaced)
            boxes.append(box)
            let apart = ChartLayout.Node(height: box.height, isApart: true)
            if roots.count == 1 { roots[0].children.append(apart) } else { roots.append(apart) }
        }
        self.boxes = boxes
        layout = ChartLayout(roots)
        directs = Self.directs(tree, boxes, layout)
        title = reader.say(.chartHeading)
        description = reader.say(.chartDescription)
    }

    var isEmpty: Bool { boxes.isEmpty }

    /// From the post of the mission to whom it has a direct access, through the gutters.
    private static func directs(
        _ tree: OrganisationTree,
        _ boxes: [ChartWords.Box],
        _ layout: ChartLayout
    ) -> [[ChartLayout.Point]] {
        var places: [RecordID: (box: ChartLayout.Box, y: Int)] = [:]
        for (box, words) in zip(layout.boxes, boxes) {
            for (rank, line) in words.lines.enumerated() {
                guard let post = line.post else { continue }
                let y = box.y + ChartWords.padding + rank * ChartWords.lineHeight
                places[post] = (box, y + ChartWords.lineHeight / 2)
            }
        }
        return tree.positions.compactMap { position in
            guard let from = places[position.post.id],
                let target = position.post.records(.directAccess).first, let to = places[target]
            else { return nil }
            return ChartLayout.way(from: from.box, at: from.y, to: to.box, at: to.y)
        }
    }

    var markup: Markup {
        var writer = HTMLWriter(capacity: 600 * (boxes.count + 1))
        writer.raw(
            "<svg class=\"chart-drawing\" role=\"img\" aria-labelledby=\"chart-title chart-words\""
        )
        writer.attribute("width", String(layout.width))
        writer.attribute("height", String(layout.height))
        writer.attribute("viewBox", "0 0 \(layout.width) \(layout.height)")
        writer.raw("><title id=\"chart-title\">")
        writer.text(title)
        writer.raw("</title><desc id=\"chart-words\">")
        writer.text(description)
        writer.raw("</desc>")
        for line in layout.lines { path(line, "chart-line", &writer) }
        for (box, words) in zip(layout.boxes, boxes) { draw(box, words, &writer) }
        for line in directs { path(line, "chart-direct", &writer) }
        writer.raw("</svg>")
        return writer.markup
    }

    private func path(
        _ points: [ChartLayout.Point],
        _ style: String,
        _ writer: inout HTMLWriter
    ) {
        writer.raw("<polyline")
        writer.attribute("class", style)
        writer.attribute("points", points.map { "\($0.x),\($0.y)" }.joined(separator: " "))
        writer.raw("/>")
    }

    private func draw(
        _ box: ChartLayout.Box,
        _ words: ChartWords.Box,
        _ writer: inout HTMLWriter
    ) {
        writer.raw("<rect")
        writer.attribute("class", words.hasMission ? "chart-box chart-of-mission" : "chart-box")
        writer.attribute("x", String(box.x))
        writer.attribute("y", String(box.y))
        writer.attribute("width", String(box.width))
        writer.attribute("height", String(box.height))
        writer.raw("/>")
        for (rank, line) in words.lines.enumerated() {
            writer.raw("<text")
            writer.attribute("class", line.style.rawValue)
            writer.attribute("x", String(box.x + ChartWords.padding))
            let y = box.y + ChartWords.padding + rank * ChartWords.lineHeight
            writer.attribute("y", String(y + ChartWords.lineHeight - 4))
            writer.raw(">")
            writer.text(line.words)
            writer.raw("</text>")
        }
    }
}
