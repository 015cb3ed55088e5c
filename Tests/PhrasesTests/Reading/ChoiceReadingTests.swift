// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Testing

@testable import Phrases

@Suite("Reading a choice")
struct ChoiceReadingTests {
    let books: Phrasebooks

    init() throws { books = try Books.loaded.get() }

    static let lists: [ChoiceList] = {
        let territory = Territory(id: TerritoryID(UUID()))
        let fields = RecordKind.allCases.flatMap { territory.fields(of: $0) }
        return Set(fields.compactMap(\.type.choices)).sorted { $0.name < $1.name }
    }()

    @Test(arguments: lists)
    func `knows every entry by its code and its labels`(list: ChoiceList) {
        for code in list.codes {
            #expect(books.choices.code(code, of: list) == code)
            #expect(books.choices.code(books.french.label(code, of: list), of: list) == code)
            #expect(books.choices.code(books.english.label(code, of: list), of: list) == code)
        }
    }

    @Test func `never takes the same words for two entries of a list`() throws {
        var seen: [String: String] = [:]
        for (list, code, words) in try ChoiceReader.alternates() {
            let known = Self.lists.first { $0.name == list }
            #expect(known?.codes.contains(code) == true, "\(list).\(code)")
            let place = "\(list) \(Folding.fold(words))"
            #expect(seen.updateValue(code, forKey: place) ?? code == code, "\(words)")
            #expect(try books.choices.code(words, of: #require(known)) == code, "\(words)")
        }
    }

    /// The hidden sheet of the national import template, accents, capitals and spaces as they are.
    @Test(
        arguments: [
            (ChoiceList.effects, "Adaptation au changement climatique", "adaptation"),
            (.effects, "Allongement de la durée d'usage", "longerUse"),
            (.effects, "Amélioration de la qualité de vie", "qualityOfLife"),
            (.effects, "Développement des énergies renouvelables", "renewableEnergy"),
            (.effects, "Préservation de la biodiversité", "biodiversity"),
            (.effects, "Réduction des polluants atmosphériques", "lessPollutants"),
            (.effects, "Réduction des émissions de gaz à effet de serre", "lessGreenhouseGases"),
            (.effects, "Sobriété énergétique", "sobriety"),
            (.targets, "Grand public ", "generalPublic"), (.targets, "Public Scolaire", "pupils"),
            (.targets, "Elus locaux", "electedMembers"), (.statuses, "Bloqué ", "blocked"),
            (.statuses, "A venir", "upcoming"), (.statuses, "TERMINÉ", "done"),
            (.priorities, "Élevée", "high"), (.participations, "Co construction", "coConstruction"),
            (.participations, "Pas de participation citoyenne", "none"),
            (.sectors, "Industrie branche énergie", "energyIndustry"),
            (.organisationKinds, "Etablissement public local", "localPublicBody"),
        ])
    func `understands the words of real files`(list: ChoiceList, text: String, code: String) {
        #expect(books.choices.code(text, of: list) == code)
    }

    @Test func `cuts a cell of several, commas in the labels included`() {
        let text = "Culture, identité collective, sport, Énergie et climat; \nEau\n- Mobilité"
        let several = books.choices.codes(text, of: .themes)
        #expect(several.codes == ["cultureIdentitySport", "energyAndClimate", "water", "mobility"])
        #expect(several.unread == [])
    }

    @Test func `says which words it did not understand`() {
        let several = books.choices.codes("Résidentiel#Licornes#Tertiaire", of: .sectors)
        #expect(several.codes == ["residential", "tertiary"])
        #expect(several.unread == ["Licornes"])
        #expect(books.value(reading: "Résidentiel, Licornes", as: .choices(.sectors)) == nil)
        #expect(books.choices.code("Licornes", of: .sectors) == nil)
    }
}
