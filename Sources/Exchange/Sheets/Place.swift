// SPDX-License-Identifier: EUPL-1.2

import Formats

/// Where something stands in a file, as people find it there: « Fichier dimport!AA12 ».
public struct Place: Hashable, Sendable, Codable {
    /// Empty for a comma-separated file.
    public let sheet: String
    /// From 0.
    public let row: Int
    /// From 0; nil for a whole row.
    public let column: Int?

    public init(sheet: String, row: Int, column: Int? = nil) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// « Fichier dimport!AA12 », « Fichier dimport!12 » for a whole row, « AA12 » without a sheet.
    public var reference: String {
        let cell = column.map { CellReference.name(row: row, column: $0) } ?? String(row + 1)
        return sheet.isEmpty ? cell : "\(sheet)!\(cell)"
    }
}
