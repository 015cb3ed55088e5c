// SPDX-License-Identifier: EUPL-1.2

/// A title and the number that stands before it: « 1.1. Sous-titre », « Action 12 - … »,
/// « 1. Déroulement… », « A3 : … ».
struct NumberedTitle: Hashable, Sendable {
    let code: String?
    /// On one line, without its number.
    let title: String

    init(_ text: String) {
        let line = text.onOneLine
        guard let (code, rest) = Self.cut(line), !rest.isEmpty else {
            self.code = nil
            title = line
            return
        }
        self.code = code
        title = String(rest)
    }

    /// The words that may stand before a number, folded by hand: they have no accents.
    private static let announcements = [
        "fiche action ", "fiche-action ", "action ", "fiche ", "axe ", "sous-axe ",
        "orientation ", "axis ", "mesure ", "objectif ",
    ]
    private static let longestAnnouncement = 14

    private static func cut(_ line: String) -> (code: String, rest: Substring)? {
        var rest = line[...]
        var isAnnounced = false
        let start = rest.prefix(longestAnnouncement).lowercased()
        for word in announcements where start.hasPrefix(word) {
            rest = rest.dropFirst(word.count)
            isAnnounced = true
            break
        }
        for mark in ["n°", "N°", "no ", "#"] where isAnnounced && rest.hasPrefix(mark) {
            rest = rest.dropFirst(mark.count).drop { $0 == " " }
        }
        // A number is near, or nowhere.
        guard rest.utf8.prefix(4).contains(where: { (0x30...0x39).contains($0) }) else {
            return nil
        }
        let code = rest.prefix { isInCode($0) }
        rest = rest.dropFirst(code.count)
        let trimmed = trimmedEnd(code)
        guard isCode(trimmed) else { return nil }
        let hasDot = trimmed.count < code.count
        let marks = rest.prefix { " -\u{2013}\u{2014}:)/.".contains($0) }
        rest = rest.dropFirst(marks.count)
        // « 50-50 » is no number with a title.
        if rest.first?.isNumber == true, !marks.contains(" ") { return nil }
        let isSeparated = hasDot || marks.contains { $0 != " " }
        // « 1.1 Réduire » needs no mark; « 2 chemins » and « 2030 : cap » are titles.
        let isDotted = trimmed.contains(".") && !marks.isEmpty && rest.first?.isUppercase == true
        guard isSeparated && !(marks.isEmpty && hasDot) || isDotted || isAnnounced && !marks.isEmpty
        else { return nil }
        return (String(trimmed), rest)
    }

    private static func isInCode(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == ".")
    }

    private static func trimmedEnd(_ code: Substring) -> Substring {
        var code = code
        while code.last == "." { code = code.dropLast() }
        return code
    }

    /// « 12 », « 1.1.1 », « A3 », « 2.b »: short, with a figure, and no year.
    private static func isCode(_ code: Substring) -> Bool {
        guard (1...12).contains(code.count), code.contains(where: \.isNumber) else { return false }
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.count { $0.isLetter } <= 1 && $0.count <= 4 })
        else { return false }
        if let number = Int(code), parts.count == 1 { return number < 1_900 }
        return true
    }
}
