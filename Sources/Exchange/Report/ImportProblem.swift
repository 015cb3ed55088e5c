// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Something in the file that could not be taken as it stands: where, what, and which kind, so
/// that it can be told in either language. None of them stops anything; every text is kept.
public struct ImportProblem: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case unreadableDate, unreadableAmount, unreadableNumber, unreadableFlag
        case unreadableChoice, unreadablePeople, unknownRecord
        /// Some words of a list were understood, these were not.
        case unreadablePart
        case outOfBounds
        /// Kept whole elsewhere, cut here.
        case tooLong
        case untitledRow
        /// The same title under the same axis, twice in the file.
        case sameTitle
        /// What is left of the template's own words in a real row.
        case templateText
        /// Replacing a value, or erasing it, waits for consent.
        case replacementKept, erasureKept
        /// The record was removed here since the file was made.
        case removedHere
        /// A total that is summed from several lines is edited line by line.
        case summedBudget
        /// The budget line, the steps… of a record that the file no longer finds.
        case unknownParent
        /// A line that lacks what such a record cannot do without.
        case incomplete
        /// More columns than a territory may add; kept as a note.
        case tooManyColumns
        /// The export it was made from is no longer to be compared with.
        case notComparable
        /// Other sheets look like plans too; only one is read.
        case otherSheet
    }

    public var kind: Kind
    public var place: Place?
    /// What the file says there, cut short.
    public var value: String
    /// The name of the field meant, if one is.
    public var fieldName: String?
    /// The name of that field when it is the territory's own.
    public var label: String
    /// The words of the territory or of the file that the phrase needs besides.
    public var detail: String

    public init(
        _ kind: Kind,
        at place: Place?,
        value: String,
        field: FieldID? = nil,
        label: String = "",
        detail: String = ""
    ) {
        self.kind = kind
        self.place = place
        self.value = value.shortened
        fieldName = field?.rawValue
        self.label = label.shortened
        self.detail = detail.shortened
    }
}

extension ImportProblem {
    public var field: FieldID? { fieldName.map { FieldID($0) } }
}

/// A row that is no action.
public struct SkippedRow: Hashable, Sendable, Codable {
    public enum Reason: String, Hashable, Sendable, Codable {
        case instructions, example, otherTerritory
    }

    public var place: Place
    public var reason: Reason
    /// How many rows it stands for.
    public var count = 1
}

extension String {
    /// Reports quote cells without becoming copies of the file.
    var shortened: String {
        utf8.count <= 240 ? self : prefix(160) + "\u{2026}"
    }
}
