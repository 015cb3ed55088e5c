// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What the boxes of an organisation chart say: the name of each service, then each post and who
/// holds it, in lines that fit the width of a box.
struct ChartWords {
    enum Style: String {
        case service = "chart-service"
        case post = "chart-post"
        case mission = "chart-mission"
        case holder = "chart-holder"
        case vacant = "chart-vacant"
    }

    struct Line: Equatable {
        let style: Style
        let words: String
        /// The post it belongs to, if it is its first line.
        var post: RecordID?
    }

    struct Box {
        let lines: [Line]
        let hasMission: Bool

        var height: Int { lines.count * ChartWords.lineHeight + 2 * ChartWords.padding }
    }

    static let lineHeight = 16
    static let padding = 8
    /// Letters of a line, by the width of a box and the size of its words.
    private static let letters = 34

    private let reader: Reader

    init(_ reader: Reader) {
        self.reader = reader
    }

    func box(_ name: String, _ positions: [OrganisationTree.Position]) -> Box {
        Box(
            lines: wrapped(name).map { Line(style: .service, words: $0) }
                + positions.flatMap(lines),
            hasMission: positions.contains(where: \.isMission)
        )
    }

    private func lines(_ position: OrganisationTree.Position) -> [Line] {
        let style: Style = position.isMission ? .mission : .post
        var lines = wrapped(reader.name(of: position.post)).map { Line(style: style, words: $0) }
        if !lines.isEmpty { lines[0].post = position.post.id }
        if position.isVacant {
            lines.append(Line(style: .vacant, words: reader.say(.postVacant)))
        } else {
            lines += position.holders.map { mandate in
                let name = reader.link(to: mandate.person).text
                let words = mandate.terms.isInterim ? reader.say(.holderInterim(name)) : name
                return Line(style: .holder, words: cut(words))
            }
        }
        return lines
    }

    /// On two lines at most; what does not fit is cut, and stands whole in the list.
    private func wrapped(_ words: String) -> [String] {
        var lines = [""]
        for word in words.split(separator: " ") {
            let longer =
                lines[lines.count - 1].isEmpty ? "\(word)" : lines[lines.count - 1] + " \(word)"
            if longer.count <= Self.letters || lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
        guard lines.count > 2 else { return lines.map(cut) }
        return [lines[0], cut(lines[1...].joined(separator: " "))]
    }

    private func cut(_ words: String) -> String {
        words.count <= Self.letters ? words : words.prefix(Self.letters - 1) + "\u{2026}"
    }
}
