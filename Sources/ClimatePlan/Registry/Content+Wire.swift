// SPDX-License-Identifier: EUPL-1.2

// The stored shape of a field's content: one flat object, `{"date":"2024-middle","written":"mi
// 2024"}`, whose first member says the type of what was understood. Flat, because opening a
// register reads a million of them. These names are on disk for decades; they never follow a
// renaming in the code.
extension Content: Codable {
    private enum Key: String, CodingKey {
        case text, sealed, flag, number, choices, words, date, amount, records, people, attachment
        case written, writtenSealed
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        // The likeliest first. Asking the container for all its keys would take longer than
        // reading the value.
        if let key = Self.valueKeys.first(where: members.contains) {
            value = try Self.value(key, in: members)
        }
        if members.contains(.written) {
            written = .plain(try members.decode(String.self, forKey: .written))
        } else if members.contains(.writtenSealed) {
            written = .sealed(try members.decode(SealedText.self, forKey: .writtenSealed))
        }
    }

    private static let valueKeys: [Key] = [
        .text, .records, .choices, .date, .amount, .people, .sealed, .number, .flag, .words,
        .attachment,
    ]

    private static func value(
        _ key: Key,
        in members: KeyedDecodingContainer<Key>
    ) throws -> Value? {
        switch key {
        case .text: .text(.plain(try members.decode(String.self, forKey: key)))
        case .sealed: .text(.sealed(try members.decode(SealedText.self, forKey: key)))
        case .flag: .flag(try members.decode(Bool.self, forKey: key))
        case .number: .number(try members.decode(Quantity.self, forKey: key))
        case .choices: .choices(try members.decode([String].self, forKey: key))
        case .words: .words(try members.decode([String].self, forKey: key))
        case .date: .date(try members.decode(PartialDate.self, forKey: key))
        case .amount: .amount(try members.decode(Amount.self, forKey: key))
        case .records: .records(try members.decode([RecordID].self, forKey: key))
        case .people: .people(try members.decode([PersonID].self, forKey: key))
        case .attachment: .attachment(try members.decode(Attachment.self, forKey: key))
        case .written, .writtenSealed: nil
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Key.self)
        if let value { try Self.encode(value, in: &members) }
        switch written {
        case .plain(let words)?: try members.encode(words, forKey: .written)
        case .sealed(let sealed)?: try members.encode(sealed, forKey: .writtenSealed)
        case nil: break
        }
    }

    private static func encode(
        _ value: Value,
        in members: inout KeyedEncodingContainer<Key>
    ) throws {
        switch value {
        case .text(.plain(let words)): try members.encode(words, forKey: .text)
        case .text(.sealed(let sealed)): try members.encode(sealed, forKey: .sealed)
        case .flag(let flag): try members.encode(flag, forKey: .flag)
        case .number(let number): try members.encode(number, forKey: .number)
        case .choices(let codes): try members.encode(codes, forKey: .choices)
        case .words(let words): try members.encode(words, forKey: .words)
        case .date(let date): try members.encode(date, forKey: .date)
        case .amount(let amount): try members.encode(amount, forKey: .amount)
        case .records(let ids): try members.encode(ids, forKey: .records)
        case .people(let ids): try members.encode(ids, forKey: .people)
        case .attachment(let attachment): try members.encode(attachment, forKey: .attachment)
        }
    }
}
