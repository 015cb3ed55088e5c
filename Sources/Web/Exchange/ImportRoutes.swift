// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
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
            let report = ImportReport(json: json)
        else { return nil }
        let words = ImportWords(view: view, book: reader.visit.phrasebook)
        var said = ImportReportPage.Report()
        said.remarks =
            [report.verdict].compactMap { $0 }.map { words.book[$0] } + words.remarks(report)
        said.problems = report.problems.map(words.problem)
        said.conflicts = report.conflicts.map { conflict in
            ImportReportPage.Conflict(
                place: conflict.place.reference,
                title: conflict.title,
                field: words.field(of: conflict),
                here: conflict.from,
                file: conflict.to
            )
        }
        return said
    }
}
