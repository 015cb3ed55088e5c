// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// What the keyboard does, over any page that is asked for it.
struct ShortcutList: Sendable {
    struct Shortcut: Sendable {
        let keys: [Key]
        let words: String
    }

    /// A key, and how it goes with the one before it: held with it, or instead of it.
    struct Key: Sendable {
        let before: String?
        let name: String
    }

    let dialog: Dialog
    let shortcuts: [Shortcut]
    let onMac: String
    /// The choice that single keys do nothing, which some who dictate need.
    let alone: String

    init(_ visit: Visit) {
        let book = visit.phrasebook
        dialog = Dialog("raccourcis", .shortcutsHeading, in: book)
        shortcuts = Phrase.Shortcut.allCases.map { shortcut in
            Shortcut(
                keys: shortcut.ways.enumerated().flatMap { place, keys in
                    Self.keys(keys, after: place == 0 ? nil : book[.shortcutOr], in: book)
                },
                words: book[.words(of: shortcut)]
            )
        }
        onMac = book[.shortcutsOnMac]
        alone = book[.shortcutsAlone]
    }

    private static func keys(
        _ keys: [Phrase.Key],
        after before: String?,
        in book: Phrasebook
    ) -> [Key] {
        keys.enumerated().map { place, key in
            Key(before: place == 0 ? before : "+", name: book[.name(of: key)])
        }
    }
}

extension Phrase.Shortcut {
    /// The keys that do it, all at once; then others that do it too.
    fileprivate var ways: [[Phrase.Key]] {
        switch self {
        case .help: [[.question]]
        case .search: [[.slash], [.control, .k]]
        case .choose: [[.down], [.up]]
        case .open: [[.enter]]
        case .save: [[.control, .enter]]
        case .close: [[.escape]]
        case .next: [[.tab]]
        }
    }
}
