// SPDX-License-Identifier: EUPL-1.2

/// What the keyboard does.
extension Phrase {
    public static let shortcutsHeading = Phrase("shortcuts.heading")
    public static let shortcutsAnswer = Phrase("shortcuts.answer")
    public static let shortcutsOnMac = Phrase("shortcuts.onMac")
    public static let shortcutsAlone = Phrase("shortcuts.alone")
    /// Between two ways of doing the same.
    public static let shortcutOr = Phrase("shortcuts.or")
    public static let dialogClose = Phrase("shortcuts.dialog.close")

    public enum Shortcut: String, CaseIterable, Sendable {
        case help
        case search
        case choose
        case open
        case save
        case close
        case next
    }

    public static func words(of shortcut: Shortcut) -> Phrase { Phrase("shortcuts.\(shortcut)") }

    /// A key, by what is written on it.
    public enum Key: String, CaseIterable, Sendable {
        case question
        case slash
        case control
        case k
        case down
        case up
        case enter
        case escape
        case tab
    }

    public static func name(of key: Key) -> Phrase { Phrase("shortcuts.key.\(key)") }
}
