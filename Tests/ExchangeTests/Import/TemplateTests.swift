// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import HashTreeCollections
import Phrases
import Testing

@Suite("The national template")
struct TemplateTests {
    @Test func `empty, it gives no action and says so kindly`() async throws {
        let workshop = try await Workshop.open()
        let proposal = try await workshop.propose(
            try fixture("template-33-columns.xlsx"),
            named: "modele.xlsx"
        )
        #expect(proposal.isEmpty)
        #expect(proposal.report.skipped.map(\.reason) == [.instructions, .instructions, .example])
        #expect(proposal.report.verdict == .importOnlyTemplate)
        #expect(proposal.report.headings.filter { $0.meaning == "own" }.isEmpty)
    }

    @Test func `a plan in its 36-column dialect comes in whole`() async throws {
        let workshop = try await Workshop.open(named: "CC Nièvre et Somme")
        let bytes = try fixture("plan-36-columns.xlsx")
        let report = try await workshop.take(bytes, named: "plan.xlsx")
        #expect(workshop.actions.count == 10)
        #expect(report.counts.problems == 0)
        #expect(workshop.missing(from: try SpreadsheetReader().read(bytes)) == [])
    }

    @Test func `a real action typed over the example row is kept`() async throws {
        let workshop = try await Workshop.open()
        let report = try await workshop.take(
            texts([
                ["Titre de la fiche action", "Structure pilote", "Descriptif", "Financeur 1"],
                ["Champ texte", "Champ texte\n(séparateur virgule)", "Champ texte", ""],
                ["Planter des haies", "La collectivité 1, La collectivité 2", "Le bocage", ""],
            ])
        )
        #expect(workshop.actions.compactMap { $0.text(.title) } == ["Planter des haies"])
        #expect(report.problems.map(\.kind) == [.templateText])
        #expect(workshop.names(.carriers, of: workshop.actions[0]) == [])
    }

    @Test func `a title that a territory happens to share with the example is kept`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(
            """
            Titre;Statut
            Action 1 - Assurer la coordination de la transition écologique;En cours
            """
        )
        #expect(workshop.actions.count == 1)
    }
}

extension Workshop {
    /// The cells of a plan, under its third row, that are nowhere in the register.
    func missing(from workbook: Workbook) -> [String] {
        var known: Set<String> = []
        for kind in RecordKind.allCases {
            for record in territory.records(of: kind) {
                for content in record.fields.values.map(\.content) {
                    known.formUnion(everything(in: content).map(Self.bare))
                }
            }
        }
        guard let sheet = workbook.sheets.first(where: { $0.name == "Fichier dimport" }) else {
            return ["no sheet"]
        }
        return sheet.rows.dropFirst(3).flatMap { $0 }.map(Self.text).filter { text in
            !text.isEmpty && !known.contains(Self.bare(text))
        }
    }

    private func everything(in content: Content) -> [String] {
        let beside = desk.snapshot.beside
        var texts = content.written.flatMap { beside.words(of: $0).text }.map { [$0] } ?? []
        switch content.value {
        case .text(let writing)?: texts += [beside.words(of: writing).text ?? ""]
        case .records(let ids)?:
            texts.append(ids.compactMap { territory.record($0)?.text(.name) }.joined())
        case .people(let ids)?: texts.append(ids.compactMap { beside.people[$0]?.name }.joined())
        case .amount(let amount)?: texts.append(amount.exact?.text ?? "")
        default: break
        }
        return texts
    }

    private static func bare(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !",;".contains($0) }
    }

    private static func text(of cell: Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(let number): Quantity(rounding: number)?.text ?? ""
        default: ""
        }
    }
}
