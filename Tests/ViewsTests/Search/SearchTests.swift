// SPDX-License-Identifier: EUPL-1.2

import Phrases
import Sample
import Testing

@testable import ClimatePlan
@testable import Views

@Suite("A search")
struct SearchTests {
    private let specimens: Specimens

    init() throws { specimens = try Specimens() }

    private func results(
        _ text: String,
        in register: SampleRegister? = nil,
        by viewer: Viewer = .operator
    ) -> SearchResults {
        let register = register ?? specimens.register
        let index = SearchIndex(register.seen(), at: register.territory.position)
        let query = SearchQuery(items: [QueryItem("q", text)])
        return SearchResults(query, in: index, register.seen(by: viewer))
    }

    private func found(
        _ text: String,
        in register: SampleRegister? = nil,
        by viewer: Viewer = .operator
    ) -> [SearchSubject] {
        let results = results(text, in: register, by: viewer)
        return results.hits.map { results.document(of: $0).subject }
    }

    private static let compost = SearchSubject.record(Sample.compost)

    @Test(arguments: [
        "composter", "COMPOSTER", "compòst", "biodechets composter", "1", "3.1.1.a", "pt-7", "PT 7",
        "300 t incineration", "maître", "étiquette écoles", "écoles compost", "gare visiter",
        "communes", "bacs abris", "region", "delmas stagiaire", "guide compostage",
    ])
    func `finds an action by its number, codes, title, texts, parts and who it names`(
        text: String
    ) {
        let isFound = found(text).contains(Self.compost)
        #expect(isFound == !text.hasPrefix("étiquette"), "\(text)")
    }

    @Test func `asks every word to begin one, in any order`() {
        #expect(found("inciné détourner").contains(Self.compost))
        #expect(found("cinération").isEmpty)
        #expect(found("composter introuvable").isEmpty)
    }

    @Test(arguments: [
        ("delmas", SearchSubject.person(Sample.delmas)), ("ines", .person(Sample.ortiz)),
        ("odile.vasseur@demo.example", .person(Sample.vasseur)),
        ("dec", .record(Sample.waste)), ("énergie", .record(Sample.energy)),
        ("sorgne compost", .record(Sample.association)), ("copil", .record(Sample.committee)),
        ("prévention", .record(Sample.post)), ("2024-2030", .record(Sample.climatePlan)),
        ("3.1", .record(Sample.organicWaste)), ("mairie moulin", .record(Sample.note)),
        ("etude des sites", .record(Sample.document)),
    ])
    func `finds people, services, organisations, notes, documents and the rest first`(
        text: String,
        subject: SearchSubject
    ) {
        #expect(found(text).first == subject, "\(text)")
    }

    @Test func `puts the exact before the beginning of a name, its words, then texts`() throws {
        var register = SampleRegister()
        try register.perform([.found(Sample.founding)], on: Sample.day("2025-01-06"))
        let titles = [
            "Remettre le bois en haies", "Boisement du plateau", "Chauffer autrement", "Bois",
        ]
        let actions = titles.enumerated().map { rank, title in
            Command.record(
                .create(
                    Record.Creation(
                        id: Sample.id(rank + 1),
                        kind: .action,
                        fields: [
                            .title: Content(.text(title)),
                            .means: Content(.text(rank == 2 ? "Du bois local, 4 stères" : "")),
                        ].filter { $0.value.value != .text("") }
                    )
                )
            )
        }
        try register.perform(actions, on: Sample.day("2025-02-01"))
        let hits = results("bois", in: register).hits
        #expect(hits.map(\.quality) == [.exact, .beginning, .inName, .inText])
        #expect(hits.map(\.order) == [4, 2, 1, 3])
        #expect(found("4", in: register).first == .record(Sample.id(4)))
        #expect(results("bois chauffer", in: register).hits.map(\.quality) == [.partlyInName])
    }

