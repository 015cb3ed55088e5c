// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// What is searched for, as the address says it.
public struct SearchQuery: Hashable, Sendable {
    /// Longest text that is searched for, in Unicode scalars.
    static let longestText = 200
    /// Words searched for at once: each has its bit in `SearchIndex.Found`.
    static let mostWords = 12

    /// What was typed, on one line, without marks that nobody sees.
    public var text = ""
    /// The one kind to show, to the end; every kind, shortly, when nil.
    public var kind: SearchKind?
    /// From 1; of one kind.
    public var page = 1
    /// Whether only the list under the search box is asked for.
    public var isSuggesting = false
    /// Whether more was typed than is searched for.
    private(set) var isCut = false

    public init() {}

    /// The words to find, folded: each is to begin a word of what is found.
    var words: [String] {
        var seen: Set<String> = []
        let words = Folding.words(text).filter { seen.insert($0).inserted }
        return Array(words.prefix(Self.mostWords))
    }

    func showing(_ kind: SearchKind?, page: Int = 1) -> SearchQuery {
        var query = self
        (query.kind, query.page, query.isSuggesting) = (kind, page, false)
        return query
    }
}

extension SearchQuery {
    static let textParameter = "q"
    static let kindParameter = "nature"
    static let pageParameter = "page"
    static let formParameter = "forme"
    static let listForm = "liste"

    /// Whatever cannot be read is left out.
    public init(items: [QueryItem]) {
        let typed = Self.visible(items.value(Self.textParameter) ?? "")
        text = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(Self.longestText)))
        isCut = text != typed || Set(Folding.words(text)).count > Self.mostWords
        kind = items.value(Self.kindParameter).flatMap(SearchKind.init(rawValue:))
        page =
            items.value(Self.pageParameter).flatMap { Int($0) }.map { max(1, min($0, 1_000)) } ?? 1
        isSuggesting = items.value(Self.formParameter) == Self.listForm
    }

    /// Text that is given back stays on its line and in its direction.
    private static func visible(_ text: String) -> String {
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format, .surrogate, .privateUse, .unassigned: continue
            case .control, .lineSeparator, .paragraphSeparator: visible.append(" ")
            default: visible.append(scalar)
            }
        }
        return String(visible).split { $0.isWhitespace }.joined(separator: " ")
    }

    var items: [QueryItem] {
        [
            (Self.textParameter, text), (Self.kindParameter, kind?.rawValue ?? ""),
            (Self.pageParameter, page == 1 ? "" : String(page)),
            (Self.formParameter, isSuggesting ? Self.listForm : ""),
        ].filter { !$0.1.isEmpty }.map { QueryItem($0.0, $0.1) }
    }
}
