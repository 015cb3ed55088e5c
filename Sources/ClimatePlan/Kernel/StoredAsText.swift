// SPDX-License-Identifier: EUPL-1.2

/// A value that is stored as one string.
protocol StoredAsText: Codable {
    init?(stored: String)
    var stored: String { get }
}

extension StoredAsText {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = Self(stored: text) else {
            throw DecodingError.corrupted(at: decoder, text)
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(stored)
    }
}

extension DecodingError {
    static func corrupted(at decoder: any Decoder, _ what: String) -> DecodingError {
        .dataCorrupted(Context(codingPath: decoder.codingPath, debugDescription: what))
    }
}
