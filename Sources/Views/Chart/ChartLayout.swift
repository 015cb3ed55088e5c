// SPDX-License-Identifier: EUPL-1.2

/// Where the boxes of an organisation chart stand, in units of the drawing.
///
/// The box at the top stands at the top left. What is directly under it makes columns, laid in
/// bands that fill a landscape sheet; in a column, what is under a box stands below it, one step to
/// the right. Lines run down a spine at the left of the bands, and at the left of each box.
struct ChartLayout: Equatable {
    /// A box to place: how tall its words are, and what stands under it.
    struct Node: Equatable {
        let height: Int
        var children: [Node] = []
        /// Whether it stands with the others but under none: no line leads to it.
        var isApart = false
    }

    struct Box: Equatable {
        let x: Int
        let y: Int
        let width: Int
        let height: Int
        /// Where the band it stands in begins.
        let band: Int
        /// The middle of the gutter at the right of its column, which no box crosses.
        let channel: Int

        var right: Int { x + width }
        var bottom: Int { y + height }
    }

    struct Point: Equatable {
        let x: Int
        let y: Int
    }

    static let boxWidth = 236
    /// Between columns.
    static let gutter = 28
    /// How far a box stands to the right of the one it is under.
    static let indent = 18
    /// Between boxes of a column.
    static let gap = 12
    /// Between bands, and under the top.
    static let bandGap = 34
    static let margin = 8
    /// Of a landscape sheet of the A series.
    private static let sheet = 1.414

    /// In the order of a walk from the top down, first child first.
    private(set) var boxes: [Box] = []
    /// From a box to the one it is under, as the corners of a line.
    private(set) var lines: [[Point]] = []
    private(set) var width = 0
    private(set) var height = 0

    /// - Parameter roots: one for a chart with a head, several side by side otherwise.
    init(_ roots: [Node]) {
        guard let first = roots.first else { return }
        let counts = 1...max(1, (roots.count == 1 ? first.children : roots).count)
        let candidates = counts.map { ChartLayout(roots, columns: $0) }
        // Of two as close to the sheet, the wider: columns that wrap are harder to follow.
        self = candidates.reduce(candidates[0]) { $1.distance <= $0.distance ? $1 : $0 }
    }

    private var distance: Double {
        let ratio = Double(width) / Double(max(1, height))
        return max(ratio / Self.sheet, Self.sheet / ratio)
    }

    private init(_ roots: [Node], columns: Int) {
        var top: Box?
        var y = Self.margin
        var left = Self.margin
        let under = roots.count == 1 ? roots.first?.children ?? [] : roots
        // Columns are as wide in every band, so that gutters run through from top to bottom.
        let depth = under.map(\.depth).max() ?? 0
        let stride = Self.boxWidth + depth * Self.indent + Self.gutter
        if roots.count == 1, let root = roots.first {
            if !under.isEmpty { left += Self.indent }
            let box = Box(
                x: Self.margin,
                y: y,
                width: Self.boxWidth,
                height: root.height,
                band: y,
                channel: left + stride - Self.gutter / 2
            )
            boxes.append(box)
            (top, y) = (box, box.bottom + Self.bandGap)
        }
        var rest = under[...]
        while !rest.isEmpty {
            let band = rest.prefix(columns)
            rest = rest.dropFirst(columns)
            y = place(band, left: left, stride: stride, top: y, under: top)
            if !rest.isEmpty { y += Self.bandGap }
        }
        width = (boxes.map(\.right).max() ?? 0) + Self.margin
        height = (boxes.map(\.bottom).max() ?? 0) + Self.margin
    }

    /// Places a band of columns, and gives where it ends.
    private mutating func place(
        _ band: ArraySlice<Node>,
        left: Int,
        stride: Int,
        top: Int,
        under root: Box?
    ) -> Int {
        var bottom = top
        for (rank, node) in band.enumerated() {
            let x = left + rank * stride
            let column = Column(band: top, channel: x + stride - Self.gutter / 2)
            bottom = max(bottom, place(node, x: x, y: top, in: column))
            guard let root, !node.isApart else { continue }
            let (spine, bus) = (Self.margin + Self.indent / 2, top - Self.bandGap / 2)
            let middle = x + Self.boxWidth / 2
            lines.append([
                Point(x: spine, y: root.bottom), Point(x: spine, y: bus),
                Point(x: middle, y: bus), Point(x: middle, y: top),
            ])
        }
        return bottom
    }

    private struct Column {
        let band: Int
        let channel: Int
    }

    /// Places a box and all under it, and gives where they end.
    private mutating func place(_ node: Node, x: Int, y: Int, in column: Column) -> Int {
        let box = Box(
            x: x,
            y: y,
            width: Self.boxWidth,
            height: node.height,
            band: column.band,
            channel: column.channel
        )
        boxes.append(box)
        var bottom = box.bottom
        for child in node.children {
            let top = bottom + Self.gap
            let first = boxes.count
            bottom = place(child, x: x + Self.indent, y: top, in: column)
            let middle = boxes[first].y + min(18, boxes[first].height / 2)
            lines.append([
                Point(x: x + Self.indent / 2, y: box.bottom),
                Point(x: x + Self.indent / 2, y: middle),
                Point(x: x + Self.indent, y: middle),
            ])
        }
        return bottom
    }
}

extension ChartLayout {
    /// The way of a direct link from a height of a box to a height of another: along the gutters
    /// and over the band it starts in, so that it crosses no box.
    static func way(from: Box, at start: Int, to: Box, at end: Int) -> [Point] {
        let out = [Point(x: from.right, y: start), Point(x: from.channel, y: start)]
        let into = [Point(x: to.channel, y: end), Point(x: to.right, y: end)]
        guard from.channel != to.channel else { return out + into }
        let over = from.band - gap / 2
        return out + [Point(x: from.channel, y: over), Point(x: to.channel, y: over)] + into
    }
}

extension ChartLayout.Node {
    /// Levels under it.
    fileprivate var depth: Int { children.map { $0.depth + 1 }.max() ?? 0 }
}
