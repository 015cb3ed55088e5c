// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Formats
import Testing

@Suite("Finding the table and its columns")
struct ColumnTests {
    @Test func `headings are known whatever their accents, case, spaces and order`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(
            """
            STATUT ;Élu(e) référent(e);  titre  de l'action;direction ou service PILOTE
            en cours;Renée Charles;Isoler les écoles;Bâtiments
            """
        )
        let action = try workshop.action(titled: "Isoler les écoles")
        #expect(action.choice(.status) == "inProgress")
        #expect(workshop.names(.electedReferents, of: action) == ["Renée Charles"])
        #expect(workshop.names(.leadService, of: action) == ["Bâtiments"])
    }

    @Test func `the table is found on any sheet, under lines of any kind`() async throws {
        let workshop = try await Workshop.open()
        let bytes = try SpreadsheetWriter.bytes(
            of: WorkbookDesign(sheets: [
                SheetDesign(
                    name: "Listes",
                    isHidden: true,
                    rows: texts([["Statut"], ["En cours"]])
                ),
                SheetDesign(name: "Mode d'emploi", rows: texts([["Bonjour"]])),
                SheetDesign(
                    name: "Plan",
                    rows: texts([
                        ["Plan climat"], [], ["Axe", "Action", "Échéance"],
                        ["1. Bâtir", "Isoler", "mi-2024"],
                    ])
                ),
            ]),
            as: .xlsx
        )
        let report = try await workshop.take(bytes, named: "plan.xlsx")
        #expect(report.sheet == "Plan")
        #expect(report.headerRow == 3)
        #expect(try workshop.action(titled: "Isoler").date(.end) == .part(.middle, of: 2024))
    }

    @Test func `each amount goes with the funder at its left`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(
            """
            Titre;Financeur 1;Montant € HT;Financeur 2;Montant € HT;Budget prévisionnel total € HT
            Isoler;ADEME;50000;Région, Département;12 500 €;124566
            """
        )
        let action = try workshop.action(titled: "Isoler")
        let financings = workshop.territory.children(of: action.id, kind: .financing)
        #expect(
            financings.map { workshop.names(.funder, of: $0) } == [
                ["ADEME"], ["Région", "Département"],
            ]
        )
        #expect(
            financings.map { $0.amount(.amount)?.exact } == [Quantity(50_000), Quantity(12_500)]
        )
        let budget = workshop.territory.children(of: action.id, kind: .budgetLine)
        #expect(budget.map { $0.amount(.amount)?.exact } == [Quantity(124_566)])
        #expect(budget.map { $0.choice(.basis) } == ["planned"])
    }

    @Test func `a column nobody knows becomes a field of the territory's own`() async throws {
        let workshop = try await Workshop.open()
        let report = try await workshop.take(
            """
            Titre;Couleur du dossier;Vide
            Isoler;bleu, puis vert;
            """
        )
        #expect(report.newcomers.fields == ["Couleur du dossier"])
        let field = try #require(workshop.territory.fields(of: .action).last)
        let action = try workshop.action(titled: "Isoler")
        #expect(workshop.words(field.id, of: action) == "bleu, puis vert")
    }

    @Test(arguments: [["Avancement", "En cours"], ["Avancement", "45 %"]])
    func `a heading that means two things is decided by its values`(_ column: [String])
        async throws
    {
        let workshop = try await Workshop.open()
        try await workshop.take("Titre;\(column[0])\nIsoler;\(column[1])\n")
        let action = try workshop.action(titled: "Isoler")
        if column[1] == "En cours" {
            #expect(action.choice(.status) == "inProgress")
        } else {
            #expect(action[.progress] == .number(Quantity(45)))
        }
    }

    @Test func `a plain list of titles is a plan`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take("Isoler les écoles\nPlanter des haies, partout\n")
        #expect(
            workshop.actions.compactMap { $0.text(.title) }
                == ["Isoler les écoles", "Planter des haies, partout"]
        )
    }

    @Test func `a free spreadsheet is read by a mapping, and remembered`() async throws {
        let workshop = try await Workshop.open()
        let first = "Ce qu'on fait;Qui ?;Truc\nIsoler;Mairie;a\n"
        await #expect(throws: ImportRefusal.self) { try await workshop.take(first) }
        let mapping = try ColumnMapping(
            yaml: "Ce qu'on fait: title\nQui ?: carriers\nTruc: ignore\n"
        )
        try await workshop.take(first, ImportOptions(mapping: mapping))
        #expect(workshop.names(.carriers, of: try workshop.action(titled: "Isoler")) == ["Mairie"])
        // Another file with the same columns, in another order.
        let second = "Qui ?;Truc;Ce qu'on fait\nSyndicat;b;Planter\n"
        try await workshop.take(Array(second.utf8), named: "autre.csv")
        #expect(
            workshop.names(.carriers, of: try workshop.action(titled: "Planter")) == ["Syndicat"]
        )
    }

    @Test func `a mapping to a field that does not exist is refused with its name`() async throws {
        let workshop = try await Workshop.open()
        let mapping = try ColumnMapping(yaml: "columns: {Quoi: tittle}")
        await #expect(throws: ImportRefusal.mapping(.unknownField("tittle", heading: "Quoi"))) {
            try await workshop.take("Quoi\nIsoler\n", ImportOptions(mapping: mapping))
        }
    }

    @Test func `without a title anywhere, the refusal tells the headings found`() async throws {
        let workshop = try await Workshop.open()
        await #expect(throws: ImportRefusal.noTitleColumn(sheet: "", headings: ["Truc", "Statut"]))
        {
            try await workshop.propose(Array("Truc;Statut\n1;En cours\n".utf8))
        }
    }

    @Test func `only the territory's own rows are taken from a file of several`() async throws {
        let workshop = try await Workshop.open(siren: "200000002")
        let report = try await workshop.take(
            """
            siren,collectivite,rang,intitule,secteurs_volets,types_porteur,demarche_id
            200000001,CC Une,1,1 - Rouler,Transport routier,Entreprise,7
            200000002,CC Deux,4,4 - Isoler,Résidentiel#Tourisme,Association#Entreprise,8
            """
        )
        #expect(report.skipped.map(\.count) == [1])
        let action = try workshop.action(titled: "Isoler")
        #expect(action.choices(.sectors) == ["residential"])
        #expect(workshop.written(.sectors, of: action) == "Résidentiel#Tourisme")
        #expect(action[.tags] == .words(["Tourisme"]))
        #expect(workshop.names(.carriers, of: action) == ["Association", "Entreprise"])
        let kinds = workshop.territory.records(of: .organisation).compactMap { $0.choice(.kind) }
        #expect(kinds == ["association", "company"])
    }

    @Test func `a territory is known by the SIRET of its seat too`() async throws {
        let workshop = try await Workshop.open(siren: "200000002")
        let report = try await workshop.take(
            """
            siren,intitule
            20000000100019,Rouler
            20000000200019,Isoler
            """
        )
        #expect(report.counts.created == 1)
        _ = try workshop.action(titled: "Isoler")
    }
}
