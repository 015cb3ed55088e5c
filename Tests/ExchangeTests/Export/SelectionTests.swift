// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import HashTreeCollections
import Phrases
import Storage
import Testing

@Suite("An export of chosen actions")
struct SelectionTests {
    private let plan = """
        Titre;Visibilité
        Isoler;Public
        Chauffer;Équipe projet
        Planter;Public
        """

    private func titles(
        _ workshop: Workshop,
        _ selection: [RecordID],
        by viewer: Viewer,
        as format: ExportFormat = .csv
    ) throws -> String {
        let snapshot = workshop.desk.snapshot
        let request = ExportRequest(
            view: snapshot.seen(by: viewer, on: workshop.instruments.today()),
            head: (snapshot.head.position, snapshot.head.hash),
            selection: selection,
            phrasebook: workshop.books[.french],
            createdAt: 1_700_000_000
        )
        return String(decoding: try Exporter.bytes(of: request, as: format), as: UTF8.self)
    }

    @Test func `holds them in that order, and none that its reader does not see`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        try await workshop.edit(workshop.territory.sheet, .publicPage, .flag(true))
        let chosen = try ["Planter", "Chauffer"].map { try workshop.action(titled: $0).id }
        for format in [ExportFormat.csv, .json] {
            let whole = try titles(workshop, chosen, by: .operator, as: format)
            let first = try #require(whole.firstRange(of: "Planter"))
            let second = try #require(whole.firstRange(of: "Chauffer"))
            #expect(first.upperBound < second.lowerBound)
            #expect(!whole.contains("Isoler"))
            let seen = try titles(workshop, chosen, by: .anyone, as: format)
            #expect(seen.contains("Planter"))
            #expect(!seen.contains("Chauffer"))
        }
        #expect(!(try titles(workshop, [], by: .operator)).contains("Planter"))
    }

    @Test func `is a version of the file: what is not in it is not removed`() async throws {
        let workshop = try await Workshop.open()
        try await workshop.take(plan)
        let snapshot = workshop.desk.snapshot
        let request = ExportRequest(
            view: snapshot.seen(by: .operator, on: workshop.instruments.today()),
            head: (snapshot.head.position, snapshot.head.hash),
            selection: [try workshop.action(titled: "Planter").id],
            phrasebook: workshop.books[.french],
            createdAt: 1_700_000_000
        )
        let bytes = try Exporter.bytes(of: request, as: .xlsx)
        let report = try await workshop.take(bytes, named: "choix.xlsx")
        #expect(report.basis == .export)
        #expect(report.counts.unchanged == 1)
        #expect(workshop.territory.position == snapshot.head.position)
        #expect(workshop.actions.count == 3)
    }
}
