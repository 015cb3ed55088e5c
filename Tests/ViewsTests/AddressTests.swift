// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample
import Testing

@testable import Views

@Suite("An address")
struct AddressTests {
    private static let slug = "hauts-de-sorgne"

    @Test(arguments: [
        (Address.installation, Route.installation), (.home(slug), .home),
        (.plan(slug, nil), .plan), (.actions(slug, ActionQuery()), .actions),
        (.action(slug, 12), .action), (.history(slug, 12), .history),
        (.journal(slug, before: nil), .journal), (.imports(slug), .imports),
        (.importReport(slug, Sample.id(1)), .importReport),
        (.service(slug, Sample.id(1)), .service),
        (.organisation(slug, Sample.id(1)), .organisation), (.post(slug, Sample.id(1)), .post),
        (.body(slug, Sample.id(1)), .body), (.person(slug, Sample.id(1)), .person),
        (.document(slug, Sample.id(1)), .document), (.health, .health),
        (.asset("cheville.css"), .asset), (.gesture(slug, Sample.id(1)), .gesture),
        (.undo(slug, Sample.id(1)), .undo), (.drafts(slug), .drafts),
        (.draft(slug, "a"), .draft), (.notebook(slug), .notebook),
        (.notebookPage(slug, "a"), .notebookPage),
        (.notebookRemoval(slug, "a"), .notebookRemoval),
        (.settings(slug), .settings), (.logo(slug, version: "a"), .logo),
        (.publicPage(slug), .publicPage),
        (.comparison(slug, 12, from: nil, to: nil, isKnown: true), .comparison),
    ])
    func `leads to the route it is registered by`(address: Address, route: Route) {
        #expect(Route.matching(address.path) == route)
    }

    @Test func `of an action is the one that is promised`() {
        #expect(Address.action("saumur", 7).path == "/t/saumur/actions/7")
        #expect(Address.history("saumur", 7).path == "/t/saumur/actions/7/histoire")
    }

    @Test func `reads the past that a form asks for`() throws {
        let day = QueryItem("jour", "2026-01-31")
        let known = try Lens(items: [day, QueryItem("passe", "connu")])
        #expect(known.asOf == .known(Sample.day("2026-01-31")))
        let state = try Lens(items: [day, QueryItem("passe", "etat")])
        #expect(state.asOf == .state(Sample.day("2026-01-31")))
        #expect(try Lens(items: [QueryItem("jour", "")]).asOf == nil)
    }

    @Test func `belongs to no route when nothing stands there`() {
        #expect(Route.matching("/t/saumur/actions/7/autre") == nil)
        #expect(Route.matching("/x") == nil)
    }

    @Test func `carries the language and the past from page to page`() {
        let lens = Lens(language: .english, asOf: .state(Sample.day("2026-01-31")))
        #expect(
            lens.link(to: .action("saumur", 7))
                == "/t/saumur/actions/7?etat-au=2026-01-31&lang=en"
        )
    }

    @Test func `escapes what people search for`() {
        var query = ActionQuery()
        query.text = "bois & \"forêt\""
        let link = Lens().link(to: .actions("saumur", query))
        #expect(link == "/t/saumur/actions?q=bois%20%26%20%22for%C3%AAt%22")
    }
}

@Suite("The address of a form")
struct FormAddressTests {
    @Test func `is the same whatever language it is read in, and comes back from its name`()
        throws
    {
        let form = try #require(FormAddress("/t/a/fiches?sous=1&nature=step&lang=en&geste=2"))
        #expect(form.text == "/t/a/fiches?sous=1&nature=step")
        #expect(FormAddress(name: form.name) == form)
        #expect(form.isOf("a"))
        #expect(!form.isOf("b"))
    }

    @Test(arguments: [
        "https://ailleurs.example/t/a/carnet", "//ailleurs.example/t/a/carnet", "carnet",
        "/t/a/plan", "/t/a/nulle-part", "/t/a/carnet?" + String(repeating: "a", count: 1_000),
    ])
    func `is the address of something that takes forms, here`(text: String) {
        #expect(FormAddress(text) == nil)
    }
}

@Suite("What is asked of the list of actions")
struct ActionQueryTests {
    @Test func `comes back from its address as it was`() {
        var query = ActionQuery()
        query.text = "haies"
        query.choices = [.status: ["inProgress", "done"], .themes: ["water"]]
        query.plan = Sample.climatePlan
        query.axis = Sample.sobriety
        query.service = Sample.waste
        query.organisation = Sample.region
        query.person = Sample.delmas
        query.tag = "compost"
        query.isOutsidePlans = true
        query.isCarriedOutside = true
        query.isOverdue = true
        query.order = .end
        query.isDescending = true
        query.page = 3
        #expect(ActionQuery(items: query.items) == query)
    }

    @Test func `leaves out what cannot be read`() {
        let items = [
            QueryItem("plan", "../../etc/passwd"), QueryItem("tri", "'; DROP TABLE"),
            QueryItem("page", "-4"), QueryItem("personne", "<script>"), QueryItem("inconnu", "1"),
        ]
        #expect(ActionQuery(items: items) == ActionQuery())
    }

    @Test func `keeps only the beginning of an endless search`() {
        let query = ActionQuery(items: [QueryItem("q", String(repeating: "a", count: 10_000))])
        #expect(query.text.count == ActionQuery.longestText)
    }

    @Test func `refuses a day that the calendar does not have`() {
        #expect(throws: Lens.UnreadableDay(text: "2026-02-30")) {
            try Lens(items: [QueryItem("etat-au", "2026-02-30")])
        }
    }
}
