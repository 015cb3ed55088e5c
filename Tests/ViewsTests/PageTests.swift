// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases
import Sample
import Testing

@testable import Views

@Suite("A page")
struct PageTests {
    private let specimens: Specimens

    init() throws { specimens = try Specimens() }

    @Test(arguments: Language.allCases)
    func `is complete in every language`(language: Language) throws {
        for specimen in try specimens.all(in: language) {
            let html = specimen.html
            #expect(html.contains("<html lang=\"\(language.rawValue)\">"), "\(specimen.name)")
            #expect(html.count { $0 == "\n" } > 10)
            #expect(html.ranges(of: "<h1>").count == 1, "one h1 in \(specimen.name)")
            // A phrase that is missing shows its key; a slot that is not filled, its name.
            let words = html.replacing(/<pre>[\s\S]*?<\/pre>/, with: "")
                .replacing(/<[^>]*>/, with: " ")
            #expect(words.firstMatch(of: /\b(page|list|sheet|journal|fault|imports)\.[a-z]/) == nil)
            #expect(!words.contains("{"), "an unfilled slot in \(specimen.name)")
        }
    }

    @Test func `gives every control a label and every image no words to lose`() throws {
        for specimen in try specimens.all(in: .french) {
            let ids = Set(specimen.html.matches(of: /\sid="([^"]+)"/).map { String($0.1) })
            let labelled = Set(
                specimen.html.matches(of: /label for="([^"]+)"/).map { String($0.1) }
            )
            #expect(labelled.isSubset(of: ids), "a label of nothing in \(specimen.name)")
            let all = specimen.html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(all.count == ids.count, "an id twice in \(specimen.name)")
        }
    }

    @Test func `never runs what people wrote`() throws {
        var register = SampleRegister()
        try register.perform([.found(Sample.founding)], on: Sample.day("2025-01-06"))
        let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
        let creation = Record.Creation(
            id: Sample.id(1),
            kind: .action,
            fields: [
                .title: Content(.text(hostile)), .description: Content(.text(hostile)),
                .tags: Content(.words([hostile])),
                .start: Content(nil, written: .plain(hostile)),
            ]
        )
        let address = Record.Creation(
            id: Sample.id(2),
            kind: .link,
            parent: Sample.id(1),
            fields: [
                .label: Content(.text(hostile)), .address: Content(.text("javascript:alert(1)")),
            ]
        )
        try register.perform(
            [.record(.create(creation)), .record(.create(address))],
            on: Sample.day("2025-02-01")
        )
        let specimens = try Specimens(register)
        let pages = [
            specimens.templates.render(try specimens.action(1)),
            specimens.templates.render(try specimens.history(1)),
            specimens.templates.render(specimens.list { $0.text = hostile }),
            specimens.templates.render(specimens.list()),
            specimens.templates.render(specimens.home()),
        ]
        for html in pages {
            #expect(!html.contains("<script>"))
            #expect(!html.contains("<img"))
            #expect(!html.contains("href=\"javascript:"))
        }
    }

    @Test func `says which past it shows, and how to come back`() throws {
        let reader = specimens.reader(
            .plan(Sample.slug, nil),
            asOf: .state(Sample.day("2026-01-31"))
        )
        let html = specimens.templates.render(PlanPage(reader, reader.overview, plan: nil))
        #expect(html.contains("31 janvier 2026"))
        #expect(html.contains("href=\"/t/hauts-de-sorgne/plan?lang=fr\""))
        #expect(
            html.contains("href=\"/t/hauts-de-sorgne/actions/1?etat-au=2026-01-31&amp;lang=fr\"")
        )
    }

    @Test func `says at which entry an unreadable journal stopped`() throws {
        let reader = specimens.reader(.home(Sample.slug), haltedAt: 41)
        let html = specimens.templates.render(TodayPage(reader, reader.overview, latest: []))
        #expect(html.contains("à partir de l’écriture 41"))
    }

    @Test func `offers an empty territory the one thing to do`() throws {
        let empty = try Specimens(SampleRegister())
        let html = empty.templates.render(empty.home())
        #expect(html.contains("href=\"/t/hauts-de-sorgne/import/nouveau"))
    }

    @Test func `weighs little, style and script included`() throws {
        let assets = try Assets()
        // Before compression, which leaves a fifth of it.
        #expect(assets.stylesheet.count < 64_000)
        #expect(assets.script.count < 30_000)
        for specimen in try specimens.all(in: .french)
        where specimen.html.ranges(of: "<tr").count < 100 {
            #expect(specimen.html.utf8.count < 72_000, "\(specimen.name)")
        }
    }
}

@Suite("The sheet of an action")
struct ActionPageTests {
    private let specimens: Specimens

    init() throws { specimens = try Specimens() }

