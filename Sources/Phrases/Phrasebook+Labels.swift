// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the registry's fields, choices, kinds and roles are called, from keys that follow their
/// identifiers.
extension Phrasebook {
    /// « Service pilote »; a territory's own field goes by the label it was given.
    public func label(of field: Field) -> String {
        switch field.origin {
        case .builtIn: words(under: "field.\(field.kind.rawValue).\(field.id.rawValue)")
        case .own(let label): label
        }
    }

    /// « En cours »; the code itself when the list does not have it.
    public func label(_ code: String, of list: ChoiceList) -> String {
        let key = "choice.\(list.name).\(code)"
        return entries[key] == nil ? code : words(under: key)
    }

    /// « Action », or « Actions » for more than one.
    public func label(of kind: RecordKind, count: Int = 1) -> String {
        capitalized(self[.kind(kind, count)])
    }

    /// « 3 actions ».
    public func count(_ count: Int, of kind: RecordKind) -> String {
        self[.counted(count, kind)]
    }

    public func label(of role: Mandate.Role) -> String { self[.role(role)] }

    func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

extension Phrase {
    /// The label of a field, to stand in another phrase.
    public static func label(of field: Field) -> Phrase {
        switch field.origin {
        case .builtIn: Phrase("field.\(field.kind.rawValue).\(field.id.rawValue)")
        case .own(let label): verbatim(label)
        }
    }

    public static func label(_ code: String, of list: ChoiceList) -> Phrase {
        list.codes.contains(code) ? Phrase("choice.\(list.name).\(code)") : verbatim(code)
    }

    /// « action » or « actions », in lower case.
    public static func kind(_ kind: RecordKind, _ count: Int = 1) -> Phrase {
        Phrase("kind.\(kind.rawValue)", count: count)
    }

    /// « 3 actions ».
    public static func counted(_ count: Int, _ kind: RecordKind) -> Phrase {
        Phrase("kinds.counted", .phrase("kind", .kind(kind, count)), count: count)
    }

    public static func role(_ role: Mandate.Role) -> Phrase { Phrase("role.\(role.rawValue)") }

    /// Words that are nobody's to translate.
    public static func verbatim(_ words: String) -> Phrase {
        Phrase("verbatim", .text("words", words))
    }
}
