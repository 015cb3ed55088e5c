// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Testing

@testable import Phrases

@Suite("A phrasebook")
struct PhrasebookTests {
    let books: Phrasebooks

    init() throws { books = try Books.loaded.get() }

    @Test func `gives the labels of the national tool`() {
        let statuses = [
            "À venir", "À discuter", "En cours", "Réalisé", "En retard", "En pause", "Bloqué",
            "Abandonné",
        ]
        #expect(ChoiceList.statuses.codes.map { books.french.label($0, of: .statuses) } == statuses)
        #expect(books.french.label("unheardOf", of: .statuses) == "unheardOf")
    }

    @Test func `calls a territory's own field by the label it chose`() {
        let own = Field(FieldID("own:1"), of: .action, .line).own(label: "Fiche n°")
        #expect(books.english.label(of: own) == "Fiche n°")
        #expect(books.english[.label(of: own)] == "Fiche n°")
    }

    @Test func `says a refusal with the names of things`() {
        let record = RecordID(UUID())
        let title = Field(.title, of: .action, .line)
        let naming = Naming(record: { _ in "Plan vélo" }, field: { _, _ in title })
        let refusal = Refusal.within(2, .field(record, .title, .required))
        #expect(
            books.french[.refusal(refusal, naming: naming)]
                == "Élément 3\u{A0}: «\u{A0}Plan vélo\u{A0}», Titre – "
                + "Ce champ ne peut pas rester vide."
        )
        #expect(
            books.english[.refusal(.removedRecord(record))]
                == "The record asked for was removed. Restore it to edit it."
        )
        #expect(
            books.english[.refusal(.tooDeep(record, levels: 3), naming: naming)]
                == "The record “Plan vélo” would stand too deep: 3 levels at most."
        )
    }

    @Test func `leaves no slot open in any refusal`() {
        let (record, mandate) = (RecordID(UUID()), MandateID(UUID()))
        let faults: [FieldFault] = [
            .unknown, .required, .wrongType, .unsealed, .keptByActs, .notAChoice("x"),
            .tooMany(limit: 1), .tooMany(limit: 200), .tooLong(limitBytes: 4_000),
            .tooLong(limitBytes: FieldLimit.attachmentBytes), .outOfBounds(0...100),
            .unknownReference(record), .changedSince(12), .mediaTypeNotTaken("text/html"),
        ]
        let refusals: [Refusal] =
            [
                .notAllowed, .alreadyFounded, .notFounded, .unknownRecord(record),
                .removedRecord(record), .alreadyRecorded(record), .cannotBeRemoved(record),
                .misplaced(record), .tooDeep(record, levels: 1), .tooDeep(record, levels: 3),
                .tooManyUnder(record, limit: 2_000), .fieldAlreadyThere(.title),
                .tooManyFields(limit: 60), .unknownMandate(mandate),
                .mandateAlreadyRecorded(mandate), .mandateEndsBeforeItStarts(mandate),
                .serviceNeeded(mandate), .lastRegistrar(mandate),
                .gestureAlreadyUndone(GestureID(UUID())),
            ] + faults.map { .field(record, .title, $0) }
        for refusal in refusals {
            for book in [books.french, books.english] {
                let sentence = book[.refusal(refusal)]
                #expect(!sentence.contains("{"), "\(sentence)")
                #expect(sentence.last == ".", "\(sentence)")
            }
        }
    }

    @Test(
        arguments: [
            (nil, Language.french), ("", .french), ("en", .english), ("en-GB,en;q=0.9", .english),
            ("fr-FR,fr;q=0.9,en;q=0.8", .french), ("de, en;q=0.5, fr;q=0.9", .french),
            ("fr;q=0, en;q=0.1", .english), ("*", .french), (";;;,,q=", .french),
        ] as [(String?, Language)]
    )
    func `is chosen by what the browser asks for`(header: String?, language: Language) {
        #expect(Language.preferred(byHeader: header) == language)
    }
}
