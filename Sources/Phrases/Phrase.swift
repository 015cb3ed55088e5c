// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Something said to people, in no language yet; `phrasebook[phrase]` says it in one.
///
/// To add one: a line in the feature's `Features/Phrase+<Feature>.swift`, and its key in
/// `Resources/fr/<Feature>.yaml` and `Resources/en/<Feature>.yaml`, typed on an ordinary keyboard:
/// spaces and apostrophes are set at loading. Tests find what is missing, unused or ill set.
public struct Phrase: Hashable, Sendable {
    /// What fills a slot `{name}` of the text.
    public struct Slot: Hashable, Sendable {
        enum Content: Hashable, Sendable {
            case text(String)
            case number(Int)
            case date(PartialDate)
            case list([String])
            case phrase(Phrase)
        }

        let name: String
        let content: Content
    }

    let key: String
    let slots: [Slot]
    /// What chooses between the singular and the plural.
    let count: Int?

    /// Kept to this module, so that a key is spelled in one place.
    init(_ key: String, _ slots: Slot..., count: Int? = nil) {
        self.key = key
        self.slots = slots
        self.count = count
    }
}

extension Phrase.Slot {
    static func text(_ name: String, _ text: String) -> Self {
        Self(name: name, content: .text(text))
    }

    /// A number, its thousands separated.
    static func number(_ name: String, _ number: Int) -> Self {
        Self(name: name, content: .number(number))
    }

    static func date(_ name: String, _ date: PartialDate) -> Self {
        Self(name: name, content: .date(date))
    }

    /// « a, b et c ».
    static func list(_ name: String, _ words: [String]) -> Self {
        Self(name: name, content: .list(words))
    }

    static func phrase(_ name: String, _ phrase: Phrase) -> Self {
        Self(name: name, content: .phrase(phrase))
    }
}
