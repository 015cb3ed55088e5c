// SPDX-License-Identifier: EUPL-1.2

import Formats
import Phrases

extension ImportRefusal {
    /// Why the file was not taken in, and what to do; nil for a fault of the machine, which is
    /// not the file's.
    public var phrase: Phrase? {
        switch self {
        case .format(let refusal): refusal.phrase
        case .nothingInFile: .importNothingInFile
        case .noTitleColumn(let sheet, let headings):
            .importNoTitle(sheet: sheet, headings: headings.prefix(40).map(\.shortened))
        case .tooManyActions(let limit): .importTooManyActions(limit: limit)
        case .otherTerritories(let sirens): .importOtherTerritories(Array(sirens.prefix(10)))
        case .mapping(let fault): fault.phrase
        case .desk, .storage: nil
        }
    }
}

extension ImportRefusal.MappingFault {
    var phrase: Phrase {
        switch self {
        case .malformed: .mappingMalformed
        case .tooLarge(let limit): .mappingTooLarge(limit: limit)
        case .unknownField(let name, let heading):
            .mappingUnknownField(name, heading: heading)
        case .unknownSheet(let name): .mappingUnknownSheet(name)
        }
    }
}

extension FormatRefusal {
    /// Why a file could not be read, and what to do.
    public var phrase: Phrase {
        switch self {
        case .empty: .fileRefused("empty")
        case .notASpreadsheet: .fileRefused("notASpreadsheet")
        case .damaged(let part): .fileRefused("damaged", part: part)
        case .encrypted: .fileRefused("encrypted")
        case .legacyExcel: .fileRefused("legacyExcel")
        case .forbiddenXML(let part): .fileRefused("forbiddenXML", part: part)
        case .archiveBomb: .fileRefused("archiveBomb")
        case .tooManySheets(let limit): .fileRefused("tooManySheets", limit: limit)
        case .tooManyRows(let sheet, let limit):
            .fileRefused(
                sheet.isEmpty ? "tooManyLines" : "tooManyRows",
                part: sheet,
                limit: limit
            )
        case .tooManyColumns(let sheet, let limit):
            .fileRefused("tooManyColumns", part: sheet, limit: limit)
        case .tooLarge(.fileBytes, let limit): .fileRefused("fileBytes", limit: limit)
        case .tooLarge(.cellCharacters, let limit): .fileRefused("cellCharacters", limit: limit)
        case .tooLarge(let quantity, let limit):
            .fileRefused("tooLarge", part: quantity.rawValue, limit: limit)
        }
    }
}
