// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import Phrases

/// The table found in a file, as a person checks it before it is taken in: what each column was
/// read as, beside some of its values.
public struct TableReading: Hashable, Sendable {
    /// Columns of the same heading, which are read the same way.
    public struct Column: Hashable, Sendable {
        /// As written, on one line; empty for a column without one.
        public let heading: String
        /// « AB », one for each column.
        public let letters: [String]
        public let meaning: ColumnMeaning
        /// The first values that differ, cut short.
        public let samples: [String]
    }

    /// The sheet it stands in; empty for a comma-separated file.
    public let sheet: String
    /// The sheets in sight.
    public let sheets: [String]
    public let columns: [Column]
    /// Whether the file is an export of ours, which says itself what its columns are.
    public let isOwnExport: Bool
}

extension TableReading {
    /// Values shown of each column.
    private static let samples = 3

    init(_ table: PlanTable, of source: ImportSource) {
        sheet = table.sheet.name
        sheets = source.workbook.sheets.filter { !$0.isHidden }.map(\.name)
        isOwnExport = source.manifest != nil
        var order: [String] = []
        var groups: [String: [Exchange.Column]] = [:]
        for column in table.columns where !column.heading.isEmpty || table.isFilled(column.index) {
            let folded = " " + Folding.fold(column.heading)
            // No two columns without a heading are the same.
            let key = column.heading.isEmpty ? String(column.index) : folded
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(column)
        }
        columns = order.compactMap { groups[$0] }.map { group in
            Column(
                heading: group[0].heading.shortened,
                letters: group.map { CellReference.letters(ofColumn: $0.index) },
                meaning: group[0].meaning,
                samples: Self.samples(of: group, in: table)
            )
        }
    }

    private static func samples(of group: [Exchange.Column], in table: PlanTable) -> [String] {
        let values = group.flatMap { table.sample($0.index, samples * 10) }
        return Array(values.map { $0.text.onOneLine.shortened }.unique.prefix(samples))
    }
}

extension ColumnMeaning {
    /// All that a person may say a column means, in the order of the action sheet.
    public static func offered(among fields: [Field]) -> [ColumnMeaning] {
        [.plan, .axis(1), .axis(2), .axis(3), .code] + fields.map { .field($0.id) }
            + [
                .step, .steps, .funder(0), .funderAmount(0), .budget, .notes, .links, .own,
                .ignored,
            ]
    }
}

extension Importer {
    /// The table of a file that cannot be read as it stands, for its columns to be mapped by hand;
    /// nil when it has none.
    public func table(
        of file: ImportFile,
        options: ImportOptions = ImportOptions(),
        language: Language
    ) async throws(ImportRefusal) -> TableReading? {
        let workbook = try Self.read(file.bytes)
        let source = try await source(of: workbook, file.name, options, desk.snapshot, language)
        return try SheetFinder(reader: source.reader)
            .likeliest(in: workbook, mapping: source.mapping)
            .map { TableReading($0, of: source) }
    }
}
