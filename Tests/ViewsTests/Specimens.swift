// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases
import Sample

@testable import Views

/// Readers of the sample, and every page they may open.
struct Specimens {
    let register: SampleRegister
    let phrasebooks: Phrasebooks
    let templates: Templates

    init(_ register: SampleRegister? = nil) throws {
        self.register = try register ?? .sample()
        phrasebooks = try Phrasebooks.load()
        templates = try Templates()
    }

    static let assets = AssetNames(stylesheet: "/assets/a.css", script: "/assets/a.js")

    func visit(
        _ address: Address,
        in language: Language = .french,
        asOf: AsOf? = nil
    ) -> Visit {
        Visit(
            phrasebook: phrasebooks[language],
            lens: Lens(language: language, asOf: asOf),
            address: address,
            assets: Self.assets,
            done: asOf == nil ? Sample.id(50_001) : nil
        )
    }

    func reader(
        _ address: Address,
        in language: Language = .french,
        asOf: AsOf? = nil,
        haltedAt: Int64? = nil,
        by viewer: Viewer = .operator
    ) -> Reader {
        let view = register.territory.seen(
            by: viewer,
            on: Sample.day("2026-11-22"),
            beside: register.beside,
            asOf: asOf
        )
        return Reader(
            visit(address, in: language, asOf: asOf),
            view: view,
            slug: Sample.slug,
            territoryName: view.name,
            zone: TimeZone(identifier: "Europe/Paris") ?? .gmt,
            haltedAt: haltedAt
        )
    }

    func entries(about record: Record, _ reader: Reader) -> [Recorded] {
        let positions = Set(reader.view.entries(about: record.id))
        return register.entries.filter { positions.contains($0.position) }
    }

    func action(_ number: Int, in language: Language = .french) throws -> ActionPage {
        let reader = reader(.action(Sample.slug, number), in: language)
        guard let action = reader.view.action(number: number) else { throw Missing.action(number) }
        return ActionPage(reader, action: action, entries: entries(about: action, reader))
    }

    func history(_ number: Int, in language: Language = .french) throws -> HistoryPage {
        let reader = reader(.history(Sample.slug, number), in: language)
        guard let action = reader.view.action(number: number) else { throw Missing.action(number) }
        return HistoryPage(reader, action: action, entries: entries(about: action, reader))
    }

    func list(
        in language: Language = .french,
        _ change: (inout ActionQuery) -> Void = { _ in }
    ) -> ActionListPage {
        var query = ActionQuery()
        change(&query)
        let reader = reader(.actions(Sample.slug, query), in: language)
        return ActionListPage(reader, reader.overview, query: query)
    }

    func home(in language: Language = .french) -> TodayPage {
        let reader = reader(.home(Sample.slug), in: language)
        return TodayPage(reader, reader.overview, latest: register.entries.suffix(30))
    }

    enum Missing: Error {
        case action(Int)
        case record(RecordID)
        case person(PersonID)
    }
}

extension Specimens {
    /// One of each page, and of what makes it other, as a template sees it and as HTML.
    func all(in language: Language) throws -> [Specimen] {
        var all = [
            Specimen(home(in: language), templates), Specimen(list(in: language), templates),
            Specimen(
                list(in: language) { query in
                    query.text = "compost"
                    query.choices = [.status: ["blocked"]]
                    query.tag = "compost"
                },
                templates
            ),
            Specimen(list(in: language) { $0.text = "introuvable" }, templates),
            Specimen(try action(1, in: language), templates),
            Specimen(try action(2, in: language), templates),
            // Past its due date.
            Specimen(try action(3, in: language), templates),
            Specimen(try history(1, in: language), templates),
        ]
        all += try plans(in: language)
        all += try others(in: language)
        all += try odd(in: language)
        all += doors(in: language)
        all += try editing(in: language)
        all += try exchange(in: language)
        all += try past(in: language)
        all += try governance(in: language)
        all += try today(in: language)
        all += try organisation(in: language)
        all += try guide(in: language)
        all += try searches(in: language)
        all += accessibility(in: language)
        all += try settings(in: language)
        all += try bodies(in: language)
        all += try responsibilities(in: language)
        all += try decisions(in: language)
        return all
    }

    private func plans(in language: Language) throws -> [Specimen] {
        let empty = try Specimens(SampleRegister())
        let bare = empty.reader(.home(Sample.slug), in: language)
        let reader = reader(.plan(Sample.slug, nil), in: language)
        let past = self.reader(
            .plan(Sample.slug, nil),
            in: language,
            asOf: .known(Sample.day("2026-01-31")),
            haltedAt: 41
        )
        return [
            Specimen(PlanPage(reader, reader.overview, plan: nil), templates),
            Specimen(PlanPage(past, past.overview, plan: reader.view.plans.first), templates),
            Specimen(PlanPage(bare, bare.overview, plan: nil), templates),
            Specimen(TodayPage(bare, bare.overview, latest: []), templates),
            Specimen(empty.list(in: language), templates),
            Specimen(
                JournalPage(reader, entries: register.entries.suffix(50), before: nil),
                templates
            ),
            Specimen(JournalPage(reader, entries: register.entries, before: 90), templates),
            Specimen(JournalPage(bare, entries: [], before: nil), templates),
        ]
    }

