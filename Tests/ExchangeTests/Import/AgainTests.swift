// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import HashTreeCollections
import Testing

@Suite("Taking a file in again")
struct AgainTests {
    private let plan = """
        Axe;Titre;Statut;Objectifs;Financeur 1;Montant € HT;Notes
        1. Bâtir;Isoler;En cours;moins;ADEME;100;vu en mars
        1. Bâtir;Chauffer;À venir;mieux;;;
        """

    private func changed(_ old: String, _ new: String) -> String {
        plan.replacing(old, with: new)
    }

    @Test func `the same file changes nothing at all`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let position = workshop.territory.position
        let report = try await workshop.take(plan)
        #expect(report.counts.unchanged == 2)
        #expect(workshop.territory.position == position)
    }

    @Test func `what only the file changed is applied`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let report = try await workshop.take(changed("Isoler;En cours", "Isoler;Réalisé"))
        #expect(report.basis == .lastImport)
        #expect(report.counts.changed == 1)
        #expect(workshop.actions.count == 2)
        #expect(try workshop.action(titled: "Isoler").choice(.status) == "done")
    }

    @Test func `what was only edited here is kept`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        try await workshop.edit(
            try workshop.action(titled: "Isoler").id,
            .status,
            .choice("blocked")
        )
        let report = try await workshop.take(changed("mieux", "bien mieux"))
        #expect(report.conflicts == [])
        #expect(try workshop.action(titled: "Isoler").choice(.status) == "blocked")
        #expect(try workshop.action(titled: "Chauffer").text(.objectives) == "bien mieux")
    }

    @Test func `what both changed is a conflict, which the file wins if asked`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let action = try workshop.action(titled: "Isoler")
        try await workshop.edit(action.id, .status, .choice("blocked"))
        let file = changed("Isoler;En cours", "Isoler;Réalisé")
        let report = try await workshop.take(file)
        #expect(report.conflicts.map { [$0.from, $0.to] } == [["Bloqué", "Réalisé"]])
        #expect(report.conflicts.map(\.title) == ["Isoler"])
        #expect(try workshop.action(titled: "Isoler").choice(.status) == "blocked")
        try await workshop.take(file, ImportOptions(consents: .takeFile))
        #expect(try workshop.action(titled: "Isoler").choice(.status) == "done")
    }

    @Test func `an action renamed here is still the same`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let action = try workshop.action(titled: "Isoler")
        try await workshop.edit(action.id, .title, .text("Isoler tout"))
        try await workshop.take(changed("moins", "encore moins"))
        #expect(workshop.actions.count == 2)
        #expect(workshop.territory.record(action.id)?.text(.title) == "Isoler tout")
        #expect(workshop.territory.record(action.id)?.text(.objectives) == "encore moins")
    }

    @Test func `an action removed here does not come back`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let action = try workshop.action(titled: "Isoler")
        let removal = Command.record(.remove(action.id))
        _ = try await workshop.submit(removal)
        let report = try await workshop.take(changed("mieux", "bien mieux"))
        #expect(workshop.actions.count == 1)
        #expect(report.problems.map(\.kind) == [.removedHere])
    }

    @Test func `a row taken off the file removes nothing`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        try await workshop.take("Axe;Titre;Statut\n1. Bâtir;Chauffer;À venir\n")
        #expect(workshop.actions.count == 2)
    }

    @Test func `an emptied cell erases only with consent`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let file = changed("moins", "")
        let report = try await workshop.take(file)
        #expect(report.problems.map(\.kind) == [.erasureKept])
        #expect(try workshop.action(titled: "Isoler").text(.objectives) == "moins")
        try await workshop.take(file, ImportOptions(consents: .erase))
        #expect(try workshop.action(titled: "Isoler").text(.objectives) == nil)
    }

    @Test func `without an earlier version, nothing is replaced without consent`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let file = Array(changed("Isoler;En cours", "Isoler;Réalisé").utf8)
        let report = try await workshop.take(file, named: "autre.csv")
        #expect(report.basis == .none)
        #expect(report.problems.map(\.kind) == [.replacementKept])
        #expect(workshop.actions.count == 2)
        let options = ImportOptions(consents: .replace)
        try await workshop.take(file, named: "autre.csv", options)
        #expect(try workshop.action(titled: "Isoler").choice(.status) == "done")
    }

    @Test func `a note and a funder of the file are never doubled`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        try await workshop.take(
            Array(changed("vu en mars", "\"vu en mars\nrevu en mai\"").utf8),
            named: "autre.csv"
        )
        let action = try workshop.action(titled: "Isoler").id
        let notes = workshop.territory.children(of: action, kind: .note)
        #expect(notes.map { workshop.words(.words, of: $0) } == ["vu en mars", "revu en mai"])
        #expect(workshop.territory.children(of: action, kind: .financing).count == 1)
    }

    @Test func `an import is one gesture, undone in one`() async throws {
        let workshop = try await Workshop.open()
        let proposal = try await workshop.propose(Array(plan.utf8))
        let receipt = try await workshop.importer.confirm(proposal, by: .operator)
        #expect(receipt?.gesture == proposal.gesture)
        let undone = try await workshop.importer.undo(proposal.gesture, by: .operator)
        #expect(undone.kept == [])
        #expect(workshop.actions.isEmpty)
        // And the same file may come in again.
        let report = try await workshop.take(plan)
        #expect(report.counts.created == 2)
    }

    @Test func `a proposal is worked out again when the register moved meanwhile`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let file = Array(changed("Isoler;En cours", "Isoler;Réalisé").utf8)
        let proposal = try await workshop.propose(file)
        let action = try workshop.action(titled: "Isoler")
        try await workshop.edit(action.id, .status, .choice("blocked"))
        await #expect(throws: ImportFault.self) {
            try await workshop.importer.confirm(proposal, by: .operator)
        }
        #expect(try workshop.action(titled: "Isoler").choice(.status) == "blocked")
    }

    @Test func `the report is kept with the gesture and the file`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take("Titre;Statut\nA;presque\n")
        let exchange = try #require(workshop.territory.filesTaken.last)
        #expect(exchange.counts.created == 1)
        let kept = try #require(workshop.desk.snapshot.beside.words[exchange.report.id])
        let report = try #require(ImportReport(json: kept))
        #expect(report.problems.map(\.kind) == [.unreadableChoice])
    }
}
