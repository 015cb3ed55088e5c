// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What the matrix lacks: five gaps at first, the others on demand.
struct GapsSection: Sendable {
    /// Shown at first.
    private static let first = 5
    /// Shown in all: the table marks every one.
    private static let longest = 100

    struct Line: Sendable {
        let action: Link
        let grade: String
        let reason: Sentence
        /// The way to fill it, for whoever may.
        let gesture: Link?
    }

    let heading: String
    let lines: [Line]
    let others: [Line]
    let hasOthers: Bool
    let othersLabel: String

    init?(_ gaps: [ResponsibilityGap], _ reader: Reader) {
        guard !gaps.isEmpty else { return nil }
        heading = reader.say(.gapsHeading)
        let all = gaps.prefix(Self.longest).map { Line($0, reader) }
        lines = Array(all.prefix(Self.first))
        others = Array(all.dropFirst(Self.first))
        hasOthers = !others.isEmpty
        othersLabel = reader.say(.otherGaps(others.count))
    }
}

extension GapsSection.Line {
    fileprivate init(_ gap: ResponsibilityGap, _ reader: Reader) {
        action = reader.link(toAction: gap.action)
        grade = reader.say(.grade(gap.grade))
        let post = gap.post.map { reader.link(to: $0) }
        let words = reader.say(.gap(gap.rule, post: post?.text ?? ""))
        reason = Sentence(words, linking: post.map { [($0.text, $0.href)] } ?? [])
        gesture = reader.gesture(filling: gap, post)
    }
}

extension Reader {
    /// A vacancy is filled from the page of the post, the rest by the form of the field.
    fileprivate func gesture(filling gap: ResponsibilityGap, _ post: Link?) -> Link? {
        let words = say(.gesture(filling: gap.rule))
        if let post { return Link(words, to: post.href) }
        guard let field = view.field(gap.field, of: .action) else { return nil }
        return editLink(field, of: gap.action).map { Link(words, to: $0.href) }
    }
}
