// SPDX-License-Identifier: EUPL-1.2

/// `reorganisation.applied`, version 1.
private struct AppliedWire: Codable {
    var reorganisation: RecordID
    var on: Day
}

extension Reorganisation.Event {
    func encoded() throws(WireFault) -> Wire {
        switch self {
        case .applied(let id, let day):
            let payload = AppliedWire(reorganisation: id, on: day)
            return try Wire("reorganisation.applied", 1, about: id, payload)
        }
    }

    init?(_ kind: StoredKind, from decoder: any Decoder) throws {
        guard kind == StoredKind(name: "reorganisation.applied", version: 1) else { return nil }
        let payload = try AppliedWire(from: decoder)
        self = .applied(payload.reorganisation, on: payload.on)
    }
}
