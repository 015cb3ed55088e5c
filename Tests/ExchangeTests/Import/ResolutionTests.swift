// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import Phrases
import Storage
import Synchronization
import Testing

@Suite("What a file and the register say otherwise")
struct ResolutionTests {
    private let plan = """
        Axe;Titre;Statut;Objectifs
        1. Bâtir;Isoler;En cours;moins
        1. Bâtir;Chauffer;À venir;mieux
        """
    /// Both statuses changed, and an objective emptied.
    private let later = """
        Axe;Titre;Statut;Objectifs
        1. Bâtir;Isoler;Réalisé;
        1. Bâtir;Chauffer;Réalisé;mieux
        """

    /// The plan taken in, and both statuses changed here.
    private func workshop() async throws -> Workshop {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        for title in ["Isoler", "Chauffer"] {
            let action = try workshop.action(titled: title)
            try await workshop.edit(action.id, .status, .choice("blocked"))
        }
        return workshop
    }

    @Test func `is told one by one, with the entry that wrote what is here`() async throws {
        let workshop = try await workshop()
        let proposal = try await workshop.propose(Array(later.utf8))
        let natures = proposal.disagreements.map(\.nature)
        #expect(natures == [.bothChanged, .emptied, .bothChanged])
        #expect(proposal.disagreements.allSatisfy { $0.side == .here })
        let first = try #require(proposal.disagreements.first)
        #expect(first.difference.from == "Bloqué")
        #expect(first.difference.to == "Réalisé")
        #expect(first.difference.title == "Isoler")
        #expect(first.changedAt == workshop.territory.position - 1)
        #expect(proposal.isEmpty)
    }

    @Test func `is settled each for its side`() async throws {
        let workshop = try await workshop()
        let asked = try await workshop.propose(Array(later.utf8))
        let taken = asked.disagreements.filter { $0.difference.title == "Isoler" }.map(\.id)
        let options = ImportOptions(
            resolutions: Dictionary(uniqueKeysWithValues: taken.map { ($0, .file) })
        )
        let report = try await workshop.take(Array(later.utf8), options)
        #expect(report.counts.changed == 1)
        #expect(report.conflicts.map(\.title) == ["Chauffer"])
        let taking = try workshop.action(titled: "Isoler")
        #expect(taking.choice(.status) == "done")
        #expect(taking.text(.objectives) == nil)
        #expect(try workshop.action(titled: "Chauffer").choice(.status) == "blocked")
    }

    @Test func `keeps one here where the file was taken for all`() async throws {
        let workshop = try await workshop()
        var options = ImportOptions()
        options.settleAll(.bothChanged, for: .file)
        let asked = try await workshop.propose(Array(later.utf8), options)
        #expect(asked.disagreements.count { $0.side == .file } == 2)
        let kept = try #require(asked.disagreements.first { $0.difference.title == "Chauffer" })
        options.resolutions[kept.id] = .here
        try await workshop.take(Array(later.utf8), options)
        #expect(try workshop.action(titled: "Isoler").choice(.status) == "done")
        #expect(try workshop.action(titled: "Isoler").text(.objectives) == "moins")
        #expect(try workshop.action(titled: "Chauffer").choice(.status) == "blocked")
    }

    @Test func `settled for all forgets what was said of each, of that nature alone`() throws {
        var options = ImportOptions()
        options.resolutions = [.init(rawValue: "bothChanged a"): .file]
        options.resolutions[.init(rawValue: "emptied b")] = .file
        options.settleAll(.bothChanged, for: .here)
        #expect(options.resolutions.keys.map(\.rawValue) == ["emptied b"])
        options.settleAll(.emptied, for: .file)
        #expect(options.resolutions.isEmpty)
        #expect(options.consents == .erase)
    }

    @Test func `never erases where the file was always blank`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let file = Array("Axe;Titre;Objectifs\n1. Bâtir;Isoler;\n".utf8)
        let options = ImportOptions(consents: [.erase, .replace, .takeFile])
        let proposal = try await workshop.propose(file, named: "autre.csv", options)
        #expect(proposal.disagreements == [])
        #expect(proposal.isEmpty)
    }

    @Test func `leaves another footprint once the register has moved under it`() async throws {
        let workshop = try await workshop()
        let first = try await workshop.propose(Array(later.utf8))
        let again = try await workshop.propose(Array(later.utf8))
        #expect(first.footprint == again.footprint)
        let action = try workshop.action(titled: "Isoler")
        try await workshop.edit(action.id, .priority, .choice("high"))
        let beside = try await workshop.propose(Array(later.utf8))
        #expect(beside.footprint == first.footprint)
        try await workshop.edit(action.id, .status, .choice("paused"))
        let moved = try await workshop.propose(Array(later.utf8))
        #expect(moved.footprint != first.footprint)
    }
}

