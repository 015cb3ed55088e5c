// SPDX-License-Identifier: EUPL-1.2

/// All that is said to people in one language: `phrasebook[.actionsTitle]`.
public struct Phrasebook: Sendable {
    public let language: Language
    let entries: [String: CatalogueEntry]
    let months: [String]
    let shortMonths: [String]
    /// From Monday.
    let weekdays: [String]

    init(language: Language, entries: [String: CatalogueEntry]) {
        self.language = language
        self.entries = entries
        func words(_ key: String, _ numbers: ClosedRange<Int>) -> [String] {
            numbers.map { Self.words(under: "\(key).\($0)", in: entries) }
        }
        months = words("month", 1...12)
        shortMonths = words("month.short", 1...12)
        weekdays = words("weekday", 1...7)
    }

    public subscript(_ phrase: Phrase) -> String {
        guard let entry = entries[phrase.key] else { return phrase.key }
        let template = entry.template(isSingular: phrase.count.map(language.isSingular) ?? false)
        if template.pieces.count == 1, case .words(let words) = template.pieces[0] { return words }
        var text = ""
        for piece in template.pieces {
            switch piece {
            case .words(let words): text += words
            case .slot(let name): text += filling(name, of: phrase)
            }
        }
        return text
    }

    private func filling(_ name: String, of phrase: Phrase) -> String {
        if let slot = phrase.slots.first(where: { $0.name == name }) { return text(slot.content) }
        if name == "count", let count = phrase.count { return integer(count) }
        return "{\(name)}"
    }

    private func text(_ content: Phrase.Slot.Content) -> String {
        switch content {
        case .text(let text): text
        case .number(let number): integer(number)
        case .date(let date): self.date(date)
        case .list(let words): list(words)
        case .phrase(let phrase): self[phrase]
        }
    }

    /// The words under a key that has no slot; the key itself, which a test would see, if none.
    static func words(under key: String, in entries: [String: CatalogueEntry]) -> String {
        guard case .text(let template) = entries[key],
            case .words(let words)? = template.pieces.first
        else { return key }
        return words
    }

    func words(under key: String) -> String { Self.words(under: key, in: entries) }
}
