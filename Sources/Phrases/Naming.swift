// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the records, people, fields and sealed texts that a value or a refusal points to are
/// called. Nil where the reader may not know, or where nobody knows any more.
public struct Naming: Sendable {
    public var record: @Sendable (RecordID) -> String?
    public var field: @Sendable (RecordID, FieldID) -> Field?
    public var person: @Sendable (PersonID) -> String?
    public var words: @Sendable (SealedText) -> String?

    public init(
        record: @escaping @Sendable (RecordID) -> String? = { _ in nil },
        field: @escaping @Sendable (RecordID, FieldID) -> Field? = { _, _ in nil },
        person: @escaping @Sendable (PersonID) -> String? = { _ in nil },
        words: @escaping @Sendable (SealedText) -> String? = { _ in nil }
    ) {
        self.record = record
        self.field = field
        self.person = person
        self.words = words
    }

    /// Nothing has a name.
    public static let none = Naming()

    /// Names records and fields as that view sees them, and nothing it does not see.
    public init(
        _ view: View,
        person: @escaping @Sendable (PersonID) -> String? = { _ in nil },
        words: @escaping @Sendable (SealedText) -> String? = { _ in nil }
    ) {
        self.init(
            record: { id in view.record(id).flatMap(Self.name) },
            field: { record, field in
                view.record(record).flatMap { view.field(field, of: $0.kind) }
            },
            person: person,
            words: words
        )
    }

    private static func name(of record: Record) -> String? {
        record.text(.title) ?? record.text(.name) ?? record.text(.label)
    }
}
