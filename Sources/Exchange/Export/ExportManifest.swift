// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Foundation
import Phrases

/// What an export says of itself in a hidden sheet: which territory, at which position, in which
/// words. Taken in again, the file is compared with that very state.
struct ExportManifest: Hashable, Sendable {
    static let sheetName = "_cheville"
    static let version = 1

    struct Heading: Hashable, Sendable {
        var sheet: String
        var title: String
        var meaning: String
    }

    var territory: TerritoryID
    var position: Int64
    /// Hash of the entry at that position, in hexadecimal.
    var head: String
    var language: Language
    /// The plan whose axes are shown, if one was asked for.
    var plan: RecordID?
    /// Whether it shows the present, whole: what a later version of it can be compared with.
    var isComparable: Bool
    /// The kind of record each sheet lists.
    var sheets: [String: RecordKind] = [:]
    var headings: [Heading] = []
}

extension ExportManifest {
    var design: SheetDesign {
        var rows: [[String]] = [
            [Self.sheetName, String(Self.version)],
            ["territory", territory.text],
            ["position", String(position)],
            ["head", head],
            ["language", language.rawValue],
            ["plan", plan?.text ?? ""],
            ["comparable", isComparable ? "yes" : "no"],
        ]
        rows += sheets.sorted { $0.key < $1.key }.map { ["sheet", $0.key, $0.value.rawValue] }
        rows += headings.map { ["column", $0.sheet, $0.title, $0.meaning] }
        return SheetDesign(
            name: Self.sheetName,
            isHidden: true,
            rows: rows.map { row in row.map { $0.isEmpty ? .blank : .text($0) } }
        )
    }

    /// Nil for a file that is no export of ours, or of a version not known yet.
    init?(in workbook: Workbook) {
        guard let sheet = workbook.sheets.first(where: { $0.name == Self.sheetName }),
            sheet[0, 1].words == String(Self.version)
        else { return nil }
        let rows = sheet.rows.prefix(5_000).map { $0.map(\.words) }
        func value(_ key: String) -> String? {
            rows.first { $0.first == key && $0.count > 1 }?[1]
        }
        guard let territory = value("territory").flatMap({ TerritoryID($0) }),
            let position = value("position").flatMap({ Int64($0) }),
            let language = value("language").flatMap({ Language(rawValue: $0) })
        else { return nil }
        self.init(
            territory: territory,
            position: position,
            head: value("head") ?? "",
            language: language,
            plan: value("plan").flatMap { RecordID($0) },
            isComparable: value("comparable") == "yes"
        )
        for row in rows where row.count > 2 && row[0] == "sheet" {
            sheets[row[1]] = RecordKind(rawValue: row[2])
        }
        for row in rows where row.count > 3 && row[0] == "column" {
            headings.append(Heading(sheet: row[1], title: row[2], meaning: row[3]))
        }
    }

    /// What the headings of one sheet mean, folded; those of another kind's sheet included.
    func meanings(of sheet: String, fields: [Field]) -> [String: ColumnMeaning] {
        var meanings: [String: ColumnMeaning] = [:]
        for heading in headings where heading.sheet == sheet {
            guard let meaning = ExportLayout.meaning(named: heading.meaning, among: fields) else {
                continue
            }
            meanings[Folding.fold(heading.title)] = meaning
        }
        return meanings
    }
}
