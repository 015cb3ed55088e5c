// SPDX-License-Identifier: EUPL-1.2

/// The typesetter's marks. Catalogues are written with the keys of an ordinary keyboard; the
/// invisible spaces and the curly apostrophe are put in as they are loaded, so that nobody has to
/// type, see or review what cannot be seen.
public enum Typography {
    static let noBreakSpace: Character = "\u{00A0}"
    static let narrowNoBreakSpace: Character = "\u{202F}"

    /// The same text, set by the rules of its language.
    public static func set(_ text: String, in language: Language) -> String {
        var set = ""
        var previous: Character?
        var rest = text[...]
        while let character = rest.popFirst() {
            let next: Character
            if character == ".", rest.hasPrefix("..") {
                rest = rest.dropFirst(2)
                next = "…"
            } else if character == "'" {
                next = "’"
            } else if character == " ", language == .french {
                next = space(after: previous, before: rest.first)
            } else {
                next = character
            }
            set.append(next)
            previous = next
        }
        return set
    }

    /// Lexique des règles typographiques en usage à l'Imprimerie nationale: a no-break space
    /// before a colon and inside guillemets, a narrow one before the other double marks.
    private static func space(after previous: Character?, before next: Character?) -> Character {
        switch (previous, next) {
        case (_, ":"), ("«", _), (_, "»"): noBreakSpace
        case (_, ";"), (_, "!"), (_, "?"), (_, "%"): narrowNoBreakSpace
        case (_, "€"): noBreakSpace
        default: " "
        }
    }
}
