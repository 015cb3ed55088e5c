// SPDX-License-Identifier: EUPL-1.2

import Exchange
import Testing

@Suite("A list of people")
struct PeopleSheetTests {
    private func rows(_ text: String) throws -> [PeopleRow] {
        try PeopleSheet(Array(text.utf8)).rows
    }

    @Test func `is read by its headings, in any order, under a title`() throws {
        let text = """
            Liste des référents;;;
            Fonction;Prénom;Nom;Courriel
            Agente;Léa;Martin;lea@demo.example
            ;;;
            Élu;Ali;Benali;
            """
        #expect(
            try rows(text) == [
                PeopleRow(name: "Léa Martin", email: "lea@demo.example", function: "Agente"),
                PeopleRow(name: "Ali Benali", function: "Élu"),
            ]
        )
    }

    @Test func `is understood without headings`() throws {
        let text = "Léa Martin;06 01 02 03 04;lea@demo.example;Agente\nAli Benali;;;\n"
        #expect(
            try rows(text) == [
                PeopleRow(
                    name: "Léa Martin",
                    email: "lea@demo.example",
                    phone: "06 01 02 03 04",
                    function: "Agente"
                ),
                PeopleRow(name: "Ali Benali"),
            ]
        )
    }

    @Test func `is refused when it is too long, empty or no list at all`() {
        let long = (0...PeopleSheet.longest).map { "Nom \($0);a" }.joined(separator: "\n")
        #expect(throws: PeopleSheet.Refusal.tooMany(limit: PeopleSheet.longest)) {
            try rows("Nom;Fonction\n" + long)
        }
        #expect(throws: PeopleSheet.Refusal.nobody) { try rows("Nom;Courriel\n;\n") }
        #expect(throws: PeopleSheet.Refusal.unreadable) {
            try PeopleSheet([0x25, 0x50, 0x44, 0x46])
        }
    }
}
