// SPDX-License-Identifier: EUPL-1.2

/// Why a file was not read; nothing of it was kept.
public enum FormatRefusal: Error, Sendable, Hashable {
    case empty
    /// Another kind of file, whatever its name says: a picture, a PDF, a word-processor document.
    case notASpreadsheet
    /// Truncated or broken; `part` names the place inside the file.
    case damaged(part: String)
    case encrypted
    /// The binary formats of Excel (.xls, .xlsb): to be saved again as .xlsx.
    case legacyExcel
    /// An XML part with a document type, which no spreadsheet program writes.
    case forbiddenXML(part: String)
    /// Unpacks to far more than any honest file: made to exhaust the machine.
    case archiveBomb
    case tooManySheets(limit: Int)
    case tooManyRows(sheet: String, limit: Int)
    case tooManyColumns(sheet: String, limit: Int)
    case tooLarge(Quantity, limit: Int)

    /// What there was too much of.
    public enum Quantity: String, Sendable, Hashable, CaseIterable {
        case fileBytes, unpackedBytes, entries, cells, cellCharacters, textBytes, sharedStrings
        case xmlDepth, xmlNodeBytes
    }
}
