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
import Web

@Suite("A link by e-mail")
struct LinkPageTests {
    private static let home = "/t/\(Sample.slug)"

    @Test func `shows a button as often as it is opened, and works once`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let person = try await site.person(as: .observer)
            let address = "/lien/" + (try await site.link(for: person, .signIn))
            for _ in 0..<3 {
                let page = try await client.get(address)
                #expect(page.status == .ok)
                #expect(page.givenCookie == nil)
                #expect(page.headers[.cacheControl] == "no-store")
                #expect(page.text.contains(person.name))
                #expect(page.text.contains("action=\"\(address)\""))
                #expect(try await client.execute(uri: address, method: .head).status == .ok)
            }
            let answer = try await client.post(address)
            #expect(answer.location == Self.home)
            let cookie = try #require(answer.givenCookie)
            #expect(try await client.get(Self.home, [.cookie: cookie]).status == .ok)
            for again in [try await client.post(address), try await client.get(address)] {
                #expect(again.status == .gone)
                #expect(again.givenCookie == nil)
                #expect(again.text.contains("Il a déjà servi"))
            }
        }
    }

    @Test func `is worth nothing late, revoked or made up`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let person = try await site.person(as: .observer)
            let now = site.desks.instruments.now()
            let late = try await site.link(for: person, .signIn, from: now - 900_000)
            #expect(try await client.post("/lien/\(late)").status == .gone)
            let last = try await site.link(for: person, .signIn, from: now - 899_999)
            let revoked = try await site.link(for: person, .signIn)
            try await site.authentication.links.revokeAll(
                for: .signIn,
                of: person.id,
                in: site.desk.id,
                now: now
            )
            for token in [last, revoked] {
                #expect(try await client.post("/lien/\(token)").status == .gone)
            }
            let others = SignedLinks.Purpose(rawValue: "consultation")
            let other = try await site.link(for: person, others)
            for token in [other, "abc", String(repeating: "A", count: 64), "%00", "é"] {
                for answer in [
                    try await client.get("/lien/\(token)"), try await client.post("/lien/\(token)"),
                ] {
                    #expect(answer.status == .notFound, "\(token)")
                    #expect(answer.givenCookie == nil)
                }
            }
        }
    }

    @Test func `of one territory opens no other`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let elsewhere = try await site.desks.found(Founding(name: "Ailleurs"), slug: "ailleurs")
            let person = Person(
                id: site.desks.instruments.id(),
                name: "Dominique Passant",
                email: "passant@ailleurs.example",
                standing: .invited
            )
            let now = site.desks.instruments.now()
            try await PeopleRegister(site.store).record(
                [person],
                in: elsewhere.id,
                by: .operator,
                at: now
            )
            let token = try await site.authentication.links.make(
                .signIn,
                for: person.id,
                in: elsewhere.id,
                valid: .signIn(from: now)
            )
            let answer = try await client.post("/lien/\(token)")
            #expect(answer.location == "/t/ailleurs")
            let cookie = try #require(answer.givenCookie)
            #expect(try await client.get(Self.home, [.cookie: cookie]).status == .notFound)
        }
    }

    @Test func `of an invitation takes a password, or none, and says which will not do`()
        async throws
    {
        try await TestSite.visit(as: .anonymous) { site, client in
            let person = try await site.person(as: .observer)
            let address = "/lien/" + (try await site.link(for: person, .invitation))
            #expect(try await client.get(address).text.contains("new-password"))
            let short = try await client.post(address, [("mot-de-passe", "court")])
            #expect(short.status == .unprocessableContent)
            #expect(short.text.contains("href=\"#password\""))
            #expect(short.text.contains("aria-invalid"))
            #expect(!short.text.contains("court<"))
            let answer = try await client.post(address, [("mot-de-passe", TestSite.password)])
            #expect(answer.status == .seeOther)
            let email = try #require(person.email)
            let again = try await client.post(
                "/connexion",
                [("courriel", email), ("mot-de-passe", TestSite.password)]
            )
            #expect(again.status == .seeOther)
            let second = "/lien/" + (try await site.link(for: person, .invitation))
            #expect(try await !client.get(second).text.contains("new-password"))
        }
    }
}

