// SPDX-License-Identifier: EUPL-1.2

/// Writes a workbook in the format people asked for.
public enum SpreadsheetWriter {
    /// The file's bytes. CSV holds the first visible sheet only. Texts longer than a cell of
    /// Excel go on in a hidden sheet, from which `SpreadsheetReader` restores them whole.
    public static func bytes(
        of design: WorkbookDesign,
        as format: SpreadsheetFormat
    ) throws(WritingFault) -> [UInt8] {
        switch format {
        case .xlsx: try XLSXWriter.bytes(of: design)
        case .ods: try ODSWriter.bytes(of: design)
        case .csv: CSVWriter.bytes(of: design.sheets.first { !$0.isHidden })
        }
    }
}

/// The machine failed to write (no room for the temporary file…); the design is not to blame.
public struct WritingFault: Error, Sendable, Hashable {
    public let reason: String
}
