// SPDX-License-Identifier: EUPL-1.2

extension Record {
    /// What happens to records. The names are of the code; the stored ones are in `Record+Wire`.
    public enum Event: Hashable, Sendable {
        case created(Creation)
        case edited(Edit)
        case removed(RecordID)
        case restored(RecordID)
    }

    /// A record enters the register, with its first fields.
    public struct Creation: Hashable, Sendable {
        public var id: RecordID
        public var kind: RecordKind
        public var parent: RecordID?
        /// Given by the register; nil while it is only asked for.
        public var number: Int?
        public var fields: [FieldID: Content]

        public init(
            id: RecordID,
            kind: RecordKind,
            parent: RecordID? = nil,
            number: Int? = nil,
            fields: [FieldID: Content] = [:]
        ) {
            self.id = id
            self.kind = kind
            self.parent = parent
            self.number = number
            self.fields = fields
        }
    }

    /// Fields of a record take new contents; old values are folded, not stored.
    public struct Edit: Hashable, Sendable {
        public var record: RecordID
        public var fields: [FieldID: Content]

        public init(record: RecordID, fields: [FieldID: Content]) {
            self.record = record
            self.fields = fields
        }
    }

    /// What people ask of records.
    public enum Command: Hashable, Sendable {
        case create(Creation)
        /// `seen` holds, field by field, the entry that its author saw the field changed at; a
        /// field changed since is refused, so that nobody overwrites what they never read.
        case edit(Edit, seen: [FieldID: Int64])
        case remove(RecordID)
        case restore(RecordID)
    }
}
