// SPDX-License-Identifier: EUPL-1.2

/// The file formats a table is read from and written to.
public enum SpreadsheetFormat: String, Sendable, Hashable, CaseIterable {
    case xlsx, ods, csv

    /// The format a file name asks for by its extension, whatever its case.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }

    public var mediaType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}