@Suite("The table of a file")
struct TableReadingTests {
    @Test func `shows each heading once, with what it says and its first values`() async throws {
        let workshop = try await Workshop.open()
        let file =
            "Titre;Financeur 1;Montant € HT;Financeur 2;Montant € HT;Teinte\n"
            + "A;ADEME;10;Région;20;bleu\nB;ADEME;10;;;bleu\nC;;;;;vert\nD;;;;;ocre\nE;;;;;gris\n"
        let table = try await workshop.propose(Array(file.utf8)).table
        #expect(table.columns.map(\.meaning.name).prefix(3) == ["title", "funder", "funderAmount"])
        let amounts = try #require(table.columns.first { $0.heading == "Montant € HT" })
        #expect(amounts.letters == ["C", "E"])
        let own = try #require(table.columns.last)
        #expect(own.meaning == .own)
        #expect(own.samples == ["bleu", "vert", "ocre"])
    }

    @Test func `is still found when no column says what actions are called`() async throws {
        let workshop = try await Workshop.open()
        let bytes = Array("Quoi;Qui\nIsoler;Bâtiments\n".utf8)
        await #expect(throws: ImportRefusal.self) { try await workshop.propose(bytes) }
        let file = ImportFile(name: "plan.csv", bytes: bytes)
        let table = try await workshop.importer.table(of: file, language: .french)
        #expect(table?.columns.map(\.heading) == ["Quoi", "Qui"])
        var options = ImportOptions()
        options.mapping = ColumnMapping(columns: ["Quoi": "title"])
        let report = try await workshop.take(bytes, options)
        #expect(report.actions.map(\.title) == ["Isoler"])
        // The same headings need no saying again.
        let next = try await workshop.propose(Array("Quoi;Qui\nChauffer;Énergie\n".utf8))
        #expect(next.report.actions.map(\.title) == ["Chauffer"])
    }
}

@Suite("A file that waits")
struct ImportDraftTests {
    private let clock = Clock()

    private func drafts(_ workshop: Workshop) -> ImportDrafts {
        ImportDrafts(of: workshop.desk.id, in: workshop.store, now: clock.now)
    }

    private func draft(_ workshop: Workshop, owner: PersonID? = nil) -> ImportDraft {
        ImportDraft(
            id: workshop.instruments.id(),
            owner: owner,
            fileName: "plan.csv",
            broughtAt: clock.now()
        )
    }

    @Test func `is its owner's alone, with what they chose`() async throws {
        let workshop = try await Workshop.open()
        let drafts = drafts(workshop)
        let someone: PersonID = workshop.instruments.id()
        var draft = draft(workshop, owner: someone)
        let file = ImportFile(name: "plan.csv", bytes: Array("Titre\nA\n".utf8))
        try await drafts.keep(file, as: draft)
        draft.options.resolutions = [.init(rawValue: "emptied x"): .file]
        try await drafts.save(draft)
        #expect(try await drafts.draft(draft.id, of: nil) == nil)
        #expect(try await drafts.draft(draft.id, of: workshop.instruments.id()) == nil)
        let kept = try #require(try await drafts.draft(draft.id, of: someone))
        #expect(kept.options == draft.options)
        #expect(kept.revision == 1)
        #expect(try await drafts.file(of: kept) == file)
    }

    @Test func `goes after seven days, and when too many wait`() async throws {
        let workshop = try await Workshop.open()
        let drafts = drafts(workshop)
        let file = ImportFile(name: "plan.csv", bytes: [65])
        var ids: [GestureID] = []
        for _ in 0...ImportDrafts.longest {
            clock.advance(1)
            let draft = draft(workshop)
            ids.append(draft.id)
            try await drafts.keep(file, as: draft)
        }
        #expect(try await drafts.all(of: nil).map(\.id) == ids.dropFirst().reversed())
        clock.advance(ImportDrafts.lifetime + 1)
        #expect(try await drafts.draft(ids[1], of: nil) == nil)
        #expect(try await drafts.all(of: nil) == [])
        let notebook = Notebook(workshop.store)
        #expect(try await notebook.keys(beginningWith: "import.", of: workshop.desk.id) == [])
    }
}

/// A clock that a test moves.
private final class Clock: Sendable {
    private let instant = Mutex<Int64>(1_700_000_000_000)

    var now: @Sendable () -> Int64 { { self.instant.withLock { $0 } } }

    func advance(_ milliseconds: Int64) { instant.withLock { $0 += milliseconds } }
}
