// SPDX-License-Identifier: EUPL-1.2

/// A JSON document whose members keep the order in which they are said.
public indirect enum JSONTree: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int)
    /// A decimal number, in JSON's own form: binary fractions would not say it.
    case number(String)
    case text(String)
    case list([JSONTree])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: JSONTree

        public init(_ name: String, _ value: JSONTree) {
            self.name = name
            self.value = value
        }
    }
}

extension JSONTree {
    /// The member of that name, of an object that has it.
    public subscript(_ name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    public var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}

extension JSONTree {
    /// The UTF-8 bytes, indented so that two exports can be compared line by line.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, indent: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private func append(to bytes: inout [UInt8], indent: Int) {
        switch self {
        case .null: bytes += "null".utf8
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .integer(let number): bytes += String(number).utf8
        case .number(let digits): bytes += digits.utf8
        case .text(let text): Self.append(text, to: &bytes)
        case .list(let items):
            Self.append(items, between: ("[", "]"), to: &bytes, indent: indent) { item, bytes in
                item.append(to: &bytes, indent: indent + 1)
            }
        case .object(let members):
            Self.append(members, between: ("{", "}"), to: &bytes, indent: indent) { member, bytes in
                Self.append(member.name, to: &bytes)
                bytes += ": ".utf8
                member.value.append(to: &bytes, indent: indent + 1)
            }
        }
    }

    private static func append<Item>(
        _ items: [Item],
        between marks: (String, String),
        to bytes: inout [UInt8],
        indent: Int,
        _ body: (Item, inout [UInt8]) -> Void
    ) {
        bytes += marks.0.utf8
        for (rank, item) in items.enumerated() {
            if rank > 0 { bytes.append(UInt8(ascii: ",")) }
            newLine(indent + 1, in: &bytes)
            body(item, &bytes)
        }
        if !items.isEmpty { newLine(indent, in: &bytes) }
        bytes += marks.1.utf8
    }

    private static func newLine(_ indent: Int, in bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: indent * 2)
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += #"\""#.utf8
            case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
            case 0x0A: bytes += #"\n"#.utf8
            case 0x0D: bytes += #"\r"#.utf8
            case 0x09: bytes += #"\t"#.utf8
            case 0..<0x20:
                bytes += ((byte < 0x10 ? #"\u000"# : #"\u00"#) + String(byte, radix: 16)).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
