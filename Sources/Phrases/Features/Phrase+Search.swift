// SPDX-License-Identifier: EUPL-1.2

/// What the search says.
extension Phrase {
    public static let searchHeading = Phrase("search.heading")
    /// Before anything is typed.
    public static let searchAsk = Phrase("search.ask")
    public static let searchNothing = Phrase("search.nothing")
    /// What is searched, for those who belong to the territory.
    public static let searchScope = Phrase("search.scope")
    /// The same, for those from outside.
    public static let searchScopeOutside = Phrase("search.scope.outside")
    public static let searchHow = Phrase("search.how")
    public static let searchPerson = Phrase("search.person")
    /// Names the list under the box.
    public static let searchSuggestions = Phrase("search.suggestions")

    public static func searchTitle(_ text: String) -> Phrase {
        Phrase("search.title", .text("text", text))
    }

    /// - Parameter places: « 5 actions », « 1 personne ».
    public static func searchFound(in places: [String]) -> Phrase {
        Phrase("search.found", .list("places", places))
    }

    public static func searchPeople(_ count: Int) -> Phrase {
        Phrase("search.people", count: count)
    }

    public static func searchCount(_ count: Int) -> Phrase {
        Phrase("search.count", count: count)
    }

    /// Leads to all that was found, of every kind.
    public static func searchEverything(_ count: Int) -> Phrase {
        Phrase("search.everything", count: count)
    }

    /// Those of a kind that are not shown.
    public static func searchOthers(_ count: Int) -> Phrase {
        Phrase("search.others", count: count)
    }

    /// More was typed than is searched for.
    public static func searchCut(_ words: String) -> Phrase {
        Phrase("search.cut", .text("words", words))
    }

    /// « Objectifs : », before the words that were found there.
    public static func searchWhere(_ label: String) -> Phrase {
        Phrase("search.where", .text("label", label))
    }

    /// « Note du 2 novembre 2025 ».
    public static func searchNoteOf(_ date: String) -> Phrase {
        Phrase("search.noteOf", .text("date", date))
    }
}