    @Test func `shows where the words are that the name does not hold`() {
        let html = specimens.templates.render(specimens.search(("q", "incineration")))
        #expect(html.contains("Objectifs\u{A0}: Détourner 300 t par an de l’<mark>incinération"))
        let step = specimens.templates.render(specimens.search(("q", "gare visiter")))
        #expect(step.contains("Étape\u{A0}: <mark>Visiter</mark> la <mark>gare</mark>"))
        let bold = specimens.templates.render(specimens.search(("q", "dix-huit")))
        #expect(bold.contains("Installer <mark>dix</mark>-<mark>huit</mark> sites de"))
        let code = specimens.templates.render(specimens.search(("q", "pt-7")))
        #expect(code.contains("<mark>PT</mark>-<mark>7</mark>"))
    }

    @Test func `answers with a sentence whose numbers lead to each kind`() {
        let page = specimens.search(("q", "comp"))
        #expect(page.answer.text.hasPrefix("Trouvé dans "))
        for part in page.answer.parts where part.isLink {
            let items = part.href.split(separator: "?").last.map(String.init) ?? ""
            #expect(items.contains("q=comp&nature="))
        }
        #expect(page.answer.parts.count { $0.isLink } == page.groups.count)
    }

    @Test func `says what can be searched when there is nothing to show`() {
        for page in [specimens.search(), specimens.search(("q", "introuvable"))] {
            #expect(page.groups.isEmpty)
            #expect(page.advice.contains { $0.contains("accents") })
            #expect(page.advice.contains { $0.contains("les personnes") })
        }
        let html = specimens.templates.render(specimens.search(("q", "?!…")))
        #expect(html.contains("Rien de ce que vous pouvez lire"))
    }

    @Test func `shows a few of each kind, and leads to all of one`() throws {
        var register = specimens.register
        try register.perform(Sample.many(320), on: Sample.day("2026-11-01"))
        let large = try Specimens(register)
        let page = large.search(("q", "voie"))
        let group = try #require(page.groups.first)
        #expect(group.lines.count == SearchPage.few)
        #expect(group.others?.text == "Et \(group.count - SearchPage.few) autres")
        let many = large.search(("q", "a"), ("nature", "actions"), ("page", "2"))
        #expect(many.groups.map(\.lines.count) == [SearchPage.length])
        #expect(many.paging?.previous != nil && many.paging?.next != nil)
        let last = large.search(("q", "a"), ("nature", "actions"), ("page", "999"))
        #expect(last.paging?.previous != nil && last.paging?.next == nil)
        #expect(last.groups.first?.lines.isEmpty == false)
        #expect(large.suggestions("a").lines.count == SearchSuggestions.length)
        #expect(large.suggestions("a").all != nil)
        #expect(large.suggestions("introuvable").lines.isEmpty)
    }

    @Test func `keeps the past that is read`() throws {
        let asOf = AsOf.state(Sample.day("2026-06-01"))
        let query = SearchQuery(items: [QueryItem("q", "comp")])
        let reader = specimens.reader(.search(Sample.slug, query), asOf: asOf)
        let index = SearchIndex(specimens.register.seen(), at: 1)
        let html = specimens.templates.render(SearchPage(reader, query: query, index: index))
        let links = html.matches(of: /<a href="([^"]*)"><span class="kind">/)
        #expect(!links.isEmpty)
        for link in links { #expect(link.1.contains("etat-au=2026-06-01"), "\(link.1)") }
        #expect(html.contains("<input type=\"hidden\" name=\"etat-au\" value=\"2026-06-01\">"))
    }
}

@Suite("What a search lets be seen")
struct SearchRightsTests {
    private static let carrier: PersonID = Sample.id(7_001)
    private static let hidden: RecordID = Sample.id(7_002)

