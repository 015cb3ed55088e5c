// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The keyboard shortcuts on a page of their own, for whoever runs no script or keeps the list.
public struct ShortcutsPage: Page {
    public static let template = "Shortcuts/page"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let list: ShortcutList

    public init(_ visit: Visit) {
        let book = visit.phrasebook
        heading = book[.shortcutsHeading]
        answer = Sentence(book[.shortcutsAnswer])
        list = ShortcutList(visit)
        let guide = Link(book[.guideHeading], to: visit.link(to: .guide))
        shell = Shell(visit, title: heading, trail: [guide])
    }
}
