// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// The columns of our own spreadsheets, in one language.
struct ExportLayout {
    struct Column: Hashable, Sendable {
        var title: String
        var meaning: ColumnMeaning
        var field: Field?
    }

    let phrasebook: Phrasebook

    /// The funders that fit beside the action, as in the national template.
    static let funders = 3

    /// The columns of the sheet of actions. A comma-separated file has no other sheet: it also
    /// sums up what stands under each action.
    func actionColumns(_ fields: [Field], isAlone: Bool) -> [Column] {
        var columns = [column(.number), column(.plan)]
        columns += (1...3).map { column(.axis($0)) } + [column(.code)]
        columns += fields.map { field in
            Column(
                title: phrasebook.label(of: field),
                meaning: .field(field.id),
                field: field
            )
        }
        for rank in 1...Self.funders {
            columns += [column(.funder(rank)), column(.funderAmount(rank))]
        }
        columns.append(column(.budget))
        if isAlone { columns += [column(.steps), column(.notes), column(.links)] }
        return distinct([column(.id)] + columns)
    }

    /// The columns of the sheet of what stands under actions.
    func childColumns(_ fields: [Field]) -> [Column] {
        let own = fields.map { field in
            Column(
                title: phrasebook.label(of: field),
                meaning: .field(field.id),
                field: field
            )
        }
        return distinct([column(.id), column(.parent), column(.number)] + own)
    }

    private func column(_ meaning: ColumnMeaning) -> Column {
        let rank: Int? =
            switch meaning {
            case .funder(let rank), .funderAmount(let rank): rank
            default: nil
            }
        return Column(title: phrasebook[.column(meaning.name, rank: rank)], meaning: meaning)
    }

    /// Two columns never bear the same heading: a field of the territory's own may be called like
    /// one of ours.
    private func distinct(_ columns: [Column]) -> [Column] {
        var seen: Set<String> = []
        return columns.map { column in
            var column = column
            let title = column.title
            var rank = 2
            while !seen.insert(Folding.fold(column.title)).inserted {
                column.title = "\(title) (\(rank))"
                rank += 1
            }
            return column
        }
    }
}

extension ExportLayout {
    /// The words a manifest keeps for a meaning; a funder keeps its rank.
    static func name(of meaning: ColumnMeaning) -> String {
        switch meaning {
        case .funder(let rank): "funder:\(rank)"
        case .funderAmount(let rank): "funderAmount:\(rank)"
        case .field(let field): "field:\(field.rawValue)"
        default: meaning.name
        }
    }

    static func meaning(named name: String, among fields: [Field]) -> ColumnMeaning? {
        let parts = name.split(separator: ":", maxSplits: 1)
        switch (parts.first, parts.count) {
        case ("field", 2): return .field(FieldID(String(parts[1])))
        case ("funder", 2): return Int(parts[1]).map { .funder($0) }
        case ("funderAmount", 2): return Int(parts[1]).map { .funderAmount($0) }
        default: return ColumnMeaning(name: name, among: fields)
        }
    }

    /// The headings of our own comma-separated files, by what they mean.
    func meanings(_ fields: [Field]) -> [String: ColumnMeaning] {
        Dictionary(
            actionColumns(fields, isAlone: true).map { (Folding.fold($0.title), $0.meaning) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