    /// The sample with someone of an organisation that carries its first action, and an action
    /// kept to the team.
    private static func register() throws -> SampleRegister {
        var register = try SampleRegister.sample()
        register.know(Person(id: carrier, name: "Camille Roche", standing: .member))
        let mandate = Mandate(
            id: Sample.id(7_003),
            person: carrier,
            role: .organisationMember,
            organisation: Sample.association,
            start: Sample.day("2025-01-06")
        )
        let action = Record.Creation(
            id: hidden,
            kind: .action,
            fields: [
                .title: Content(.text("Négocier le rachat du moulin")),
                .visibility: Content(.choice("team")),
            ]
        )
        let note = Record.Creation(
            id: Sample.id(7_004),
            kind: .note,
            parent: hidden,
            fields: [.words: Content(.text("Prix plafond du moulin"))]
        )
        try register.perform(
            [.mandate(.record(mandate)), .record(.create(action)), .record(.create(note))],
            on: Sample.day("2026-05-01")
        )
        return register
    }

    private static func found(_ text: String, by viewer: Viewer) throws -> [SearchSubject] {
        let register = try register()
        let index = SearchIndex(register.seen(), at: register.territory.position)
        let query = SearchQuery(items: [QueryItem("q", text)])
        let results = SearchResults(query, in: index, register.seen(by: viewer))
        return results.hits.map { results.document(of: $0).subject }
    }

    @Test func `someone from outside finds their actions, and nobody of the Directory`() throws {
        let viewer = Viewer.person(Self.carrier)
        #expect(try Self.found("biodéchets", by: viewer).contains(.record(Sample.compost)))
        #expect(try Self.found("vasseur", by: .operator).contains(.person(Sample.vasseur)))
        let people = try Self.found("vasseur", by: viewer) + Self.found("camille", by: viewer)
        #expect(!people.contains(.person(Sample.vasseur)))
        #expect(people.contains(.person(Self.carrier)))
        let asked = try Specimens(try Self.register()).search(("q", "zzz"), by: viewer)
        #expect(!asked.advice.joined().contains("personnes"))
    }

    @Test func `what is kept to the team is found by the team, its notes included`() throws {
        #expect(try Self.found("moulin", by: .operator).count == 3)
        let outside = try Self.found("moulin", by: .person(Self.carrier))
        #expect(outside == [.record(Sample.note)])
        #expect(try Self.found("moulin", by: .anyone).isEmpty)
        #expect(try Self.found("a", by: .anyone).isEmpty)
    }

    @Test func `a field is searched by those who read it`() throws {
        var register = try Self.register()
        let id = OwnField.identifier(Sample.id(7_010))
        let edit = Record.Edit(
            record: Sample.compost,
            fields: [id: Content(.text("Terrain convoité"))]
        )
        try register.perform(
            [
                .addField(OwnField(id: id, kind: .action, shape: .line, label: "Réserves")),
                .record(.edit(edit, seen: [:])),
            ],
            on: Sample.day("2026-05-02")
        )
        var territory = register.territory
        territory.ownFields[.action] = territory.ownFields[.action]?.map { $0.read(by: .team) }
        func count(_ text: String, _ viewer: Viewer) -> Int {
            let day = Sample.day("2026-11-22")
            let beside = register.beside
            let all = territory.seen(by: .operator, on: day, beside: beside)
            return SearchResults(
                SearchQuery(items: [QueryItem("q", text)]),
                in: SearchIndex(all, at: territory.position),
                territory.seen(by: viewer, on: day, beside: beside)
            ).hits.count
        }
        #expect(count("convoité composter", .operator) == 1)
        #expect(count("convoité composter", .person(Self.carrier)) == 0)
        #expect(count("composter biodéchets", .person(Self.carrier)) == 1)
    }

    @Test func `what was erased or removed is not found`() throws {
        var register = try Self.register()
        register.eraseWords()
        register.erase(Sample.delmas)
        try register.perform([.record(.remove(Self.hidden))], on: Sample.day("2026-05-03"))
        let index = SearchIndex(register.seen(), at: register.territory.position)
        for text in ["mairie", "plafond", "rachat", "bastien", "stagiaire"] {
            let query = SearchQuery(items: [QueryItem("q", text)])
            #expect(SearchResults(query, in: index, register.seen()).hits.isEmpty, "\(text)")
        }
    }
}
