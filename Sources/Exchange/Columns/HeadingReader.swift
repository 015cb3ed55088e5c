// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// Tells what headings mean: by what someone said of this file, by our own exports' words, by the
/// shapes of files known, then by the common vocabulary.
struct HeadingReader: Sendable {
    /// From a mapping, or from the manifest of one of our exports.
    var told: [String: ColumnMeaning] = [:]
    /// The headings of our own exports, in every language.
    var exported: [String: ColumnMeaning] = [:]
    let vocabulary: ColumnVocabulary
    let choices: ChoiceReader

    /// How well a row would do as a header: one for each heading known, more for a title.
    func score(_ cells: [Cell]) -> Int {
        let meanings = Set(meanings(of: cells.map(\.words)).compactMap(\.self))
        return meanings.count + (meanings.contains(.field(.title)) ? 3 : 0)
    }

    func knowsTitle(_ cells: [Cell]) -> Bool {
        let meanings = meanings(of: cells.map(\.words))
        return meanings.contains(.field(.title)) || meanings.contains(.step)
    }

    private func meanings(of headings: [String]) -> [ColumnMeaning?] {
        let folded = headings.map { $0.utf8.count > 400 ? "" : Folding.fold($0) }
        let dialect = vocabulary.dialect(of: Set(folded))
        return folded.map { heading in
            guard !heading.isEmpty else { return nil }
            return told[heading] ?? dialect?.columns[heading] ?? exported[heading]
                ?? vocabulary.meaning(of: heading)
        }
    }

    /// The columns of a table whose header is known. A column nobody knows is the territory's
    /// own, when it holds something.
    func columns(of table: PlanTable) -> [Column] {
        let cells = table.header.map { table.sheet.rows[$0] } ?? []
        let width = table.sheet.rows.map(\.count).max() ?? 0
        let headings = (0..<width).map { $0 < cells.count ? cells[$0].words : "" }
        var meanings = meanings(of: headings)
        for index in meanings.indices {
            meanings[index] = decided(meanings[index], headings[index], index, table)
        }
        return paired(
            zip(headings, meanings).enumerated().map { index, column in
                let (heading, meaning) = column
                let unknown: ColumnMeaning = table.isFilled(index) ? .own : .ignored
                return Column(
                    index: index,
                    heading: heading.onOneLine,
                    meaning: meaning ?? unknown
                )
            }
        )
    }

    /// A heading that means several things means the first that half of its values can be.
    private func decided(
        _ meaning: ColumnMeaning?,
        _ heading: String,
        _ index: Int,
        _ table: PlanTable
    ) -> ColumnMeaning? {
        let folded = Folding.fold(heading)
        guard told[folded] == nil, let options = vocabulary.ambiguous[folded] else {
            return meaning
        }
        let sample = table.sample(index, 40)
        let readable = options.first { option in
            sample.count { canBe(option, $0) } * 2 >= sample.count && !sample.isEmpty
        }
        return readable ?? meaning ?? options.last
    }

    private func canBe(_ meaning: ColumnMeaning, _ cell: StatedCell) -> Bool {
        switch meaning {
        case .field(.status): choices.code(cell.text, of: .statuses) != nil
        case .field(.progress): Reading.quantity(cell.text) != nil
        case .field(.end):
            cell.isDay || Reading.date(cell.text) != nil
        case .field(.continuousImprovement): Reading.flag(cell.text) != nil
        case .field(.pilots): PersonNames.areNames(cell.text, vocabulary)
        default: true
        }
    }

    /// An amount goes with the funder at its left; alone, it is the budget. A second column for
    /// what is said once becomes the territory's own.
    private func paired(_ columns: [Column]) -> [Column] {
        var seen: Set<ColumnMeaning> = []
        var funder = 0
        var paid = 0
        return columns.map { column in
            var column = column
            switch column.meaning {
            case .funder(let rank):
                funder = max(funder + 1, rank)
                column.meaning = .funder(funder)
            case .funderAmount(0):
                guard funder > paid else {
                    column.meaning = seen.insert(.budget).inserted ? .budget : .own
                    return column
                }
                paid = funder
                column.meaning = .funderAmount(funder)
            case .funderAmount(let rank):
                paid = max(paid, rank)
            case let meaning where !meaning.repeats && !seen.insert(meaning).inserted:
                column.meaning = .own
            default: break
            }
            return column
        }
    }
}

extension StatedCell {
    var isFlag: Bool {
        switch cell {
        case .flag: true
        default: false
        }
    }

    /// Whether the spreadsheet itself says that it is a day.
    var isDay: Bool {
        switch cell {
        case .day, .moment: true
        default: false
        }
    }
}
