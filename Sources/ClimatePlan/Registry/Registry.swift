// SPDX-License-Identifier: EUPL-1.2

/// The fields every territory has, feature by feature.
enum Registry {
    static let fields: [RecordKind: [Field]] = Dictionary(
        grouping: Plans.fields + Organisation.fields + Bodies.fields + Actions.fields
            + Portage.fields + Blockages.fields + Time.fields + Reorganisations.fields,
        by: \.kind
    )

    static let byName: [RecordKind: [FieldID: Field]] = fields.mapValues { fields in
        Dictionary(fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Territory {
    /// The fields of a kind of record, built-in ones first, then the territory's own, in the order
    /// in which they are shown, exported and asked for.
    public func fields(of kind: RecordKind) -> [Field] {
        Registry.fields[kind, default: []] + ownFields[kind, default: []]
    }

    public func field(_ id: FieldID, of kind: RecordKind) -> Field? {
        Registry.byName[kind]?[id] ?? ownFields[kind]?.first { $0.id == id }
    }
}
