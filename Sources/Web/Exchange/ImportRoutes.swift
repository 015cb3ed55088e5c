// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Foundation
import Hummingbird
import Phrases
import Views

/// The files taken in, and the report of each.
struct ImportRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.imports) { request, context in
            try await site.page(request, context) { slug, _ in
                .imports(slug)
            } make: { visit in
                let positions = visit.view.exchanges.map(\.position)
                let entries = try await visit.desk.recorded(at: positions)
                let stamps = Dictionary(
                    entries.map { ($0.position, $0.stamp) },
                    uniquingKeysWith: { first, _ in first }
                )
                return ImportsPage(visit.reader, stamps: stamps)
            }
        }
        router.get(.importReport) { request, context in
            let gesture: GestureID = try context.identifier("gesture")
            return try await site.page(request, context) { slug, _ in
                .importReport(slug, gesture)
            } make: { visit in
                let exchanges = visit.view.exchanges
                guard let exchange = exchanges.last(where: { $0.gesture == gesture }) else {
                    throw PageFault.noRecord
                }
                let entries = try await visit.desk.recorded(at: [exchange.position])
                return ImportReportPage(
                    visit.reader,
                    exchange: exchange,
                    stamp: entries.first?.stamp,
                    report: visit.report(of: exchange)
                )
            }
        }
    }
}

extension TerritoryVisit {
    /// The sealed report, said in the reader's language; nil once its words are erased.
    fileprivate func report(of exchange: FileExchange) -> ImportReportPage.Report? {
        guard let json = view.words(of: .sealed(exchange.report)).text,
            let report = try? JSONDecoder().decode(ImportReport.self, from: Data(json.utf8))
        else { return nil }
        let book = reader.visit.phrasebook
        var said = ImportReportPage.Report()
        said.remarks =
            [report.verdict].compactMap { $0 }.map { book[$0] }
            + report.neutralisedPhrases.map { book[$0] } + report.skipped.map { book[$0.phrase] }
        said.problems = report.problems.map { problem in
            ImportReportPage.Problem(
                place: problem.place?.reference ?? "",
                value: problem.value,
                words: book[problem.phrase(fields: field)],
                remedy: book[problem.remedy]
            )
        }
        said.conflicts = report.conflicts.map { conflict in
            ImportReportPage.Conflict(
                place: conflict.place.reference,
                title: conflict.title,
                field: conflict.label.isEmpty
                    ? view.field(conflict.field, of: conflict.kind).map { book.label(of: $0) }
                        ?? conflict.fieldName : conflict.label,
                here: conflict.from,
                file: conflict.to
            )
        }
        return said
    }

    /// The field of that name, of the action sheet or else of what stands under it.
    private func field(_ id: FieldID) -> Field? {
        ([.action] + RecordKind.allCases).lazy.compactMap { view.field(id, of: $0) }.first
    }
}
