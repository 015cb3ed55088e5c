// SPDX-License-Identifier: EUPL-1.2

/// `arbitration.answered`, version 1.
private struct AnsweredWire: Codable {
    var arbitration: RecordID
    /// Of `option`, `to-examine`, `to-discuss`, `withdrawn`.
    var answer: String
    var option: RecordID?
    var by: PersonID?
    var on: Day
}

extension Arbitration.Event {
    func encoded() throws(WireFault) -> Wire {
        switch self {
        case .answered(let id, let answer, let person, let day):
            let payload = AnsweredWire(
                arbitration: id,
                answer: answer.wire,
                option: answer.option,
                by: person,
                on: day
            )
            return try Wire("arbitration.answered", 1, about: id, payload)
        }
    }

    init?(_ kind: StoredKind, from decoder: any Decoder) throws {
        guard kind == StoredKind(name: "arbitration.answered", version: 1) else { return nil }
        let payload = try AnsweredWire(from: decoder)
        guard let answer = Arbitration.Answer(wire: payload.answer, payload.option) else {
            throw DecodingError.corrupted(at: decoder, payload.answer)
        }
        self = .answered(payload.arbitration, answer, by: payload.by, on: payload.on)
    }
}

extension Arbitration.Answer {
    fileprivate var wire: String {
        switch self {
        case .option: "option"
        case .toExamine: "to-examine"
        case .toDiscuss: "to-discuss"
        case .withdrawn: "withdrawn"
        }
    }

    fileprivate init?(wire: String, _ option: RecordID?) {
        switch (wire, option) {
        case ("option", let option?): self = .option(option)
        case ("to-examine", nil): self = .toExamine
        case ("to-discuss", nil): self = .toDiscuss
        case ("withdrawn", nil): self = .withdrawn
        default: return nil
        }
    }
}
