// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Views

@Suite("The layout of an organisation chart")
struct ChartLayoutTests {
    /// As many services as a large administration has, some deep, some wide.
    private static func forest(_ count: Int) -> ChartLayout.Node {
        let leaves = (0..<count).map { rank in
            ChartLayout.Node(
                height: 40 + rank % 5 * 32,
                children: rank % 3 == 0
                    ? [
                        ChartLayout.Node(height: 60, children: [ChartLayout.Node(height: 50)]),
                        ChartLayout.Node(height: 40),
                    ] : []
            )
        }
        return ChartLayout.Node(height: 64, children: leaves)
    }

    private static func overlap(_ left: ChartLayout.Box, _ right: ChartLayout.Box) -> Bool {
        left.x < right.right && right.x < left.right && left.y < right.bottom
            && right.y < left.bottom
    }

    @Test(arguments: [0, 1, 2, 7, 12, 40])
    func `puts no box over another, and every box on the sheet`(count: Int) {
        let layout = ChartLayout([Self.forest(count)])
        for (rank, box) in layout.boxes.enumerated() {
            #expect(box.x >= 0 && box.y >= 0)
            #expect(box.right <= layout.width && box.bottom <= layout.height)
            for other in layout.boxes.dropFirst(rank + 1) { #expect(!Self.overlap(box, other)) }
        }
    }

    @Test func `puts a box below and to the right of the one it is under`() {
        let node = ChartLayout.Node(
            height: 40,
            children: [ChartLayout.Node(height: 40, children: [ChartLayout.Node(height: 40)])]
        )
        let boxes = ChartLayout([node]).boxes
        #expect(boxes.count == 3)
        #expect(boxes[1].y > boxes[0].bottom && boxes[2].y > boxes[1].bottom)
        #expect(boxes[2].x > boxes[1].x)
    }

    @Test func `fills a landscape sheet when there is enough to fill it with`() {
        let layout = ChartLayout([Self.forest(40)])
        let ratio = Double(layout.width) / Double(layout.height)
        #expect((1.0...2.0).contains(ratio))
    }

    @Test func `stands several heads side by side`() {
        let layout = ChartLayout([ChartLayout.Node(height: 40), ChartLayout.Node(height: 40)])
        #expect(layout.boxes.count == 2)
        #expect(layout.lines.isEmpty)
    }

    @Test func `leads no line to what stands apart`() {
        var root = ChartLayout.Node(height: 40, children: [ChartLayout.Node(height: 40)])
        root.children.append(ChartLayout.Node(height: 40, isApart: true))
        let layout = ChartLayout([root])
        #expect(layout.boxes.count == 3)
        #expect(layout.lines.count == 1)
    }

    @Test func `draws nothing of nothing`() {
        #expect(ChartLayout([]).boxes.isEmpty)
    }

    @Test func `leads a direct link round every box`() throws {
        let layout = ChartLayout([Self.forest(12)])
        for from in layout.boxes.dropFirst() {
            let root = layout.boxes[0]
            let way = ChartLayout.way(from: from, at: from.y + 10, to: root, at: root.y + 10)
            for (start, end) in zip(way, way.dropFirst()) {
                let line = (
                    x: min(start.x, end.x)...max(start.x, end.x),
                    y: min(start.y, end.y)...max(start.y, end.y)
                )
                for box in layout.boxes {
                    let isInside =
                        line.x.upperBound > box.x && line.x.lowerBound < box.right
                        && line.y.upperBound > box.y && line.y.lowerBound < box.bottom
                    #expect(!isInside)
                }
            }
        }
    }
}
