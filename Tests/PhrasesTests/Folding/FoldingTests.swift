// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import Phrases

@Suite("Folding")
struct FoldingTests {
    @Test(
        arguments: [
            ("Énergie  &\u{A0}Climat", "energie climat"), ("L’Hôtel-de-Ville", "l hotel de ville"),
            ("l'hôtel de ville", "l hotel de ville"), ("CŒUR, Œuvre, æther", "coeur oeuvre aether"),
            ("e\u{301}tude", "etude"), ("ÉTUDE", "etude"), ("  ", ""), ("…", ""),
            ("Élu·e référent·e ", "elu referent"), ("élu·e·s", "elus"), ("Élus", "elus"),
            ("Élu(e)s référent(e)s", "elus referents"), ("habitant·es", "habitants"),
            ("agriculteur·rices", "agriculteurs"), ("Montant € HT", "montant ht"),
            ("CO₂e", "co2e"), ("1ᵉʳ", "1er"), ("1.2 Titre", "1 2 titre"), ("Straße", "strasse"),
            ("Ḕ", "e"), ("ﬁn", "fin"), ("Ａ１", "a1"), ("Αθήνα", "αθηνα"),
            ("a · b", "a b"), ("Axe (x)", "axe x"), ("so\u{AD}briété", "sobriete"),
        ])
    func `makes texts comparable`(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test func `agrees with Foundation on every Latin letter`() throws {
        for value in 0xC0...0x17F as ClosedRange<UInt32> {
            let letter = String(try #require(Unicode.Scalar(value)))
            let oracle = letter.folding(
                options: [.diacriticInsensitive, .caseInsensitive],
                locale: nil
            )
            guard oracle.utf8.count == 1, oracle.utf8.allSatisfy({ (97...122).contains($0) }) else {
                continue
            }
            #expect(Folding.fold(letter) == oracle, "\(letter)")
        }
    }

    @Test func `is the same when folded again`() {
        for text in ["Élu·e·s (n° 12)", "L’Œuvre — 2,5 %", "Straße 1ᵉʳ", "İstanbul"] {
            #expect(Folding.fold(Folding.fold(text)) == Folding.fold(text))
        }
    }

    @Test func `cuts into words`() {
        #expect(
            Folding.words("L’air, l’énergie : 2 enjeux") == [
                "l", "air", "l", "energie", "2", "enjeux",
            ]
        )
    }
}

@Suite("The order of an index")
struct CollationTests {
    @Test func `compares numbers as numbers`() {
        let sorted = ["Action 1", "Action 2", "Action 10", "Action 100", "Action 20 bis"]
        let expected = ["Action 1", "Action 2", "Action 10", "Action 20 bis", "Action 100"]
        #expect(sorted.reversed().collated { $0 } == expected)
        #expect(
            ["1.10", "1.2", "1", "2", "1.2.1", "10"].collated { $0 }
                == ["1", "1.2", "1.2.1", "1.10", "2", "10"]
        )
    }

    @Test func `puts accents and capitals after letters`() {
        let expected = ["arbre", "éclairage", "Économie", "énergie", "Zone", "zone d’activité"]
        #expect(expected.reversed().collated { $0 } == expected)
        #expect(Collation.key("cote") < Collation.key("coté"))
        #expect(Collation.key("Œuvre") < Collation.key("olive"))
    }

    @Test func `orders numbers of any length`() {
        let long = String(repeating: "9", count: 300)
        #expect(Collation.key("9") < Collation.key(long))
        #expect(Collation.key("007") < Collation.key("8"))
        #expect(Collation.key("2024") < Collation.key("a"))
    }
}
