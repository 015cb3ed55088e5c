// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

extension Territory {
    /// Judges what is asked of a record. An edit that changes nothing gives no event.
    func decide(_ command: Record.Command) throws(Refusal) -> [Event] {
        switch command {
        case .create(let creation): try create(creation)
        case .edit(let edit, let seen): try self.edit(edit, seen: seen)
        case .remove(let id): try remove(id)
        case .restore(let id): try restore(id)
        }
    }

    private func create(_ creation: Record.Creation) throws(Refusal) -> [Event] {
        guard records[creation.id] == nil else { throw .alreadyRecorded(creation.id) }
        try checkPlace(of: creation)
        var creation = creation
        creation.fields = creation.fields.filter { !$0.value.isBlank }
        try checkFields(creation.fields, of: creation.kind, on: creation.id)
        for field in fields(of: creation.kind) where field.isRequired {
            guard creation.fields[field.id]?.value != nil else {
                throw .field(creation.id, field.id, .required)
            }
        }
        try checkPresident(creation.fields, of: creation.kind, creation.id, in: creation.parent)
        if creation.kind.isNumbered, creation.number == nil { creation.number = lastNumber + 1 }
        return [.record(.created(creation))]
    }

    private func edit(
        _ edit: Record.Edit,
        seen: [FieldID: Int64]
    ) throws(Refusal) -> [Event] {
        let record = try standing(edit.record)
        let changed = edit.fields.filter { record.content($0.key) != $0.value }
        for field in changed.keys.sorted() {
            guard let position = seen[field] else { continue }
            let current = record.fields[field]?.changedAt ?? record.createdAt
            guard current <= position else {
                throw .field(record.id, field, .changedSince(current))
            }
        }
        try checkFields(changed, of: record.kind, on: record.id)
        for field in fields(of: record.kind) where field.isRequired {
            if let content = changed[field.id], content.value == nil {
                throw .field(record.id, field.id, .required)
            }
        }
        guard !changed.isEmpty else { return [] }
        try checkPresident(changed, of: record.kind, record.id, in: record.parent)
        return [.record(.edited(Record.Edit(record: record.id, fields: changed)))]
    }

    private func remove(_ id: RecordID) throws(Refusal) -> [Event] {
        let record = try standing(id)
        guard record.kind != .territory else { throw .cannotBeRemoved(id) }
        return [.record(.removed(id))]
    }

    private func restore(_ id: RecordID) throws(Refusal) -> [Event] {
        guard let record = records[id] else { throw .unknownRecord(id) }
        guard record.isRemoved else { return [] }
        return [.record(.restored(id))]
    }

    /// The record, provided it is there and was not removed.
    func standing(_ id: RecordID) throws(Refusal) -> Record {
        guard let record = records[id] else { throw .unknownRecord(id) }
        guard !record.isRemoved else { throw .removedRecord(id) }
        return record
    }

    private func checkPlace(of creation: Record.Creation) throws(Refusal) {
        guard creation.kind != .territory else { throw .misplaced(creation.id) }
        guard let parentID = creation.parent else {
            guard creation.kind.parents.isEmpty else { throw .misplaced(creation.id) }
            return
        }
        let parent = try standing(parentID)
        guard creation.kind.parents.contains(parent.kind) else { throw .misplaced(creation.id) }
        guard children[parentID, default: []].count < FieldLimit.children else {
            throw .tooManyUnder(parentID, limit: FieldLimit.children)
        }
        guard depth(under: parent, of: creation.kind) <= creation.kind.levels else {
            throw .tooDeep(creation.id, levels: creation.kind.levels)
        }
    }

    private func depth(under parent: Record, of kind: RecordKind) -> Int {
        var depth = 1
        var ancestor: Record? = parent
        while let record = ancestor, record.kind == kind {
            depth += 1
            ancestor = record.parent.flatMap { records[$0] }
        }
        return depth
    }
}
