// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The files that were taken in, the latest first.
public struct ImportsPage: Page {
    public static let template = "Exchange/imports"

    struct Line: Sendable {
        let file: Link
        let date: String
        let author: Link
        let plan: Link?
        let counts: String
        let problems: String
        let undone: String?
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let lines: [Line]
    let hasLines: Bool
    let labels: ImportLabels
    /// The way to take a file in; none in a past.
    let start: Link?

    /// - Parameter stamps: who took each file in and when, by position in the journal.
    public init(_ reader: Reader, stamps: [Int64: Stamp]) {
        heading = reader.say(.sectionImports)
        shell = Shell(reader, title: heading)
        let exchanges = reader.view.exchanges
        answer = Sentence(reader.say(.filesTaken(exchanges.count)))
        lines = exchanges.reversed().map { exchange in
            let stamp = stamps[exchange.position]
            return Line(
                file: Link(
                    exchange.name,
                    to: reader.link(to: .importReport(reader.slug, exchange.gesture))
                ),
                date: stamp.map { reader.phrasebook.moment($0.moment, in: reader.zone) } ?? "",
                author: stamp.map { reader.link(to: $0.author) } ?? Link("", to: nil),
                plan: exchange.plan.flatMap { reader.view.record($0) }.map { reader.link(to: $0) },
                counts: reader.counts(exchange.counts),
                problems: reader.say(.problemsOfImport(exchange.counts.problems)),
                undone: reader.view.isUndone(exchange.gesture) ? reader.say(.importUndone) : nil
            )
        }
        hasLines = !lines.isEmpty
        labels = ImportLabels(reader)
        start =
            reader.view.asOf == nil
            ? Link(reader.say(.wizardHeading), to: reader.link(to: .importNew(reader.slug))) : nil
    }
}

struct ImportLabels: Hashable, Sendable {
    let file: String
    let date: String
    let plan: String
    let outcome: String
    let problems: String

    init(_ reader: Reader) {
        file = reader.say(.columnFile)
        date = reader.say(.columnDate)
        plan = reader.phrasebook.label(of: .plan)
        outcome = reader.say(.columnOutcome)
        problems = reader.say(.columnProblems)
    }
}

extension Reader {
    /// « 46 créations, 2 modifications, 3 conflits ».
    func counts(_ counts: FileExchange.Counts) -> String {
        var words = [say(.createdByImport(counts.created))]
        if counts.changed > 0 { words.append(say(.changedByImport(counts.changed))) }
        if counts.unchanged > 0 { words.append(say(.unchangedByImport(counts.unchanged))) }
        if counts.conflicts > 0 { words.append(say(.conflictsOfImport(counts.conflicts))) }
        return words.joined(separator: ", ")
    }
}
