// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Every language's phrasebook, loaded once at start, and what is read in all of them.
public struct Phrasebooks: Sendable {
    public let french: Phrasebook
    public let english: Phrasebook
    /// Reads the entries of code lists, in every language at once.
    public let choices: ChoiceReader

    /// Loads the catalogues and checks that every language says the same things.
    public static func load() throws(CatalogueFault) -> Phrasebooks {
        let french = try Catalogue.load(.french)
        let english = try Catalogue.load(.english)
        try check(english, .english, against: french)
        try check(french, .french, against: english)
        return Phrasebooks(
            french: Phrasebook(language: .french, entries: french),
            english: Phrasebook(language: .english, entries: english),
            choices: try ChoiceReader.load([french, english])
        )
    }

    public subscript(_ language: Language) -> Phrasebook {
        switch language {
        case .french: french
        case .english: english
        }
    }

    private static func check(
        _ entries: [String: CatalogueEntry],
        _ language: Language,
        against others: [String: CatalogueEntry]
    ) throws(CatalogueFault) {
        for (key, other) in others {
            guard let entry = entries[key] else { throw .missing(key: key, language) }
            guard entry.slots == other.slots else { throw .slotsDiffer(key: key) }
        }
    }
}

extension Phrasebooks {
    /// What a field of that type would hold if someone wrote this; nil when it is not understood
    /// whole, and for fields that point to records, people or files, whose names are the
    /// territory's.
    public func value(
        reading text: String,
        as type: FieldType,
        writtenIn language: Language? = nil
    ) -> Value? {
        switch type {
        case .choice(let list):
            return choices.code(text, of: list).map { .choice($0) }
        case .choices(let list):
            let several = choices.codes(text, of: list)
            return several.unread.isEmpty && !several.codes.isEmpty
                ? .choices(several.codes) : nil
        default:
            return Reading.value(text, as: type, writtenIn: language)
        }
    }
}
