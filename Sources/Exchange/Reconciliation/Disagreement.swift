// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A cell of the file and a field of the register that say otherwise, where nothing but people can
/// tell which to keep.
public struct Disagreement: Hashable, Sendable, Identifiable {
    public enum Nature: String, Hashable, Sendable, CaseIterable {
        /// Changed here and in the file since they were the same.
        case bothChanged
        /// Nothing tells which of the two is the later.
        case unordered
        /// The cell was emptied in the file.
        case emptied
    }

    public enum Side: String, Hashable, Sendable, Codable {
        case here, file
    }

    /// The same for the same cell, field and nature, however often the file is read.
    public struct ID: Hashable, Sendable, RawRepresentable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    public let nature: Nature
    public let record: RecordID
    /// The entry that last changed the field here.
    public let changedAt: Int64
    public internal(set) var difference: ImportReport.Difference
    /// The one that is kept.
    public let side: Side

    public var id: ID {
        let words = [
            nature.rawValue, record.text, difference.fieldName, difference.place.reference,
        ]
        return ID(rawValue: words.joined(separator: " "))
    }
}

/// What people consent to for all disagreements of a nature, where they say nothing of one.
public struct ImportConsents: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// A value here may be replaced by the file's when nothing tells which is the later.
    public static let replace = Self(rawValue: 1)
    /// An empty cell erases.
    public static let erase = Self(rawValue: 2)
    /// Where both were changed, the file's value is taken.
    public static let takeFile = Self(rawValue: 4)
}

extension Disagreement.Nature {
    /// The consent that settles it for the file.
    public var consent: ImportConsents {
        switch self {
        case .bothChanged: .takeFile
        case .unordered: .replace
        case .emptied: .erase
        }
    }
}

extension ImportOptions {
    /// Settles all disagreements of a nature for one side, whatever was said of each.
    public mutating func settleAll(_ nature: Disagreement.Nature, for side: Disagreement.Side) {
        resolutions = resolutions.filter { id, _ in
            !id.rawValue.hasPrefix(nature.rawValue + " ")
        }
        switch side {
        case .here: consents.remove(nature.consent)
        case .file: consents.insert(nature.consent)
        }
    }

    /// Which side a disagreement is settled for: as was said of it, else as was said of them all.
    func side(of id: Disagreement.ID, _ nature: Disagreement.Nature) -> Disagreement.Side {
        resolutions[id] ?? (consents.contains(nature.consent) ? .file : .here)
    }
}
