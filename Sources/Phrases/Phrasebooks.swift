// SPDX-License-Identifier: EUPL-1.2

/// Every language's phrasebook, loaded once at start, and what is read in all of them.
public struct Phrasebooks: Sendable {
    public let french: Phrasebook
    public let english: Phrasebook

    /// Loads the catalogues and checks that every language says the same things.
    public static func load() throws(CatalogueFault) -> Phrasebooks {
        let french = try Catalogue.load(.french)
        let english = try Catalogue.load(.english)
        try check(english, .english, against: french)
        try check(french, .french, against: english)
        let books = (
            Phrasebook(language: .french, entries: french),
            Phrasebook(language: .english, entries: english)
        )
        return Phrasebooks(french: books.0, english: books.1)
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
