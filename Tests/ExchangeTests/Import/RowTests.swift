// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Formats
import Testing

@Suite("What a row says")
struct RowTests {
    @Test func `axes carry their numbers and stand one under another`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(
            """
            Axe (x);Sous-axe (x.x);Titre de l'action
            1. Bâtir;1.1. Isoler;1.1.1. Les écoles
            1. Bâtir;1.1. Isoler;1.1.2. Les gymnases
            Bâtir;;Action 12 - Le reste
            """,
            ImportOptions(plan: "PCAET")
        )
        let axes = workshop.territory.records(of: .axis)
        #expect(axes.compactMap { $0.text(.title) } == ["Bâtir", "Isoler"])
        #expect(axes.compactMap { $0.text(.code) } == ["1", "1.1"])
        let placements = workshop.territory.records(of: .placement)
        #expect(placements.compactMap { $0.text(.code) } == ["1.1.1", "1.1.2", "12"])
        #expect(placements.map { $0.records(.axis).first } == [axes[1].id, axes[1].id, axes[0].id])
        let action = try workshop.action(titled: "Le reste")
        #expect(workshop.written(.title, of: action) == "Action 12 - Le reste")
    }

    @Test func `an axis written once stands for the rows under it`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take("Axe;Titre\nBâtir;A\n;B\nRouler;C\n;D\n")
        let axes = workshop.territory.records(of: .placement).map { placement in
            placement.records(.axis).first.flatMap { workshop.territory.record($0)?.text(.title) }
        }
        #expect(axes == ["Bâtir", "Bâtir", "Rouler", "Rouler"])
    }

    @Test func `sub-actions become steps of the action above`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(
            """
            Titre de l'action;Titre de la sous-action;Statut;Objectifs
            Isoler;;En cours;
            Isoler;Choisir un maître d'œuvre;Réalisé;en mars
            ;Signer le marché;À venir;
            """
        )
        #expect(workshop.actions.count == 1)
        let steps = workshop.territory.children(of: workshop.actions[0].id, kind: .step)
        #expect(
            steps.compactMap { $0.text(.title) }
                == ["Choisir un maître d'œuvre", "Signer le marché"]
        )
        #expect(steps.map { $0.choice(.status) } == ["done", "upcoming"])
        #expect(steps[0].text(.description) == "Objectifs : en mars")
    }

    @Test func `people are matched whatever the order of their names`() async throws {
        let workshop = try await Workshop.open()
        let report = try await workshop.take(
            """
            Titre;Personne pilote
            A;Léa PAUL, Pierre Gwen
            B;PAUL Léa et Luc Roy
            """
        )
        #expect(report.newcomers.people == ["Léa PAUL", "Pierre Gwen", "Luc Roy"])
        let second = try workshop.action(titled: "B")
        #expect(workshop.names(.pilots, of: second) == ["Léa PAUL", "Luc Roy"])
        #expect(workshop.written(.pilots, of: second) == "PAUL Léa et Luc Roy")
    }

    @Test func `an organisation keeps the « et » of its name`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(
            "Titre;Partenaires\nA;\"PETR du Pays de Bray et de la Vallée, CCI\"\n"
        )
        #expect(
            workshop.names(.partners, of: workshop.actions[0])
                == ["PETR du Pays de Bray et de la Vallée", "CCI"]
        )
    }

    @Test func `the territory's own initials are the lead authority`() async throws {
        let workshop = try await Workshop.open(named: "CC Nièvre et Somme")
        try await workshop.take("Titre;Structure pilote\nA;CCNS\n")
        let kinds = workshop.territory.records(of: .organisation).map { $0.choice(.kind) }
        #expect(kinds == ["leadAuthority"])
    }

    @Test func `an unreadable value is kept as written, and told with its cell`() async throws {
        let workshop = try await Workshop.open()
        let report = try await workshop.take(
            texts([
                ["Titre", "Date de début", "Budget", "Statut", "Avancement"],
                ["A", "2 chemins/an", "cher", "presque", "200"],
            ])
        )
        let action = try workshop.action(titled: "A")
        #expect(workshop.written(.start, of: action) == "2 chemins/an")
        #expect(workshop.written(.status, of: action) == "presque")
        let problems = report.problems.map { [$0.kind.rawValue, $0.place?.reference ?? ""] }
        #expect(
            problems == [
                ["unreadableDate", "Feuil1!B2"], ["unreadableChoice", "Feuil1!D2"],
                ["outOfBounds", "Feuil1!E2"], ["unreadableAmount", "Feuil1!C2"],
            ]
        )
        let line = workshop.territory.children(of: action.id, kind: .budgetLine)[0]
        #expect(workshop.written(.amount, of: line) == "cher")
    }

    @Test func `days, serial numbers and ranges of money are understood`() async throws {
        let workshop = try await Workshop.open()
        let day = try #require(CalendarDay(year: 2024, month: 3, day: 9))
        try await workshop.take(
            [
                [.text("Titre"), .text("Début"), .text("Fin"), .text("Coût"), .text("Calendrier")],
                [.text("A"), .number(44_881), .day(day), .text("200 à 500 k€"), .number(45_078)],
            ])
        let action = try workshop.action(titled: "A")
        #expect(action.date(.start)?.wire == "2022-11-16")
        #expect(action.date(.end)?.wire == "2024-03-09")
        #expect(action.text(.calendar) == "1ᵉʳ juin 2023")
        #expect(workshop.written(.calendar, of: action) == "45078")
        let line = workshop.territory.children(of: action.id, kind: .budgetLine)[0]
        #expect(line.amount(.amount)?.wire == "200000..500000 euro")
        #expect(workshop.written(.amount, of: line) == "200 à 500 k€")
    }

    @Test func `addresses become links, and what stands beside them is kept`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(
            texts([
                ["Titre", "Documents et liens"],
                ["A", "Le guide https://ademe.fr/guide\nClasseur du bureau 12"],
            ])
        )
        let action = workshop.actions[0].id
        let links = workshop.territory.children(of: action, kind: .link)
        #expect(links.map { $0.text(.address) } == ["https://ademe.fr/guide"])
        #expect(links.map { $0.text(.label) } == ["Le guide"])
        let notes = workshop.territory.children(of: action, kind: .note)
        #expect(notes.map { workshop.words(.words, of: $0) } == ["Classeur du bureau 12"])
    }

    @Test func `a row without a title goes on with the action above`() async throws {
        let workshop = try await Workshop.open()
        let report = try await workshop.take("Titre;Descriptif\nA;début\n;suite\n")
        #expect(workshop.actions.count == 1)
        let notes = workshop.territory.children(of: workshop.actions[0].id, kind: .note)
        #expect(notes.map { workshop.words(.words, of: $0) } == ["Descriptif : suite"])
        #expect(report.problems.map(\.kind) == [.untitledRow])
    }

    @Test func `a text longer than a field holds is kept whole`() async throws {
        let workshop = try await Workshop.open()
        let title = String(repeating: "é", count: 3_000)
        let report = try await workshop.take("Titre;Statut\n\(title);En cours\n")
        #expect(report.problems.map(\.kind) == [.tooLong])
        #expect(workshop.written(.title, of: workshop.actions[0]) == title)
    }
}

extension Workshop {
    @discardableResult
    func take(_ rows: [[Cell]], named name: String = "plan.xlsx") async throws -> ImportReport {
        try await take(try workbook(rows), named: name)
    }
}
