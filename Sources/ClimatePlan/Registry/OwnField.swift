// SPDX-License-Identifier: EUPL-1.2

/// A field that a territory adds to a kind of record, often because its spreadsheet has a column
/// that nobody else has.
public struct OwnField: Hashable, Sendable {
    /// What a territory may choose between.
    public enum Shape: String, Hashable, Sendable, Codable, CaseIterable {
        case line, prose, flag, date, amount, words
    }

    public static let limit = 60

    public let id: FieldID
    public let kind: RecordKind
    public let shape: Shape
    public let label: String

    public init(id: FieldID, kind: RecordKind, shape: Shape, label: String) {
        self.id = id
        self.kind = kind
        self.shape = shape
        self.label = label
    }

    /// The same words serve as an identifier once handed a record's: `own:4f1c…`.
    public static func identifier(_ id: RecordID) -> FieldID { FieldID("own:" + id.text) }

    /// Long texts a territory adds are sealed: nobody knows what it will write there.
    public var field: Field {
        let field = Field(id, of: kind, type).own(label: label)
        return shape == .prose ? field.sealed : field
    }

    private var type: FieldType {
        switch shape {
        case .line: .line
        case .prose: .prose
        case .flag: .flag
        case .date: .date
        case .amount: .amount
        case .words: .words
        }
    }
}

extension Territory {
    func decide(adding own: OwnField) throws(Refusal) -> [Event] {
        guard field(own.id, of: own.kind) == nil else { throw .fieldAlreadyThere(own.id) }
        guard ownFields[own.kind, default: []].count < OwnField.limit else {
            throw .tooManyFields(limit: OwnField.limit)
        }
        return [.fieldAdded(own)]
    }

    mutating func apply(adding own: OwnField) {
        ownFields[own.kind, default: []].append(own.field)
    }
}
