// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto

/// The words of a sealed text and their salt, which lie beside the journal and can be erased.
public struct SealedContent: Hashable, Sendable {
    public let id: TextID
    /// Random, so that a short text cannot be guessed from the fingerprint the journal keeps.
    public let salt: [UInt8]
    public let content: String

    public init(id: TextID, salt: [UInt8], content: String) {
        self.id = id
        self.salt = salt
        self.content = content
    }

    /// Seals a text: what the entry holds, and what lies beside it.
    public static func seal(
        _ content: String,
        id: TextID,
        salt: [UInt8]
    ) -> (text: SealedText, content: SealedContent) {
        let sealed = SealedContent(id: id, salt: salt, content: content)
        return (SealedText(id: id, digest: sealed.digest), sealed)
    }

    /// SHA-256 of the salt followed by the words, in lower-case hexadecimal.
    public var digest: String {
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: Array(content.utf8))
        return hash.finalize().hexadecimal
    }
}

extension SealedContent {
    /// Content lies as bytes: a text taken from a file may hold U+0000.
    static func insertions(of texts: [Self], in territory: TerritoryID) -> [Statement] {
        Statement.inserting(
            texts.map {
                [territory.datum, $0.id.datum, .bytes($0.salt), .bytes(Array($0.content.utf8))]
            },
            into: "texts",
            "territory, id, salt, content"
        )
    }

    init(_ row: Row) throws(StoreFault) {
        id = try row.identifier(0)
        salt = try row.bytes(1)
        content = String(decoding: try row.bytes(2), as: UTF8.self)
    }
}

extension Sequence<UInt8> {
    /// "00ff…", in lower case.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
