// SPDX-License-Identifier: EUPL-1.2

/// `territory.founded`, version 1.
private struct FoundingWire: Codable {
    var name: String
    var siren: String?
    var kind: String?
    var parent: String?
}

extension Founding {
    func encoded() throws(WireFault) -> Wire {
        let payload = FoundingWire(name: name, siren: siren, kind: kind, parent: parent)
        return try Wire("territory.founded", 1, about: nil, payload)
    }

    init?(_ kind: StoredKind, from decoder: any Decoder) throws {
        guard kind == StoredKind(name: "territory.founded", version: 1) else { return nil }
        let payload = try FoundingWire(from: decoder)
        self.init(
            name: payload.name,
            siren: payload.siren,
            kind: payload.kind,
            parent: payload.parent
        )
    }
}
