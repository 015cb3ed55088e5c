// SPDX-License-Identifier: EUPL-1.2

/// The stored shapes of what happens to records.
enum RecordWire {
    /// `record.created`, version 1.
    struct Created: Codable {
        var record: RecordID
        var kind: RecordKind
        var parent: RecordID?
        var number: Int?
        var fields: [String: Content]
    }

    /// `record.edited`, version 1.
    struct Edited: Codable {
        var record: RecordID
        var fields: [String: Content]
    }

    /// `record.removed` and `record.restored`, version 1.
    struct Named: Codable {
        var record: RecordID
    }
}

extension Record.Event {
    func encoded() throws(WireFault) -> Wire {
        switch self {
        case .created(let creation):
            let payload = RecordWire.Created(
                record: creation.id,
                kind: creation.kind,
                parent: creation.parent,
                number: creation.number,
                fields: stored(creation.fields)
            )
            return try Wire("record.created", 1, about: creation.id, payload)
        case .edited(let edit):
            let payload = RecordWire.Edited(record: edit.record, fields: stored(edit.fields))
            return try Wire("record.edited", 1, about: edit.record, payload)
        case .removed(let id):
            return try Wire("record.removed", 1, about: id, RecordWire.Named(record: id))
        case .restored(let id):
            return try Wire("record.restored", 1, about: id, RecordWire.Named(record: id))
        }
    }

    /// Reads one kind of entry back; nil when the kind is not of records.
    init?(_ kind: StoredKind, from decoder: any Decoder) throws {
        switch (kind.name, kind.version) {
        case ("record.created", 1):
            let payload = try RecordWire.Created(from: decoder)
            self = .created(
                Record.Creation(
                    id: payload.record,
                    kind: payload.kind,
                    parent: payload.parent,
                    number: payload.number,
                    fields: named(payload.fields)
                )
            )
        case ("record.edited", 1):
            let payload = try RecordWire.Edited(from: decoder)
            self = .edited(Record.Edit(record: payload.record, fields: named(payload.fields)))
        case ("record.removed", 1):
            self = .removed(try RecordWire.Named(from: decoder).record)
        case ("record.restored", 1):
            self = .restored(try RecordWire.Named(from: decoder).record)
        default:
            return nil
        }
    }
}

private func stored(_ fields: [FieldID: Content]) -> [String: Content] {
    [String: Content](uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) })
}

private func named(_ fields: [String: Content]) -> [FieldID: Content] {
    [FieldID: Content](uniqueKeysWithValues: fields.map { (FieldID($0.key), $0.value) })
}
