// SPDX-License-Identifier: EUPL-1.2

/// One thing the territory keeps a sheet of: an action, a step, a service, a plan…
public struct Record: Hashable, Sendable {
    /// A field as it stands, and the entry that last changed it: what a form carries along, so
    /// that two people on one cell are told of each other.
    public struct Standing: Hashable, Sendable {
        public let content: Content
        public let changedAt: Int64
    }

    public let id: RecordID
    public let kind: RecordKind
    /// The record it stands under: an axis's plan, a step's action.
    public let parent: RecordID?
    /// The register number, for the kinds that have one.
    public let number: Int?
    public internal(set) var fields: [FieldID: Standing] = [:]
    /// The entry that removed it; it can be restored.
    public internal(set) var removedAt: Int64?
    /// Every entry that changed it, in order: its history.
    public internal(set) var entries: [Int64]

    init(id: RecordID, kind: RecordKind, parent: RecordID?, number: Int?, createdAt: Int64) {
        self.id = id
        self.kind = kind
        self.parent = parent
        self.number = number
        entries = [createdAt]
    }

    public var createdAt: Int64 { entries.first ?? 0 }
    public var isRemoved: Bool { removedAt != nil }

    public func content(_ field: FieldID) -> Content { fields[field]?.content ?? .blank }
    public subscript(_ field: FieldID) -> Value? { fields[field]?.content.value }
}

/// A record that stands under another: its kind, known without looking it up.
struct Child: Hashable, Sendable {
    let id: RecordID
    let kind: RecordKind
}

extension Record {
    /// The words of a text field that is not sealed.
    public func text(_ field: FieldID) -> String? {
        guard case .text(.plain(let text)) = self[field] else { return nil }
        return text
    }

    /// The code chosen in a field of one choice.
    public func choice(_ field: FieldID) -> String? { choices(field).first }

    public func choices(_ field: FieldID) -> [String] {
        guard case .choices(let codes) = self[field] else { return [] }
        return codes
    }

    public func flag(_ field: FieldID) -> Bool? {
        guard case .flag(let flag) = self[field] else { return nil }
        return flag
    }

    public func records(_ field: FieldID) -> [RecordID] {
        guard case .records(let ids) = self[field] else { return [] }
        return ids
    }

    public func people(_ field: FieldID) -> [PersonID] {
        guard case .people(let ids) = self[field] else { return [] }
        return ids
    }

    public func date(_ field: FieldID) -> PartialDate? {
        guard case .date(let date) = self[field] else { return nil }
        return date
    }

    public func amount(_ field: FieldID) -> Amount? {
        guard case .amount(let amount) = self[field] else { return nil }
        return amount
    }
}