    @Test func `opens with what its reader came for`() throws {
        let answer = try specimens.action(1).answer
        #expect(
            answer.text
                == "Portée par Déchets et Compost’Sorgne. Aucune étape faite sur 2. "
                + "Calendrier\u{A0}: mi-2025 – décembre 2027."
        )
        #expect(answer.parts.filter(\.isLink).map(\.text) == ["Déchets", "Compost’Sorgne"])
    }

    @Test func `shows every field that has content`() throws {
        let reader = specimens.reader(.action(Sample.slug, 1))
        let action = try #require(reader.view.action(number: 1))
        let html = specimens.templates.render(try specimens.action(1))
        let shown: Set<FieldID> = [.title, .status]
        for field in reader.view.fields(of: .action)
        where !action.content(field.id).isBlank && !shown.contains(field.id) {
            #expect(html.contains(">" + specimens.phrasebooks.french.label(of: field) + "<"))
        }
    }

    @Test func `shows what was written beside what was understood`() throws {
        let html = specimens.templates.render(try specimens.action(1))
        #expect(html.contains("«\u{A0}B. Delmas + stagiaire\u{A0}»"))
        #expect(
            html.contains("«\u{A0}200 à 500 k€ selon les subventions\u{A0}», gardé tel qu’écrit")
        )
        // « mi-2025 » says no more than the date itself.
        #expect(!html.contains("«\u{A0}mi-2025\u{A0}»"))
    }

    @Test func `adds up what is planned, a range with a range`() throws {
        let budget = try #require(try specimens.action(1).budget)
        let totals = budget.totals.map { $0.replacing(/[\u{A0}\u{202F}]/, with: " ") }
        #expect(totals == ["Prévisionnel : 270 000 à 310 000 € HT"])
    }

    @Test func `leads everywhere its names lead`() throws {
        let html = specimens.templates.render(try specimens.action(1))
        let addresses: [Address] = [
            .service(Sample.slug, Sample.waste), .organisation(Sample.slug, Sample.region),
            .post(Sample.slug, Sample.post), .body(Sample.slug, Sample.committee),
            .person(Sample.slug, Sample.delmas), .plan(Sample.slug, Sample.climatePlan),
            .action(Sample.slug, 2), .document(Sample.slug, Sample.document),
            .history(Sample.slug, 1),
        ]
        for address in addresses {
            #expect(html.contains("href=\"" + address.path), "\(address.path)")
        }
    }

    @Test func `says that words were erased`() throws {
        var register = try SampleRegister.sample()
        register.eraseWords()
        register.erase(Sample.delmas)
        let erased = try Specimens(register)
        let html = erased.templates.render(try erased.action(1))
        #expect(html.contains("texte effacé"))
        #expect(html.contains("personne effacée"))
        #expect(!html.contains("Moulin"))
        #expect(!html.contains("Delmas"))
    }

    @Test func `tells its history from what to what`() throws {
        let history = try specimens.history(1)
        let progress = history.gestures.flatMap(\.lines).first { $0.label == "Avancement" }
        #expect(progress?.pieces.map(\.text) == ["40\u{202F}%", "45\u{202F}%"])
        #expect(history.gestures.first?.author.text == "Odile Vasseur")
    }
}

@Suite("The list of actions")
struct ActionListTests {
    private let specimens: Specimens

    init() throws { specimens = try Specimens() }

    private func numbers(_ change: (inout ActionQuery) -> Void) -> [Int] {
        var query = ActionQuery()
        change(&query)
        let reader = specimens.reader(.actions(Sample.slug, query))
        return ActionSelection(query, among: reader.view.actions, reader).actions.compactMap(
            \.number
        )
    }

    @Test func `answers first`() {
        #expect(
            specimens.list().answer.text
                == "Sur 11 actions, 3 sont en cours, 1 est réalisée, 1 est bloquée et "
                + "3 ont une échéance dépassée."
        )
        #expect(specimens.list { $0.text = "haies" }.answer.text == "1 action sur 11 correspond.")
    }

    @Test(arguments: ["COMPOSTER", "biodechets", "delmas", "choisir les sites", "écoles"])
    func `finds an action by any of its words`(text: String) {
        #expect(numbers { $0.text = text } == [1])
    }

    @Test func `filters by each thing the address can say`() {
        #expect(numbers { $0.choices[.status] = ["blocked"] } == [1])
        #expect(numbers { $0.choices[.priority] = ["low"] } == [5])
        #expect(numbers { $0.choices[.themes] = ["mobility"] } == [6, 7, 8])
        #expect(numbers { $0.service = Sample.waste } == [1, 2])
        #expect(numbers { $0.axis = Sample.sobriety } == [1])
        #expect(numbers { $0.plan = Sample.territoryProject } == [1])
        #expect(numbers { $0.organisation = Sample.agency } == [1])
        #expect(numbers { $0.person = Sample.vasseur } == [1])
        #expect(numbers { $0.tag = "compost" } == [1])
        #expect(numbers { $0.isOutsidePlans = true } == [2])
        #expect(numbers { $0.isCarriedOutside = true } == [1, 11])
        #expect(numbers { $0.isOverdue = true } == [3, 6, 10])
    }

    @Test func `sorts, and leaves last what has nothing to sort by`() {
        let ends = numbers { $0.order = .end }
        #expect(ends.first == 4)
        #expect(Set(ends.suffix(3)) == [2, 8, 11])
        let latest = numbers { query in
            query.order = .end
            query.isDescending = true
        }
        #expect(latest.first == 9)
        #expect(Set(latest.suffix(3)) == [2, 8, 11])
        #expect(numbers { $0.order = .title }.first == 5)
    }

    @Test func `says kindly that nothing matches`() {
        let html = specimens.templates.render(specimens.list { $0.text = "introuvable" })
        #expect(html.contains("Rien ne correspond"))
        #expect(!html.contains("<table"))
    }

    @Test func `is cut in pages past a few hundred rows`() throws {
        var register = SampleRegister()
        try register.perform([.found(Sample.founding)], on: Sample.day("2025-01-06"))
        try register.perform(
            Sample.governance + Sample.plans + Sample.many(ActionListPage.length + 5),
            on: Sample.day("2025-02-01")
        )
        let specimens = try Specimens(register)
        let first = specimens.templates.render(specimens.list())
        #expect(first.ranges(of: "<th scope=\"row\"").count == ActionListPage.length)
        let last = specimens.templates.render(specimens.list { $0.page = 99 })
        #expect(last.ranges(of: "<th scope=\"row\"").count == 5)
    }
}
