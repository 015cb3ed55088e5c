// SPDX-License-Identifier: EUPL-1.2

/// The lasting name of a field, a word of the glossary in camelCase: `leadService`.
public struct FieldID: Hashable, Sendable, Comparable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(_ name: String) {
        rawValue = name
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One field of one kind of record. Forms, lists, import, export, history and comparison are made
/// from these; nothing enumerates properties.
public struct Field: Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
        /// Part of Cheville; its label is in the catalogues.
        case builtIn
        /// Added by the territory, under the label it chose.
        case own(label: String)
    }

    /// Who may do something with a field, among those who see its record.
    public enum Audience: Hashable, Sendable {
        /// Whoever sees the record.
        case everyone
        /// The chef de projet, the équipe projet and those who pilot the record.
        case pilots
        /// The chef de projet and the équipe projet.
        case team
        /// The team, and those who record mandates.
        case keepers
        /// Whoever belongs to the territory.
        case insiders
        /// Kept by acts of its own, never edited.
        case nobody
    }

    public let id: FieldID
    public let kind: RecordKind
    public let type: FieldType
    public var origin: Origin = .builtIn
    /// Words written here may name someone: they are kept beside the journal.
    public var isSealed = false
    public var isRequired = false
    public var readers: Audience = .everyone
    public var writers: Audience = .pilots
    /// What it takes, when it holds a file.
    public var attachments: AttachmentRule = .document

    public init(_ id: FieldID, of kind: RecordKind, _ type: FieldType) {
        self.id = id
        self.kind = kind
        self.type = type
    }
}

extension Field {
    /// The same field, sealed.
    public var sealed: Field { changed { $0.isSealed = true } }
    /// The same field, which a record cannot do without.
    public var required: Field { changed { $0.isRequired = true } }

    /// The same field, written only by the named audience.
    public func written(by writers: Audience) -> Field { changed { $0.writers = writers } }

    /// The same field, read only by the named audience.
    public func read(by readers: Audience) -> Field { changed { $0.readers = readers } }

    /// The same field, taking only such files.
    public func taking(_ rule: AttachmentRule) -> Field { changed { $0.attachments = rule } }

    /// The same field, added by a territory under its own label.
    public func own(label: String) -> Field { changed { $0.origin = .own(label: label) } }

    private func changed(_ change: (inout Field) -> Void) -> Field {
        var field = self
        change(&field)
        return field
    }
}
