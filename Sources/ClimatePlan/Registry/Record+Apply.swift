// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

extension Territory {
    mutating func apply(_ event: Record.Event, at position: Int64) throws(Inapplicable) {
        switch event {
        case .created(let creation):
            try add(creation, at: position)
        case .edited(let edit):
            try change(edit.record, at: position) { record in
                record.set(edit.fields, at: position)
            }
        case .removed(let id):
            try change(id, at: position) { $0.removedAt = position }
        case .restored(let id):
            try change(id, at: position) { $0.removedAt = nil }
        }
    }

    private mutating func add(
        _ creation: Record.Creation,
        at position: Int64
    ) throws(Inapplicable) {
        guard records[creation.id] == nil else { throw .alreadyThere(creation.id) }
        var record = Record(
            id: creation.id,
            kind: creation.kind,
            parent: creation.parent,
            number: creation.number,
            createdAt: position
        )
        record.set(creation.fields, at: position)
        records[creation.id] = record
        if let parent = creation.parent {
            children[parent, default: []].append(Child(id: creation.id, kind: creation.kind))
        }
        byKind[creation.kind, default: []].append(creation.id)
        if let number = creation.number {
            numbered[number] = creation.id
            lastNumber = max(lastNumber, number)
        }
    }

    private mutating func change(
        _ id: RecordID,
        at position: Int64,
        _ body: (inout Record) -> Void
    ) throws(Inapplicable) {
        guard records[id] != nil else { throw .unknown(id) }
        // In place: a copy of the record would copy its whole history with it.
        records[id]?.change(at: position, body)
    }
}

extension Record {
    fileprivate mutating func change(at position: Int64, _ body: (inout Record) -> Void) {
        body(&self)
        if entries.last != position { entries.append(position) }
    }

    fileprivate mutating func set(_ contents: [FieldID: Content], at position: Int64) {
        for (field, content) in contents {
            fields[field] = Standing(content: content, changedAt: position)
        }
    }
}
