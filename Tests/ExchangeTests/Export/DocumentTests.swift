// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import Foundation
import Testing

@Suite("An export")
struct DocumentTests {
    private struct Document: Decodable {
        struct Territory: Decodable { var name: String }
        struct Named: Decodable { var name: String? }
        struct Plan: Decodable { var name: String }
        struct Step: Decodable { var title: String }
        struct Action: Decodable {
            var id: String
            var number: Int
            var title: String
            var status: String?
            var start: String?
            var carriers: [Named]?
            var steps: [Step]
            var own: [String: String]?
            var written: [String: String]?
        }

        var territory: Territory
        var plans: [Plan]
        var actions: [Action]
    }

    @Test func `as JSON has the territory, its plans and its actions by their names`() async throws
    {
        let workshop = try await Workshop.open()
        try await workshop.take(
            #"""
            Titre;Statut;Début;Porteur;Étapes;Truc
            1. Isoler;En cours;T2 2025;Mairie;Choisir;"a ""b"" c"
            """#,
            ImportOptions(plan: "PCAET")
        )
        let bytes = try workshop.export(as: .json)
        let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
        #expect(document.territory.name == "CC Vallée et Plateau")
        #expect(document.plans.map(\.name) == ["PCAET"])
        let action = try #require(document.actions.first)
        #expect(action.number == 1)
        #expect(action.title == "Isoler")
        #expect(action.status == "inProgress")
        #expect(action.start == "2025-Q2")
        #expect(action.carriers?.map(\.name) == ["Mairie"])
        #expect(action.steps.map(\.title) == ["Choisir"])
        #expect(action.own == ["Truc": "a \"b\" c"])
        #expect(action.written == ["title": "1. Isoler"])
    }

    @Test func `has typed cells, a choice of values and hidden identifiers`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take("Titre;Début;Budget\nIsoler;15/03/2025;12 000 €\n")
        let workbook = try SpreadsheetReader().read(try workshop.export(as: .xlsx))
        let sheet = try #require(workbook.sheets.first)
        let header = sheet.rows[0]
        func cell(_ heading: String) throws -> Cell {
            let column = header.firstIndex { cell in
                guard case .text(let text) = cell else { return false }
                return text.hasPrefix(heading)
            }
            return sheet[1, try #require(column)]
        }
        #expect(
            try cell("Date de début")
                == .day(try #require(CalendarDay(year: 2025, month: 3, day: 15)))
        )
        #expect(try cell("Budget prévisionnel") == .number(12_000))
        #expect(try cell("Identifiant Cheville") == .text(workshop.actions[0].id.text))
        #expect(workbook.sheets.filter(\.isHidden).map(\.name) == ["_cheville"])
    }

    @Test func `of one plan holds only its actions`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take("Titre\nIsoler\n", ImportOptions(plan: "PCAET"))
        try await workshop.take(
            Array("Titre\nPlanter\n".utf8),
            named: "b.csv",
            ImportOptions(plan: "CRTE")
        )
        let plan = try #require(workshop.territory.records(of: .plan).last)
        let workbook = try SpreadsheetReader().read(
            try workshop.export(as: .csv, plan: plan.id)
        )
        #expect(workbook.sheets[0].rows.count == 2)
        #expect(workbook.sheets[0].rows[1].contains(.text("Planter")))
    }
}