    private func others(in language: Language) throws -> [Specimen] {
        let reader = reader(.service(Sample.slug, Sample.waste), in: language)
        guard let service = reader.view.record(Sample.waste),
            let region = reader.view.record(Sample.region)
        else { throw Missing.record(Sample.waste) }
        guard let person = reader.view.person(Sample.delmas) else {
            throw Missing.person(Sample.delmas)
        }
        let visit = visit(.installation, in: language)
        let place = InstallationPage.Place(slug: "a", name: "A", entries: 3)
        return [
            Specimen(RecordPage(reader, record: service), templates),
            Specimen(RecordPage(reader, record: region), templates),
            Specimen(PersonPage(reader, person: person), templates),
            Specimen(InstallationPage(visit, places: [place]), templates),
            Specimen(InstallationPage(visit, places: []), templates),
            Specimen(ImportsPage(reader, stamps: [:]), templates),
        ] + (try imports(in: language)) + [
            Specimen(FaultPage(visit, .failure, territory: nil, request: "42"), templates),
            Specimen(FaultPage(visit, .noRecord, territory: "a", request: "42"), templates),
        ]
    }
}

extension Specimens {
    /// What seldom happens: erased words, facts observed earlier, an empty plan, many actions.
    private func odd(in language: Language) throws -> [Specimen] {
        var register = SampleRegister()
        try register.perform([.found(Sample.founding)], on: Sample.day("2025-01-06"))
        let plan = Record.Creation(
            id: Sample.territoryProject,
            kind: .plan,
            fields: [.name: Content(.text("Vide"))]
        )
        let long = Content(
            .text("Une ligne\n\nune autre"),
            written: .plain("Une ligne, une autre")
        )
        let action = Record.Creation(
            id: Sample.compost,
            kind: .action,
            fields: [
                .title: Content(.text("Composter")), .description: long, .objectives: long,
            ]
        )
        let note = Record.Creation(
            id: Sample.note,
            kind: .note,
            parent: Sample.compost,
            fields: [.words: Content(.text("Vu"), written: .plain("Vu sur place"))]
        )
        try register.perform(
            [plan, action, note].map { .record(.create($0)) },
            on: Sample.day("2025-02-01"),
            effective: Sample.day("2024-12-31")
        )
        let kept = try Specimens(register)
        register.eraseWords()
        let erased = try Specimens(register)
        let reader = erased.reader(.plan(Sample.slug, nil), in: language)
        try register.perform(
            Sample.governance + [Sample.plans[0]]
                + Sample.many(2 * ActionListPage.length + 1).filter {
                    if case .record(.create(let creation)) = $0 {
                        creation.kind == .action
                    } else {
                        false
                    }
                },
            on: Sample.day("2025-03-01")
        )
        let crowded = try Specimens(register)
        return [
            Specimen(try kept.action(1, in: language), templates),
            Specimen(try erased.action(1, in: language), templates),
            Specimen(PlanPage(reader, reader.overview, plan: nil), templates),
            Specimen(JournalPage(reader, entries: register.entries, before: nil), templates),
            Specimen(try erased.history(1, in: language), templates),
            Specimen(crowded.list(in: language) { $0.page = 2 }, templates),
        ]
    }

    /// What a file that was taken in says.
    private func imports(in language: Language) throws -> [Specimen] {
        var register = register
        let exchange = Sample.exchange
        try register.perform(
            [.noteFile(exchange), .markUndone(exchange.gesture)],
            on: Sample.day("2026-02-01")
        )
        let specimens = try Specimens(register)
        let reader = specimens.reader(.imports(Sample.slug), in: language)
        let stamp = register.entries.last?.stamp
        var report = ImportReportPage.Report()
        report.remarks = ["Une ligne d’exemple"]
        report.problems = Array(
            repeating: ImportReportPage.Problem(
                place: "B4",
                value: "mi-mars",
                words: "Date non lue",
                remedy: "Corrigez-la"
            ),
            count: ImportReportPage.longest + 1
        )
        report.conflicts = [
            ImportReportPage.Conflict(
                place: "C4",
                title: "Haies",
                field: "Statut",
                here: "En cours",
                file: "Réalisé"
            )
        ]
        let stamps = stamp.map { [register.territory.position: $0] } ?? [:]
        return [
            Specimen(ImportsPage(reader, stamps: stamps), templates),
            Specimen(
                ImportReportPage(reader, exchange: exchange, stamp: stamp, report: report),
                templates
            ),
            Specimen(
                ImportReportPage(reader, exchange: exchange, stamp: nil, report: nil),
                templates
            ),
        ]
    }
}

/// A page beside what it becomes.
struct Specimen {
    let name: String
    let template: String
    let model: any Page
    let html: String

    init<P: Page>(_ page: P, _ templates: Templates) {
        name = "\(P.self)"
        template = P.template
        model = page
        html = templates.render(page)
    }
}

extension Reader {
    var overview: Overview { Overview(view, on: day) }
}
