// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// What opens over a page and gives it back as it was: closed by its button or by Escape, it
/// returns the focus to where it came from.
struct Dialog: Sendable {
    let id: String
    let heading: String
    /// On the button that closes it.
    let close: String
    /// Whether it stands in the page from the start, as where it is shown as a part.
    var isOpen = false

    init(_ id: String, _ heading: Phrase, in book: Phrasebook) {
        self.id = id
        self.heading = book[heading]
        close = book[.dialogClose]
    }
}
