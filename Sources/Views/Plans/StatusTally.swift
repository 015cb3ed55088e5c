// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// How many actions stand at each status.
struct StatusTally {
    private(set) var counts: [String: Int] = [:]
    private(set) var total = 0
    /// Actions that nobody gave a status.
    private(set) var unsaid = 0
    private(set) var overdue = 0
    private var seen: Set<RecordID> = []

    /// An action that stands in several plans counts once.
    mutating func add(_ action: Record, status: String?, on day: Day) {
        guard seen.insert(action.id).inserted else { return }
        total += 1
        if let status { counts[status, default: 0] += 1 } else { unsaid += 1 }
        if action.isOverdue(on: day, status: status) { overdue += 1 }
    }

    /// Actions that are only counted.
    mutating func add(_ count: Int, standingAt status: String) {
        total += count
        counts[status, default: 0] += count
    }

    /// The order of a drawing: what is done first, what stopped last.
    static let drawn = [
        "done", "inProgress", "upcoming", "toDiscuss", "late", "paused", "blocked", "abandoned",
    ]
}

/// The statuses of many actions: a bar, and beside it each status with its count and its list.
struct StatusBar: Sendable {
    struct Segment: Hashable, Sendable {
        let shape: String
        let word: String
        let count: String
        let href: String
        let isLink: Bool
    }

    let drawing: Markup
    let segments: [Segment]
    let hasSegments: Bool
    let label: String

    init(_ tally: StatusTally, in book: Phrasebook, href: (String) -> String) {
        let known = StatusTally.drawn.filter { tally.counts[$0] != nil }
        let unsaid = Segment(
            shape: "unknown",
            word: book[.noStatus],
            count: book.integer(tally.unsaid),
            href: "",
            isLink: false
        )
        segments =
            known.map { code in
                Segment(
                    shape: code,
                    word: book.label(code, of: .statuses),
                    count: book.integer(tally.counts[code, default: 0]),
                    href: href(code),
                    isLink: true
                )
            } + (tally.unsaid > 0 ? [unsaid] : [])
        hasSegments = !segments.isEmpty
        label = book[.statusBarLabel]
        drawing = Self.draw(known.map { ($0, tally.counts[$0, default: 0]) }, of: tally.total)
    }

    /// Drawn on a thousand units; the style sheet gives the greys and greens.
    private static func draw(_ parts: [(code: String, count: Int)], of total: Int) -> Markup {
        var writer = HTMLWriter()
        writer.raw("<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\"")
        writer.raw(" aria-hidden=\"true\" focusable=\"false\">")
        var start = 0
        for part in parts {
            let width = part.count * 1_000 / max(total, 1)
            writer.raw("<rect")
            writer.attribute("class", "bar-" + part.code)
            writer.attribute("x", String(start))
            writer.attribute("width", String(max(width - 3, 1)))
            writer.raw(" height=\"10\"></rect>")
            start += width
        }
        writer.raw("</svg>")
        return writer.markup
    }
}
