// SPDX-License-Identifier: EUPL-1.2

// The stored shape of values: an object of one member that says its type, `{"date":"2024-Q2"}`.
// These names are on disk for decades; they never follow a renaming in the code.

extension Value: Codable {
    private enum Key: String, CodingKey {
        case text, sealed, flag, number, choices, words, date, amount, records, people, attachment
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        guard let key = members.allKeys.first, members.allKeys.count == 1 else {
            throw DecodingError.corrupted(at: decoder, "a value has one member")
        }
        switch key {
        case .text: self = .text(.plain(try members.decode(String.self, forKey: key)))
        case .sealed: self = .text(.sealed(try members.decode(SealedText.self, forKey: key)))
        case .flag: self = .flag(try members.decode(Bool.self, forKey: key))
        case .number: self = .number(try members.decode(Quantity.self, forKey: key))
        case .choices: self = .choices(try members.decode([String].self, forKey: key))
        case .words: self = .words(try members.decode([String].self, forKey: key))
        case .date: self = .date(try members.decode(PartialDate.self, forKey: key))
        case .amount: self = .amount(try members.decode(Amount.self, forKey: key))
        case .records: self = .records(try members.decode([RecordID].self, forKey: key))
        case .people: self = .people(try members.decode([PersonID].self, forKey: key))
        case .attachment:
            self = .attachment(try members.decode(Attachment.self, forKey: key))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Key.self)
        switch self {
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

extension Writing: Codable {
    private enum Key: String, CodingKey { case text, sealed }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        if let sealed = try members.decodeIfPresent(SealedText.self, forKey: .sealed) {
            self = .sealed(sealed)
        } else {
            self = .plain(try members.decode(String.self, forKey: .text))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Key.self)
        switch self {
        case .plain(let words): try members.encode(words, forKey: .text)
        case .sealed(let sealed): try members.encode(sealed, forKey: .sealed)
        }
    }
}

extension Content: Codable {
    private enum Key: String, CodingKey { case value, written }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        value = try members.decodeIfPresent(Value.self, forKey: .value)
        written = try members.decodeIfPresent(Writing.self, forKey: .written)
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Key.self)
        try members.encodeIfPresent(value, forKey: .value)
        try members.encodeIfPresent(written, forKey: .written)
    }
}
