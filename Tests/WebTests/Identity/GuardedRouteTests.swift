// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Phrases
import Sample
import Storage
import Testing
import Views

@testable import Web

@Suite("Whoever asks")
struct GuardedRouteTests {
    private static let home = "/t/\(Sample.slug)"
    private static let api = "/api/v1/territories/\(Sample.slug)/actions"

    @Test func `without signing in sees nothing of a territory, nor whether it is there`()
        async throws
    {
        try await TestSite.visit(as: .anonymous) { _, client in
            for slug in [Sample.slug, "ailleurs"] {
                for path in ["", "/plan", "/actions", "/actions/1", "/journal", "/import"] {
                    let answer = try await client.get("/t/\(slug)\(path)")
                    #expect(answer.status == .seeOther, "\(path)")
                    #expect(answer.body.readableBytes == 0)
                }
                let answer = try await client.get("/api/v1/territories/\(slug)/actions")
                #expect(answer.status == .unauthorized)
                #expect(!answer.text.contains("compost"))
            }
            #expect(try await client.get("/compte").location?.hasPrefix("/connexion") == true)
            #expect(try await client.get("/").location == "/connexion")
            for path in ["/compte/mot-de-passe", "/compte/sessions", "/compte/sessions/x"] {
                let answer = try await client.post(path, [("mot-de-passe", "tout un secret")])
                #expect(answer.status == .unauthorized, "\(path)")
                #expect(!answer.text.contains("tout un secret"))
            }
        }
    }

    @Test func `is of another territory finds this one absent`() async throws {
        try await TestSite.visit(as: .stranger) { _, client in
            #expect(try await client.get(Self.home).status == .notFound)
            #expect(try await client.get(Self.api).status == .notFound)
            let installation = try await client.get("/")
            #expect(installation.text.contains("Ailleurs"))
            #expect(!installation.text.contains(Sample.founding.name))
        }
    }

    @Test func `brings a token acts through the API alone, in its own territory`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let person = try await site.person(as: .projectTeam)
            let (token, record) = try await site.authentication.tokens.make(
                for: person.id,
                in: site.desk.id,
                label: "",
                now: site.desks.instruments.now()
            )
            let bearer: HTTPFields = [.authorization: "Bearer \(token)"]
            #expect(try await client.get(Self.api, bearer).status == .ok)
            #expect(try await client.get(Self.home, bearer).status == .seeOther)
            _ = try await site.desks.found(Founding(name: "Ailleurs"), slug: "ailleurs")
            let elsewhere = try await client.get("/api/v1/territories/ailleurs/actions", bearer)
            #expect(elsewhere.status == .notFound)
            for header in ["Bearer \(token)x", "Basic \(token)", "Bearer", token] {
                let answer = try await client.get(Self.api, [.authorization: header])
                #expect(answer.status == .unauthorized, "\(header)")
            }
            try await site.authentication.tokens.revoke(
                record.id,
                in: site.desk.id,
                now: site.desks.instruments.now()
            )
            #expect(try await client.get(Self.api, bearer).status == .unauthorized)
        }
    }

    @Test func `with a worthless token is not let in by their cookie`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let cookie = try #require(try await site.cookie(of: .holder(of: .projectLead)))
            #expect(try await client.get(Self.api, [.cookie: cookie]).status == .ok)
            let answer = try await client.get(
                Self.api,
                [.cookie: cookie, .authorization: "Bearer chv_x"]
            )
            #expect(answer.status == .unauthorized)
        }
    }

    @Test func `has a mandate that ended sees nothing any more`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let person = try await site.person(as: .observer)
            let account = try await site.authentication.invitations.vouch(
                for: person.id,
                in: site.desk.id,
                now: site.desks.instruments.now()
            )
            let cookie = try await site.cookie(of: account)
            #expect(try await client.get(Self.home, [.cookie: cookie]).status == .ok)
            let mandate = try #require(
                site.desk.snapshot.territory.mandates(of: person.id).first
            )
            _ = try await site.desk.submit(
                SampleRequest(
                    .mandate(.end(mandate.id, on: Sample.day("2026-11-21"))),
                    by: .operator,
                    gesture: site.desks.instruments.id()
                )
            )
            #expect(try await client.get(Self.home, [.cookie: cookie]).status == .notFound)
        }
    }
}

@Suite("A form whose sender's session ended")
struct InterruptedFormTests {
    private static let destination = "/t/\(Sample.slug)/brouillons?suite=1"
    private static let typed = [
        ("texte", "Trois lignes\nd'un <b>paragraphe</b> & d'un \"autre\""), ("case", "a"),
        ("case", "b"),
    ]

