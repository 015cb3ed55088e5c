// SPDX-License-Identifier: EUPL-1.2

/// The stored shapes of what happens to records.
enum RecordWire {
    /// `record.created`, version 1.
    struct Created: Codable {
        var record: RecordID
        var kind: RecordKind
        var parent: RecordID?
        var number: Int?
        var fields: FieldsWire
    }

    /// `record.edited`, version 1.
    struct Edited: Codable {
        var record: RecordID
        var fields: FieldsWire
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
                fields: FieldsWire(creation.fields)
            )
            return try Wire("record.created", 1, about: creation.id, payload)
        case .edited(let edit):
            let payload = RecordWire.Edited(record: edit.record, fields: FieldsWire(edit.fields))
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
                    fields: payload.fields.contents
                )
            )
        case ("record.edited", 1):
            let payload = try RecordWire.Edited(from: decoder)
            self = .edited(Record.Edit(record: payload.record, fields: payload.fields.contents))
        case ("record.removed", 1):
            self = .removed(try RecordWire.Named(from: decoder).record)
        case ("record.restored", 1):
            self = .restored(try RecordWire.Named(from: decoder).record)
        default:
            return nil
        }
    }
}

/// The fields of a record: an object whose members are their names.
struct FieldsWire: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let contents: [FieldID: Content]

    init(_ contents: [FieldID: Content]) {
        self.contents = contents
    }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Name.self)
        var contents: [FieldID: Content] = [:]
        for name in members.allKeys {
            contents[FieldID(name.stringValue)] = try members.decode(Content.self, forKey: name)
        }
        self.contents = contents
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Name.self)
        for (field, content) in contents {
            try members.encode(content, forKey: Name(stringValue: field.rawValue))
        }
    }
}
