// SPDX-License-Identifier: EUPL-1.2

/// `field.added`, version 1.
private struct OwnFieldWire: Codable {
    var field: String
    var kind: RecordKind
    var shape: OwnField.Shape
    var label: String
}

extension OwnField {
    func encoded() throws(WireFault) -> Wire {
        let payload = OwnFieldWire(field: id.rawValue, kind: kind, shape: shape, label: label)
        return try Wire("field.added", 1, about: nil, payload)
    }

    init?(_ kind: StoredKind, from decoder: any Decoder) throws {
        guard kind == StoredKind(name: "field.added", version: 1) else { return nil }
        let payload = try OwnFieldWire(from: decoder)
        self.init(
            id: FieldID(payload.field),
            kind: payload.kind,
            shape: payload.shape,
            label: payload.label
        )
    }
}
