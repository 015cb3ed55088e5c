// SPDX-License-Identifier: EUPL-1.2

/// What a page says when it changed elsewhere while its reader was writing on it.
extension Phrase {
    public static let changedElsewhere = Phrase("live.changed")
    public static let showChanged = Phrase("live.show")
}
