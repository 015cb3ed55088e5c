// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Sample
import Testing

@testable import Views

@Suite("The page of who does what")
struct WhoDoesWhatPageTests {
    private let specimens: Specimens

    init() throws { specimens = try Specimens(try Specimens.governed()) }

    private func page(
        by viewer: Viewer = .operator,
        asOf: AsOf? = nil,
        _ query: ResponsibilityQuery = ResponsibilityQuery()
    ) -> WhoDoesWhatPage {
        let reader = specimens.reader(
            .whoDoesWhat(Sample.slug, query),
            asOf: asOf,
            by: viewer
        )
        return WhoDoesWhatPage(reader, reader.overview, query: query)
    }

    @Test func `opens with what is missing, five at first, each with the form that fills it`() {
        let page = page()
        #expect(page.answer.text.hasPrefix("Sur 11 actions,"))
        #expect(page.answer.text.contains("n’ont pas d’arbitre"))
        let gaps = page.gaps
        #expect(gaps?.lines.count == 5)
        #expect((gaps?.others.count ?? 0) > 0)
        for line in gaps?.lines ?? [] {
            #expect(line.gesture?.href.contains("/champs/") == true, "\(line.reason.text)")
        }
        let grades = ((gaps?.lines ?? []) + (gaps?.others ?? [])).map(\.grade)
        #expect(grades.first == "À dire en premier")
        #expect(grades.contains("À compléter"))
    }

    @Test func `offers no form to whoever may not write, nor of a past`() {
        let observer = page(by: .person(Sample.ortiz))
        #expect(observer.gaps?.lines.compactMap(\.gesture).isEmpty == true)
        let past = page(asOf: .known(Sample.day("2026-06-30")))
        #expect(past.gaps?.lines.compactMap(\.gesture).isEmpty == true)
    }

    @Test func `shows each part once, by letter and by word`() {
        let html = specimens.templates.render(page())
        #expect(html.contains("<th scope=\"colgroup\" class=\"bearers\""))
        let cell = "data-label=\"Chargé de mission\"><b aria-hidden=\"true\">Ar</b>"
        #expect(html.ranges(of: cell).count == 1)
        #expect(html.contains("<small>poste arbitre vacant</small>"))
        #expect(html.contains("<span>Informé</span>"))
    }

    @Test func `is narrowed by axis and by service`() {
        var query = ResponsibilityQuery()
        query.service = Sample.energy
        let numbers = page(query).table.markup.matches(of: /<span class="code">(\d+)/)
            .map { String($0.1) }
        #expect(numbers.contains("1"), "informed of the first action")
        #expect(numbers.count == 3, "and leads two")
        query.service = nil
        query.axis = Sample.sobriety
        #expect(page(query).table.markup.contains("Composter"))
        #expect(!page(query).table.markup.contains("Navette"))
    }

    @Test func `says its filters in its address, and reads them there`() {
        var query = ResponsibilityQuery()
        (query.axis, query.service, query.page) = (Sample.sobriety, Sample.waste, 3)
        #expect(ResponsibilityQuery(items: query.items) == query)
        #expect(
            ResponsibilityQuery(items: [QueryItem("axe", "x"), QueryItem("page", "0")])
                == ResponsibilityQuery()
        )
    }

    @Test func `leaves to the spreadsheet the columns it has no room for`() throws {
        var throng = try Specimens.governed()
        try throng.perform(Sample.throng, on: Sample.day("2026-02-03"))
        let reader = try Specimens(throng).reader(.whoDoesWhat(Sample.slug))
        let rows = reader.view.responsibilities(among: reader.view.actions, on: reader.day)
        let table = MatrixTable(rows, reader)
        #expect(table.markup.markup.ranges(of: "class=\"bearer\"").count == MatrixTable.widest)
        #expect(table.leftOut > 30)
    }

    @Test func `is for the team to know whom to involve`() {
        let way = Address.electedToInvolve(Sample.slug).path
        func leads(_ viewer: Viewer) -> Bool {
            page(by: viewer).tools?.links.contains { $0.href.hasPrefix(way) } ?? false
        }
        #expect(leads(.person(Sample.vasseur)))
        #expect(!leads(.person(Sample.ortiz)))
    }
}

@Suite("The page of a service")
struct ServicePageTests {
    @Test func `says who relays, what is asked and what the plan brings`() throws {
        let specimens = try Specimens(try Specimens.governed())
        let reader = specimens.reader(.service(Sample.slug, Sample.waste))
        let service = try #require(reader.view.record(Sample.waste))
        let page = ServicePage(reader, reader.overview, service: service)
        #expect(page.answer.text.contains("Référent Plan Climat\u{A0}: Odile Vasseur"))
        #expect(page.head?.holders.map(\.text) == ["Bastien Delmas"])
        #expect(page.posts.contains { $0.vacant != nil })
        #expect(page.asked.lines.contains { $0.about.text == "Quel terrain ?" })
        #expect(page.asked.lines.contains { $0.what.contains("peut lever ce blocage") })
        let savings = try #require(page.benefits.groups.first)
        #expect(savings.total?.hasPrefix("40\u{202F}000") == true)
        #expect(savings.lines[0].origin.contains("compte administratif"))
        #expect(savings.lines[1].origin.contains("à préciser"), "a figure without its origin")
        for line in page.benefits.groups.flatMap(\.lines) { #expect(line.action.isLink) }
        let subsidies = page.benefits.groups[1]
        #expect(subsidies.lines.map(\.origin) == ["accordé par Région, 2 juin 2025"])
    }
}

@Suite("Portage and blockages on a sheet")
struct SheetFactTests {
    @Test func `are shown where the action is read, with the ways to add`() throws {
        let specimens = try Specimens(try Specimens.governed())
        let html = specimens.templates.render(try specimens.action(1))
        #expect(html.contains("Déclaré"))
        #expect(html.contains("Conseil communautaire"))
        #expect(html.contains("Noter un fait de portage"))
        #expect(html.contains("Fouilles"))
        #expect(html.contains("Dire qu’il est levé"))
        #expect(html.contains("Signaler un blocage"))
    }

    @Test func `do not scold an action that nothing backs`() throws {
        let specimens = try Specimens(try Specimens.governed())
        let page = try specimens.action(3)
        #expect(page.backings == nil)
        #expect(page.blockages == nil)
    }

    @Test func `lead to the sheet from the page of blockages, and open no form there`() throws {
        let specimens = try Specimens(try Specimens.governed())
        let reader = specimens.reader(.blockages(Sample.slug))
        let page = BlockagesPage(reader)
        #expect(page.answer.text.contains("2 blocages"))
        #expect(page.groups.map(\.label).contains("Fouilles (1)"))
        #expect(page.groups.flatMap(\.lines).allSatisfy { $0.edits.isEmpty })
        #expect(page.unexplained.count == 1)
    }
}
