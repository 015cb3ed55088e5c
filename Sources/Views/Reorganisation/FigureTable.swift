// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Two organisations, figure by figure.
struct FigureTable: Sendable {
    struct Row: Sendable {
        let label: String
        let before: String
        let after: String
        let isOther: Bool
        /// What a phone says beside each figure.
        let beforeLabel: String
        let afterLabel: String
    }

    let caption: String
    let columns: [String]
    let rows: [Row]

    init(_ reader: Reader, _ comparison: ScenarioComparison) {
        caption = reader.say(.comparisonCaption)
        let labels = (reader.say(.todayColumn), reader.say(.afterColumn))
        columns = [reader.say(.comparedColumn), labels.0, labels.1]
        let before = comparison.before.organisationFigures(on: reader.view.today)
        let after = comparison.after.organisationFigures(on: comparison.day)
        let book = reader.phrasebook
        func row(_ label: Phrase, _ figure: (OrganisationFigures) -> String) -> Row {
            Row(reader.say(label), figure(before), figure(after), labels)
        }
        var rows = [
            row(.missionLevels) { figures in
                figures.missionDistance.map { reader.say(.levels(max(0, $0 - 1))) }
                    ?? reader.say(.unknownFigure)
            },
            row(.decisionLevels) { figures in
                let levels = figures.decisionDistances.map { max(0, $0 - 1) }
                guard let most = levels.last else { return reader.say(.unknownFigure) }
                return reader.say(.levelsUpTo(levels[levels.count / 2], most, levels.count))
            },
            row(.referentCoverage) { figures in
                reader.say(.referentsAmong(figures.referents, figures.services))
            },
        ]
        rows += Self.colour(before, after).map { service, was, now in
            let known = comparison.after.record(service) ?? comparison.before.record(service)
            let name = known.map { reader.name(of: $0) } ?? ""
            return Row(reader.say(.ledBy(name)), book.integer(was), book.integer(now), labels)
        }
        self.rows = rows
    }

    /// Actions led by each service in one or the other, those that change first.
    private static func colour(
        _ before: OrganisationFigures,
        _ after: OrganisationFigures
    ) -> [(RecordID, Int, Int)] {
        func counts(_ figures: OrganisationFigures) -> [RecordID: Int] {
            Dictionary(figures.colour.map { ($0.service, $0.actions) }) { first, _ in first }
        }
        let (was, now) = (counts(before), counts(after))
        let all = Set(was.keys).union(now.keys).map {
            ($0, was[$0, default: 0], now[$0, default: 0])
        }
        return all.sorted { left, right in
            let (first, second) = (abs(left.1 - left.2), abs(right.1 - right.2))
            return (second, right.1, left.0) < (first, left.1, right.0)
        }
    }
}

extension FigureTable.Row {
    fileprivate init(
        _ label: String,
        _ before: String,
        _ after: String,
        _ labels: (before: String, after: String)
    ) {
        self.label = label
        self.before = before
        self.after = after
        isOther = before != after
        (beforeLabel, afterLabel) = labels
    }
}
