// SPDX-License-Identifier: EUPL-1.2

import Foundation

extension JSONTree {
    /// Why bytes are not a document that is taken.
    public enum Refusal: Error, Hashable, Sendable {
        case malformed
        case tooDeep(levels: Int)
    }

    /// Levels of lists and objects, one in another, at most.
    private static let levels = 16

    /// Reads a document; of a name said twice, one value is kept.
    public init(parsing bytes: [UInt8]) throws(Refusal) {
        guard Self.depth(of: bytes) <= Self.levels else { throw .tooDeep(levels: Self.levels) }
        guard let tree = try? JSONDecoder().decode(Decoded.self, from: Data(bytes)) else {
            throw .malformed
        }
        self = tree.tree
    }

    /// Counted before anything is built, brackets inside texts left out.
    private static func depth(of bytes: [UInt8]) -> Int {
        var (depth, deepest) = (0, 0)
        var (isInText, isEscaped) = (false, false)
        for byte in bytes {
            switch byte {
            case _ where isEscaped: isEscaped = false
            case UInt8(ascii: "\\"): isEscaped = isInText
            case UInt8(ascii: "\""): isInText.toggle()
            case _ where isInText: break
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
        }
        return deepest
    }
}

/// What a decoder hands over, value by value.
private struct Decoded: Decodable {
    let tree: JSONTree

    struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Name.self) {
            tree = .object(
                try members.allKeys.sorted { $0.stringValue < $1.stringValue }.map { name in
                    JSONTree.Member(
                        name.stringValue,
                        try members.decode(Decoded.self, forKey: name).tree
                    )
                }
            )
            return
        }
        if var items = try? decoder.unkeyedContainer() {
            var list: [JSONTree] = []
            while !items.isAtEnd { list.append(try items.decode(Decoded.self).tree) }
            tree = .list(list)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            tree = .null
        } else if let flag = try? value.decode(Bool.self) {
            tree = .flag(flag)
        } else if let integer = try? value.decode(Int.self) {
            tree = .integer(integer)
        } else if let number = try? value.decode(Decimal.self) {
            tree = .number("\(number)")
        } else {
            tree = .text(try value.decode(String.self))
        }
    }
}
