// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The bodies: what each is for, how often it meets, who is missing from it.
public struct BodiesPage: Page {
    public static let template = "Bodies/bodies"

    struct Line: Sendable {
        let body: Link
        let kind: String
        /// What it does and how often, as far as its sheet says.
        let about: String
        let coverage: String
        let mark: Mark?
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    let lines: [Line]

    public init(_ reader: Reader) {
        heading = reader.say(.sectionBodies)
        shell = Shell(reader, title: heading)
        let coverages = reader.view.coverages(reader.view.incumbents(on: reader.day))
        lines = coverages.map { Line($0, reader) }
        answer = Sentence(reader.answer(on: coverages))
        let club = Link(
            reader.say(.clubHeading),
            to: reader.link(to: .climateClub(reader.slug))
        )
        tools = Tools(
            [
                reader.way(toAdd: .body, under: nil),
                reader.view.rights.isInside ? club : nil,
            ],
            reader
        )
    }
}

extension BodiesPage.Line {
    init(_ coverage: Coverage, _ reader: Reader) {
        let body = coverage.body
        self.body = reader.link(to: body)
        kind = reader.kind(of: body)
        let purposes = reader.purposes(of: body)
        about = ([purposes.joined(separator: ", "), reader.rhythm(of: body) ?? ""])
            .filter { !$0.isEmpty }.joined(separator: " \u{B7} ")
        self.coverage = reader.sentence(of: coverage)
        mark = Mark(coverage, reader)
    }
}

extension Mark {
    /// Nil where nothing can be judged: no seat, no rule, or a reader who may not know.
    init?(_ coverage: Coverage, _ reader: Reader) {
        guard coverage.isKnown, !(coverage.counted.isEmpty && coverage.requirements.isEmpty) else {
            return nil
        }
        let isComplete = coverage.vacant.isEmpty && coverage.unmet.isEmpty
        self.init(
            reader.say(isComplete ? .compositionMet : .compositionLacks),
            isComplete ? .met : .unmet
        )
    }
}

extension Reader {
    fileprivate func answer(on coverages: [Coverage]) -> String {
        guard !coverages.isEmpty else { return say(.noBodyYet) }
        guard view.rights.isInside else { return say(.bodiesCount(coverages.count)) }
        let complete = coverages.count(where: \.isComplete)
        let empty = coverages.count { $0.counted.isEmpty }
        let clauses = [
            (complete, Phrase.bodiesComplete(complete)),
            (
                coverages.count - complete - empty,
                .bodiesLacking(coverages.count - complete - empty)
            ),
            (empty, .bodiesWithoutSeats(empty)),
        ]
        return say(
            .bodiesStand(coverages.count, clauses.filter { $0.0 > 0 }.map { say($0.1) })
        )
    }
}
