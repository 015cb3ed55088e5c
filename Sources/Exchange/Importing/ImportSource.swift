// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// A workbook, and all that tells what its columns mean.
struct ImportSource {
    let workbook: Workbook
    let name: String
    let manifest: ExportManifest?
    let mapping: ColumnMapping?
    let reader: HeadingReader

    /// The table of actions, whose own columns are not resolved yet.
    func table() throws(ImportRefusal) -> PlanTable {
        var workbook = workbook
        if let manifest,
            let name = manifest.sheets.first(where: { $0.value == .action })?.key,
            let sheet = workbook.sheets.first(where: { $0.name == name })
        {
            workbook.sheets = [sheet]
        }
        return try SheetFinder(reader: reader).table(in: workbook, mapping: mapping)
    }

    /// The same file as it was handed in before.
    func earlier(_ workbook: Workbook) -> ImportSource {
        ImportSource(
            workbook: workbook,
            name: name,
            manifest: nil,
            mapping: mapping,
            reader: reader
        )
    }

    /// The file's name, without its extension, as a plan may be called.
    var title: String {
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        let words = (stem.isEmpty ? name : stem).onOneLine
        guard !words.contains(" ") else { return words }
        return words.replacing("_", with: " ").replacing("-", with: " ").onOneLine
    }
}

extension ColumnMapping {
    /// The shape of a table: its headings, in whatever order.
    static func shape(ofHeadings headings: [String]) -> String {
        key(ofHeadings: headings)
    }
}
