// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Phrases

/// What an import did, or would do, as lines for a terminal.
struct ImportSummary {
    let proposal: ImportProposal
    let isDone: Bool
    let terminal: Terminal
    /// Says the fields of the registry, the territory's own among them.
    let territory: Territory

    private var report: ImportReport { proposal.report }

    func say() {
        if let verdict = report.verdict { terminal.say(verdict) }
        sayCounts()
        for phrase in report.neutralisedPhrases { terminal.say(phrase) }
        for skipped in report.skipped { terminal.say(skipped.phrase) }
        for conflict in report.conflicts { sayConflict(conflict) }
        for problem in report.problems { sayProblem(problem) }
        if !isDone { terminal.say(.importConfirm) }
    }

    private func sayCounts() {
        let counts = report.counts
        let outcomes = [
            ("created", counts.created), ("changed", counts.changed),
            ("unchanged", counts.unchanged), ("conflicts", counts.conflicts),
            ("problems", counts.problems),
        ]
        for (outcome, count) in outcomes where count > 0 {
            terminal.say(.importOutcome(outcome, count, isDone: isDone))
        }
    }

    private func sayConflict(_ conflict: ImportReport.Difference) {
        let label: Phrase =
            conflict.label.isEmpty
            ? territory.field(conflict.field, of: conflict.kind).map { .label(of: $0) }
                ?? .verbatim(conflict.field.rawValue)
            : .verbatim(conflict.label)
        let line = terminal.phrasebook[
            .importConflict(field: label, here: conflict.from, file: conflict.to)
        ]
        terminal.say("  \(conflict.place.reference)  \(line)")
    }

    private func sayProblem(_ problem: ImportProblem) {
        let phrasebook = terminal.phrasebook
        let words = phrasebook[problem.phrase(fields: field)]
        let place = problem.place.map { $0.reference + "  " } ?? ""
        terminal.say("  \(place)\(words) \(phrasebook[problem.remedy])")
    }

    /// The field of that name, of the action sheet or else of what stands under it.
    private func field(_ id: FieldID) -> Field? {
        ([.action] + RecordKind.allCases).lazy.compactMap { territory.field(id, of: $0) }.first
    }
}
