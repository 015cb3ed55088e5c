// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Phrases

@Suite("French typography")
struct TypographyTests {
    @Test func `sets the spaces, the apostrophe and the ellipsis`() {
        #expect(
            Typography.set("Voir : « l'axe » ; prêt ? Oui ! 5 %...", in: .french)
                == "Voir\u{A0}: «\u{A0}l’axe\u{A0}»\u{202F}; prêt\u{202F}? Oui\u{202F}! 5\u{202F}%…"
        )
    }

    @Test func `leaves the spaces of English alone`() {
        #expect(Typography.set("it's 5 % : done...", in: .english) == "it’s 5 % : done…")
    }

    @Test func `is right in every phrase of the catalogue`() throws {
        let books = try Books.loaded.get()
        for (key, entry) in books.french.entries {
            for template in entry.templates {
                #expect(faults(in: template.text).isEmpty, "\(key): \(template.text)")
            }
        }
    }

    @Test func `has no straight apostrophe nor false ellipsis in English either`() throws {
        let books = try Books.loaded.get()
        for (key, entry) in books.english.entries {
            for template in entry.templates {
                #expect(!template.text.contains { $0 == "'" || $0 == "\"" }, "\(key)")
                #expect(!template.text.contains("..."), "\(key)")
            }
        }
    }

    /// What a proofreader would mark.
    private func faults(in text: String) -> [String] {
        [
            // "sqlite:FICHIER", "https://…" and "::1" hold colons of their own.
            text.firstMatch(of: /[^\u{A0}]:(?:\s|$|\{)/).map { "colon: \($0.output)" },
            text.firstMatch(of: /[^\u{202F}][;!?%]/).map { "double mark: \($0.output)" },
            text.firstMatch(of: /«[^\u{A0}]/).map { "guillemet: \($0.output)" },
            text.firstMatch(of: /[^\u{A0}]»/).map { "guillemet: \($0.output)" },
            text.firstMatch(of: /['"]|\.\.\./).map { "straight mark: \($0.output)" },
            text.firstMatch(of: /[ ]{2}/).map { _ in "two spaces" },
        ].compactMap(\.self)
    }
}

extension Template {
    var text: String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .slot(let name): "{\(name)}"
            }
        }.joined()
    }
}
