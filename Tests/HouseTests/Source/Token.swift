// SPDX-License-Identifier: EUPL-1.2

/// A word or a single mark of the code, and where it stands.
struct Token: Hashable, Sendable {
    let text: String
    let line: Int
    /// Whether it follows the token before it without a blank.
    let isAttached: Bool

    var isWord: Bool { text.utf8.first.map(Self.belongsToWord) ?? false }

    static func belongsToWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    static func split(_ code: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        var line = 1
        var isAttached = false
        var at = 0
        while at < code.count {
            let start = at
            at += 1
            if code[start] == .newline { line += 1 }
            if code[start] == .newline || code[start] == .space {
                isAttached = false
                continue
            }
            if belongsToWord(code[start]) {
                while at < code.count, belongsToWord(code[at]) { at += 1 }
            }
            let text = String(decoding: code[start..<at], as: UTF8.self)
            tokens.append(Token(text: text, line: line, isAttached: isAttached))
            isAttached = true
        }
        return tokens
    }
}

extension [Token] {
    /// The lines on which these words and marks follow one another.
    func lines(of sequence: String...) -> [Int] {
        indices.filter { matches(sequence, at: $0) }.map { self[$0].line }
    }

    func matches(_ sequence: [String], at index: Int) -> Bool {
        index + sequence.count <= count
            && sequence.indices.allSatisfy { self[index + $0].text == sequence[$0] }
    }

    /// The mark that closes the one at an index, of whatever pair.
    func closing(_ index: Int) -> Int? {
        var depth = 0
        for at in index..<count {
            switch self[at].text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            default: continue
            }
            if depth == 0 { return at }
        }
        return nil
    }
}
