// SPDX-License-Identifier: EUPL-1.2

/// What was measured, what was promised, and what the machine does by itself.
struct Table {
    struct Line {
        let what: String
        let measured: Double
        let unit: String
        /// The most it may be (or the least, for a share).
        let promise: Double?
        var isLeast = false

        var isKept: Bool {
            guard let promise else { return true }
            return isLeast ? measured >= promise : measured <= promise
        }
    }

    private var lines: [Line] = []
    private var notes: [String] = []

    mutating func add(_ line: Line) {
        lines.append(line)
        print(text(of: line))
    }

    mutating func note(_ words: [String]) {
        notes += words
        for word in words { print(word) }
    }

    var isBroken: Bool { lines.contains { !$0.isKept } }

    var text: String {
        let broken = lines.filter { !$0.isKept }.map(\.what)
        return broken.isEmpty
            ? "\(lines.count) measured, every promise kept"
            : "promises not kept: " + broken.joined(separator: "; ")
    }

    private func text(of line: Line) -> String {
        let promise = line.promise.map { limit in
            "  (\(line.isLeast ? "at least" : "at most") \(Self.number(limit)) \(line.unit))"
        }
        let mark = line.isKept ? "  " : "✘ "
        return mark + line.what + ": " + Self.number(line.measured) + " " + line.unit
            + (promise ?? "")
    }

    private static func number(_ value: Double) -> String {
        let scaled = (value * 100).rounded() / 100
        return scaled == scaled.rounded() ? String(Int(scaled)) : String(scaled)
    }
}
