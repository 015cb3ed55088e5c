// SPDX-License-Identifier: EUPL-1.2

import Desk
import Formats
import Storage

/// Why a file was not taken in: nothing of it was kept.
public enum ImportRefusal: Error, Hashable, Sendable {
    case format(FormatRefusal)
    case nothingInFile
    /// No column says what the actions are called.
    case noTitleColumn(sheet: String, headings: [String])
    case tooManyActions(limit: Int)
    /// The file is of several territories, and this one is not among them.
    case otherTerritories([String])
    case mapping(MappingFault)
    case desk(DeskFault)
    case storage(StoreFault)

    public enum MappingFault: Hashable, Sendable {
        case malformed
        case tooLarge(limit: Int)
        case unknownField(String, heading: String)
        case unknownSheet(String)
    }
}
