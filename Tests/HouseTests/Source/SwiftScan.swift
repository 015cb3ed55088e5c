// SPDX-License-Identifier: EUPL-1.2

/// Parts code from comments and literals. What is not code becomes blanks, so that every line
/// and column of the code stays where it was; code inside an interpolation is still code.
struct SwiftScan {
    private(set) var code: [UInt8]
    private(set) var literals: [Literal] = []

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
        code = bytes
        scanCode(insideInterpolation: false)
    }

    private func byte(_ offset: Int = 0) -> UInt8? {
        at + offset < bytes.count ? bytes[at + offset] : nil
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            at + wanted.count <= bytes.count
                && wanted.indices.allSatisfy { bytes[at + $0] == wanted[$0] }
        }
    }

    private mutating func step(_ count: Int = 1) {
        for _ in 0..<count where at < bytes.count {
            if bytes[at] == .newline { line += 1 }
            at += 1
        }
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where at < bytes.count {
            if bytes[at] != .newline { code[at] = .space }
            step()
        }
    }
}

// MARK: - Code

extension SwiftScan {
    private mutating func scanCode(insideInterpolation: Bool) {
        var depth = 0
        while let current = byte() {
            switch current {
            case UInt8(ascii: "/") where starts(with: "//"):
                while let next = byte(), next != .newline { blank() }
            case UInt8(ascii: "/") where starts(with: "/*"):
                scanBlockComment()
            case UInt8(ascii: "/") where isRegexStart:
                scanRegex(hashes: 0)
            case UInt8(ascii: "`"):
                scanQuotedName()
            case UInt8(ascii: "\""), UInt8(ascii: "#"):
                scanHashed()
            case UInt8(ascii: "("):
                depth += 1
                step()
            case UInt8(ascii: ")"):
                depth -= 1
                step()
                if insideInterpolation, depth == 0 { return }
            default:
                step()
            }
        }
    }

    private mutating func scanBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                blank(2)
            } else if starts(with: "*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && at < bytes.count
    }

    /// A raw identifier may hold any words: its name becomes underscores.
    private mutating func scanQuotedName() {
        step()
        while let current = byte(), current != UInt8(ascii: "`"), current != .newline {
            code[at] = UInt8(ascii: "_")
            step()
        }
        step()
    }

    /// A string or a regular expression, with or without hashes, or a hash that is neither.
    private mutating func scanHashed() {
        var hashes = 0
        while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
        switch byte(hashes) {
        case UInt8(ascii: "\""):
            step(hashes)
            scanString(hashes: hashes)
        case UInt8(ascii: "/") where hashes > 0:
            step(hashes)
            scanRegex(hashes: hashes)
        default:
            step(max(1, hashes))
        }
    }
}

// MARK: - Literals

extension SwiftScan {
    private mutating func scanString(hashes: Int) {
        let isMultiline = starts(with: "\"\"\"")
        let quotes = isMultiline ? 3 : 1
        var literal = Literal(line: line, text: "")
        var text: [UInt8] = []
        step(quotes)
        while let current = byte() {
            if current == UInt8(ascii: "\""), closes(quotes: quotes, hashes: hashes) {
                step(quotes + hashes)
                break
            }
            if current == .newline, !isMultiline { break }
            if current == UInt8(ascii: "\\"), isHashed(from: 1, hashes) {
                blank(1 + hashes)
                if byte() == UInt8(ascii: "(") {
                    scanCode(insideInterpolation: true)
                } else {
                    blank()
                }
            } else {
                text.append(current)
                blank()
            }
        }
        literal.text = String(decoding: text, as: UTF8.self)
        literals.append(literal)
    }

    private func closes(quotes: Int, hashes: Int) -> Bool {
        (0..<quotes).allSatisfy { byte($0) == UInt8(ascii: "\"") } && isHashed(from: quotes, hashes)
    }

    private func isHashed(from offset: Int, _ hashes: Int) -> Bool {
        (0..<hashes).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
    }

    /// A slash opens a regular expression where a value is expected, if the line closes it.
    private var isRegexStart: Bool {
        guard let next = byte(1), next != .space, next != .newline else { return false }
        var before = at - 1
        while before >= 0, bytes[before] == .space { before -= 1 }
        let expectsValue = before < 0 || "(,=:[{\n".utf8.contains(bytes[before])
        guard expectsValue else { return false }
        let rest = bytes[(at + 1)...].prefix { $0 != .newline }
        return rest.contains(UInt8(ascii: "/"))
    }

    private mutating func scanRegex(hashes: Int) {
        step()
        while let current = byte() {
            if current == UInt8(ascii: "\\") {
                blank(2)
            } else if current == UInt8(ascii: "/"), isHashed(from: 1, hashes) {
                step(1 + hashes)
                return
            } else if current == .newline, hashes == 0 {
                return
            } else {
                blank()
            }
        }
    }
}

extension UInt8 {
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
}