    /// The doors of a site, and one form that nobody unknown may send.
    private func doors(
        _ body: @Sendable (TestSite, any TestClientProtocol) async throws -> Void
    ) async throws {
        let test = try await TestSite()
        defer { test.close() }
        let site = try Site(
            desks: test.desks,
            phrasebooks: .load(),
            configuration: TestSite.configuration()
        )
        let router = Router(context: PageContext.self)
        router.middlewares.add(FaultPages(site: site))
        router.middlewares.add(Recognition(site: site))
        router.middlewares.add(Doorway(site: site))
        SignInRoutes(site: site).add(to: router)
        router.post(.drafts) { request, context in
            let form = try await request.form()
            guard context.isRecognised else {
                throw FormInterrupted(form: form, address: request.uri.string)
            }
            let words = form.items.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
            return Response(status: .ok, body: .init(byteBuffer: .init(string: words)))
        }
        try await Application(router: router, logger: TestSite.logger).test(.router) {
            try await body(test, $0)
        }
    }

    @Test func `goes through the door with all that was typed`() async throws {
        try await doors { site, client in
            let account = try await site.account(as: .projectLead)
            let stopped = try await client.post(Self.destination, Self.typed)
            #expect(stopped.status == .unauthorized)
            #expect(stopped.text.contains("Rien n’est perdu"))
            var carried = Page.hidden(in: stopped.text)
            #expect(carried.map(\.0).sorted() == ["saisie", "saisie", "suite", "suite"])
            carried = Array(carried.prefix(2))
            let wrong = try await client.post(
                "/connexion",
                [("courriel", account.email), ("mot-de-passe", "faux")] + carried
            )
            #expect(Page.hidden(in: wrong.text).prefix(2).elementsEqual(carried, by: ==))
            let back = try await client.post(
                "/connexion",
                [("courriel", account.email), ("mot-de-passe", TestSite.password)] + carried
            )
            #expect(back.status == .ok)
            #expect(back.text.contains("Enregistrer ce que vous aviez écrit"))
            #expect(back.text.contains("action=\"\(Self.destination)\""))
            let kept = Page.hidden(in: back.text)
            #expect(kept.elementsEqual(Self.typed, by: ==))
            let cookie = try #require(back.givenCookie)
            let done = try await client.post(Self.destination, kept, cookie: cookie)
            #expect(done.text == Self.typed.map { "\($0.0)=\($0.1)" }.joined(separator: "|"))
        }
    }

    /// The whole way, on the form of an action.
    @Test func `is recorded in the end as it was typed`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let former = try await site.cookie(of: account)
            let path = "/t/\(Sample.slug)/fiches/\(Sample.compost.text)/modifier"
            var form = try SentForm(try await client.get(path, [.cookie: former]).text)
            form.type("title", "Composter <partout> & \"bien\"")
            _ = try await client.post("/deconnexion", cookie: former)
            let fields = form.items.map { ($0.name, $0.value) }
            let stopped = try await client.post(form.action, fields, cookie: former)
            #expect(stopped.status == .unauthorized)
            let carried = Array(Page.hidden(in: stopped.text).prefix(2))
            let back = try await client.post(
                "/connexion",
                [("courriel", account.email), ("mot-de-passe", TestSite.password)] + carried
            )
            let cookie = try #require(back.givenCookie)
            let kept = Page.hidden(in: back.text)
            #expect(kept.count == fields.count)
            let done = try await client.post(form.action, kept, cookie: cookie)
            #expect(done.status == .seeOther)
            let action = site.desk.snapshot.territory.record(Sample.compost)
            #expect(action?.text(.title) == "Composter <partout> & \"bien\"")
        }
    }

    @Test func `waits on the page of whoever asks for a link`() async throws {
        try await doors { _, client in
            let stopped = try await client.post(Self.destination, Self.typed)
            let carried = Array(Page.hidden(in: stopped.text).prefix(2))
            let sent = try await client.post(
                "/connexion/lien",
                [("courriel", "x@y.example")] + carried
            )
            #expect(Page.hidden(in: sent.text).elementsEqual(Self.typed, by: ==))
        }
    }

    @Test(arguments: [
        "https://ailleurs.example/t/a", "//ailleurs.example", "/deconnexion", "/compte/sessions",
        "/t/\(Sample.slug)",
    ])
    func `goes nowhere but to a form of a territory`(destination: String) async throws {
        try await doors { site, client in
            let account = try await site.account(as: .projectLead)
            let answer = try await client.post(
                "/connexion",
                [
                    ("courriel", account.email), ("mot-de-passe", TestSite.password),
                    ("suite", destination), ("saisie", "a=b"),
                ]
            )
            #expect(answer.status == .seeOther)
            #expect(answer.location == "/t/\(Sample.slug)")
        }
    }
}

/// What a browser finds in a page.
private enum Page {
    /// The fields that are not seen, in order.
    static func hidden(in html: String) -> [(String, String)] {
        html.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map { match in
            (unescaped(match.1), unescaped(match.2))
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}
