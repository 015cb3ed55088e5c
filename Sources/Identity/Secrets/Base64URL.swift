// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Foundation

/// Bytes as they stand in an address or a header: the URL alphabet of base64, without padding
/// (RFC 4648, section 5).
enum Base64URL {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(
            Data(bytes).base64EncodedString().compactMap { character -> Character? in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            }
        )
    }

    /// Nothing unless the text is exactly what `text` would have written for that many bytes.
    static func bytes(_ text: some StringProtocol, count: Int) -> [UInt8]? {
        guard text.utf8.count == (count * 4 + 2) / 3 else { return nil }
        let plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: plain + padding), data.count == count,
            Self.text(data) == text
        else { return nil }
        return [UInt8](data)
    }
}

extension [UInt8] {
    /// What is kept of a secret that was given away.
    static func digest(of text: some StringProtocol) -> [UInt8] {
        [UInt8](SHA256.hash(data: [UInt8](text.utf8)))
    }
}

extension UUID {
    /// A version 4 identifier made of bytes of chance.
    init(chance random: (Int) -> [UInt8]) {
        var bytes = random(16) + [UInt8](repeating: 0, count: 16)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    var bytes: [UInt8] { withUnsafeBytes(of: uuid) { Array($0) } }
}