@Suite("One's own account")
struct AccountPageTests {
    @Test func `lists its sessions and ends them`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let here = try await site.cookie(of: account)
            let there = try await site.cookie(of: account)
            let page = try await client.get("/compte", [.cookie: here])
            #expect(page.text.contains("ouvert en 2 endroits"))
            #expect(page.text.contains("Firefox, Linux"))
            #expect(page.text.ranges(of: "celle-ci").count == 1)
            let sessions = try await site.authentication.sessions.list(
                of: account.id,
                now: site.desks.instruments.now()
            )
            for session in sessions { #expect(page.text.contains(session.id.text)) }
            let done = try await client.post("/compte/sessions", cookie: here)
            #expect(done.location == "/compte?fait=sessions")
            #expect(try await client.get("/compte", [.cookie: there]).status == .seeOther)
            let after = try await client.get("/compte?fait=sessions", [.cookie: here])
            #expect(after.text.contains("Vos autres sessions sont fermées"))
            #expect(after.text.contains("n’est ouvert qu’ici"))
        }
    }

    @Test func `ends one session, and no other's`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let other = try await site.account(as: .observer)
            let (here, there) = (
                try await site.cookie(of: account), try await site.cookie(of: other)
            )
            let now = site.desks.instruments.now()
            let own = try await site.authentication.sessions.list(of: account.id, now: now)
            let foreign = try await site.authentication.sessions.list(of: other.id, now: now)
            let path = "/compte/sessions/\(foreign[0].id.text)"
            #expect(try await client.post(path, cookie: here).status == .notFound)
            #expect(try await client.get("/compte", [.cookie: there]).status == .ok)
            let end = try await client.post("/compte/sessions/\(own[0].id.text)", cookie: here)
            #expect(end.location == "/connexion")
            #expect(try await client.get("/compte", [.cookie: here]).status == .seeOther)
        }
    }

    @Test func `changes its password, which ends its other sessions`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let here = try await site.cookie(of: account)
            let there = try await site.cookie(of: account)
            let change = { (present: String, new: String) in
                try await client.post(
                    "/compte/mot-de-passe",
                    [("mot-de-passe-actuel", present), ("mot-de-passe", new)],
                    cookie: here
                )
            }
            let wrong = try await change("faux", "une nouvelle phrase")
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("href=\"#present-password\""))
            let common = try await change(TestSite.password, "motdepasse2026")
            #expect(common.text.contains("parmi les premiers"))
            let email = try await change(TestSite.password, account.email)
            #expect(email.status == .unprocessableContent)
            let done = try await change(TestSite.password, "une nouvelle phrase")
            #expect(done.location == "/compte?fait=mot-de-passe")
            #expect(try await client.get("/compte", [.cookie: here]).status == .ok)
            #expect(try await client.get("/compte", [.cookie: there]).status == .seeOther)
        }
    }
}

@Suite("The entrance of the demo")
struct DemoEntranceTests {
    private static let email = "projectlead@hauts-de-sorgne.example"

    @Test func `lets in as each of its people, in one click`() async throws {
        let persona = DemoPersona(
            slug: "chef-de-projet",
            email: Self.email,
            name: "Camille Roche",
            about: .productName
        )
        try await TestSite.visit(
            as: .anonymous,
            configured: { $0.demo = [persona] }
        ) { site, client in
            _ = try await site.person(as: .projectLead)
            let entrance = try await client.get("/")
            #expect(entrance.text.contains("Entrer comme Camille Roche"))
            let asked = "/t/\(Sample.slug)/actions"
            let led = try #require(try await client.get(asked).location)
            let door = try await client.get(led)
            #expect(door.text.contains("Entrer comme Camille Roche"))
            #expect(door.text.contains("value=\"\(asked)\""))
            let answer = try await client.post("/entrer/chef-de-projet", [("retour", asked)])
            #expect(answer.location == asked)
            let cookie = try #require(answer.givenCookie)
            #expect(try await client.get(asked, [.cookie: cookie]).status == .ok)
            #expect(try await client.post("/entrer/inconnu").status == .notFound)
            #expect(try await client.get("/entrer/chef-de-projet").status == .methodNotAllowed)
        }
    }

    @Test func `offers a path, each step coming in as someone and leading on`() async throws {
        let persona = DemoPersona(
            slug: "chef-de-projet",
            email: Self.email,
            name: "Camille Roche",
            about: .productName
        )
        let stops = [
            DemoStop(slug: persona.slug, words: .nothingWaits, address: .services(Sample.slug)),
            DemoStop(
                slug: persona.slug,
                words: .nothingNew,
                lens: Lens(asOf: .state(Sample.day("2025-12-31"))),
                address: .plan(Sample.slug, nil)
            ),
        ]
        try await TestSite.visit(
            as: .anonymous,
            configured: {
                $0.demo = [persona]
                $0.demoPath = stops
                $0.demoTerritory = Sample.slug
            }
        ) { site, client in
            _ = try await site.person(as: .projectLead)
            let entrance = try await client.get("/").text
            #expect(entrance.contains("Cinq minutes pour comprendre"))
            #expect(entrance.contains("href=\"\(TestSite.publicPage)\""))
            let ways = entrance.matches(of: /name="retour" value="([^"]*)"/).map { String($0.1) }
            let services = "/t/\(Sample.slug)/services"
            #expect(ways == [services, "/t/\(Sample.slug)/plan?etat-au=2025-12-31"])
            for way in ways {
                let answer = try await client.post("/entrer/chef-de-projet", [("retour", way)])
                #expect(answer.location == way)
                let cookie = try #require(answer.givenCookie)
                #expect(try await client.get(way, [.cookie: cookie]).status == .ok)
            }
            // Whoever was going somewhere is not sent round.
            let door = try await client.get("/connexion?retour=\(services)").text
            #expect(!door.contains("Cinq minutes"))
        }
    }

    @Test func `is nowhere else`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            _ = try await site.person(as: .projectLead)
            let answer = try await client.post("/entrer/chef-de-projet")
            #expect(answer.status != .seeOther)
            #expect(answer.givenCookie == nil)
        }
    }
}
