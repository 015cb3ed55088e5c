// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Sample
import Storage
import Testing
import Web

@Suite("The door")
struct SignInPageTests {
    private static let home = "/t/\(Sample.slug)"

    private func credentials(
        _ account: Account,
        _ password: String = TestSite.password,
        _ others: [(String, String)] = []
    ) -> [(String, String)] {
        [("courriel", account.email), ("mot-de-passe", password)] + others
    }

    @Test func `opens to a password, and leads to one's territory`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let answer = try await client.post("/connexion", credentials(account))
            #expect(answer.status == .seeOther)
            #expect(answer.location == Self.home)
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("cheville="))
            for word in ["HttpOnly", "SameSite=Lax", "Path=/"] {
                #expect(cookie.contains(word), "\(cookie)")
            }
            #expect(!cookie.contains("Domain"))
            let given = try #require(answer.givenCookie)
            let page = try await client.get(Self.home, [.cookie: given])
            #expect(page.status == .ok)
            #expect(page.text.contains("Mon compte"))
        }
    }

    @Test func `gives a cookie that only TLS carries, where there is TLS`() async throws {
        try await TestSite.visit(isSecure: true, as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let answer = try await client.post("/connexion", credentials(account))
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-cheville="))
            #expect(cookie.contains("Secure"))
            let given = try #require(answer.givenCookie)
            #expect(try await client.get(Self.home, [.cookie: given]).status == .ok)
            let bare = given.replacing("__Host-", with: "")
            #expect(try await client.get(Self.home, [.cookie: bare]).status == .seeOther)
        }
    }

    @Test func `stays shut to a wrong password and to an unknown address, in the same words`()
        async throws
    {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let wrong = try await client.post("/connexion", credentials(account, "une autre"))
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.givenCookie == nil)
            #expect(wrong.text.contains("ne vont pas ensemble"))
            #expect(wrong.text.contains("value=\"\(account.email)\""))
            #expect(!wrong.text.contains("une autre"))
            let unknown = try await client.post(
                "/connexion",
                [("courriel", "personne@a.example"), ("mot-de-passe", "une autre")]
            )
            #expect(unknown.status == wrong.status)
            #expect(
                unknown.text
                    == wrong.text.replacing(account.email, with: "personne@a.example")
            )
        }
    }

    @Test(arguments: [
        [], [("courriel", ""), ("mot-de-passe", "")], [("courriel", "a@b.example")],
        [("courriel", "<script>alert(1)</script>"), ("mot-de-passe", "x")],
        [("courriel", "a@b\r\nSet-Cookie: x=y"), ("mot-de-passe", "x")],
        [("courriel", "\u{202E}a@b"), ("mot-de-passe", "\u{202E}")],
        [("courriel", String(repeating: "a", count: 90_000)), ("mot-de-passe", "x")],
        [("courriel", "a@b"), ("mot-de-passe", String(repeating: "a", count: 90_000))],
    ])
    func `answers whatever is typed`(_ fields: [(String, String)]) async throws {
        try await TestSite.visit(as: .anonymous) { _, client in
            let answer = try await client.post("/connexion", fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.givenCookie == nil)
            #expect(!answer.text.contains("<script>alert"))
            #expect(answer.text.utf8.count < 20_000)
        }
    }

    @Test func `slows whoever guesses, while others come in`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let colleague = try await site.account(as: .secretariat)
            var statuses: [HTTPResponse.Status] = []
            for guess in 0..<12 {
                let answer = try await client.post(
                    "/connexion",
                    credentials(account, "faux \(guess)"),
                    from: "192.0.2.\(guess)"
                )
                statuses.append(answer.status)
            }
            #expect(statuses.prefix(10).allSatisfy { $0 == .unprocessableContent })
            #expect(statuses.suffix(2).allSatisfy { $0 == .tooManyRequests })
            let refused = try await client.post("/connexion", credentials(account))
            #expect(refused.headers[.retryAfter] == "30")
            #expect(refused.text.contains("Attendez une minute"))
            let other = try await client.post("/connexion", credentials(colleague))
            #expect(other.status == .seeOther)
        }
    }

    @Test func `counts a network together, and only takes a proxy's word for which`() async throws {
        try await TestSite.visit(
            as: .anonymous,
            configured: { $0.trustedProxies = ["", "10.0.0.1"] }
        ) { _, client in
            let attempt = { (number: Int, network: String) in
                try await client.post(
                    "/connexion",
                    [("courriel", "a\(number)@b.example"), ("mot-de-passe", "x")],
                    from: network
                ).status
            }
            for number in 0..<60 {
                // What a client says of itself stands before what the proxies saw.
                let network = "203.0.113.\(number), 2001:db8:1:2::\(number), 10.0.0.1"
                let status = try await attempt(number, network)
                #expect(status == .unprocessableContent)
            }
            let (near, far) = (
                try await attempt(60, "2001:db8:1:2::ffff"),
                try await attempt(61, "2001:db8:1:3::1")
            )
            #expect(near == .tooManyRequests)
            #expect(far == .unprocessableContent)
        }
    }

    @Test func `sends a link to those it knows, and says the same to everyone`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let person = try await site.person(as: .observer)
            let email = try #require(person.email)
            let known = try await client.post("/connexion/lien", [("courriel", email)])
            let unknown = try await client.post("/connexion/lien", [("courriel", "x@y.example")])
            #expect(known.status == .ok)
            #expect(unknown.status == .ok)
            #expect(known.text.replacing(email, with: "x@y.example") == unknown.text)
            let claims = try await Outbox(site.store).claim(
                limit: 9,
                now: site.desks.instruments.now(),
                lease: 1
            )
            #expect(claims.map(\.notice.person) == [person.id])
            #expect(claims.map(\.notice.kind) == [SignInNotice.kind])
        }
    }

    @Test func `leads strangers from a page to the door, and through it back to the page`()
        async throws
    {
        try await TestSite.visit(as: .anonymous) { site, client in
            let asked = "\(Self.home)/actions?q=compost&page=1"
            let led = try await client.get(asked)
            #expect(led.status == .seeOther)
            let door = try #require(led.location)
            #expect(door.hasPrefix("/connexion?retour=%2Ft%2F"))
            let page = try await client.get(door)
            #expect(page.status == .ok)
            let onwards = asked.replacing("&", with: "&amp;")
            #expect(page.text.contains("name=\"retour\" value=\"\(onwards)\""))
            let account = try await site.account(as: .projectLead)
            let answer = try await client.post(
                "/connexion",
                credentials(account, TestSite.password, [("retour", asked)])
            )
            #expect(answer.location == asked)
        }
    }

    @Test(arguments: [
        "https://ailleurs.example/", "//ailleurs.example/t/a", "/\\ailleurs.example", "/t/\\x",
        "\\\\ailleurs.example", "javascript:alert(1)", "/t/../..//ailleurs.example",
        "/t/demo\r\nSet-Cookie: a=b", "http:/t/demo", "t/demo", "/inconnu", "/connexion",
        "/deconnexion", "/lien/abc", "/t/\u{E9}", "@ailleurs.example",
        "/t/" + String(repeating: "a", count: 5_000),
    ])
    func `never leads to another site`(onwards: String) async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let answer = try await client.post(
                "/connexion",
                credentials(account, TestSite.password, [("retour", onwards)])
            )
            #expect(answer.location == Self.home)
            let given = try #require(answer.givenCookie)
            let query = encoded([("retour", onwards)])
            if query.utf8.count < 4_000 {
                let door = try await client.get("/connexion?\(query)", [.cookie: given])
                #expect(door.location == "/")
            }
        }
    }

    @Test func `shuts behind whoever signs out`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let cookie = try #require(try await site.cookie(of: .holder(of: .projectLead)))
            #expect(try await client.get(Self.home, [.cookie: cookie]).status == .ok)
            let answer = try await client.post("/deconnexion", cookie: cookie)
            #expect(answer.status == .seeOther)
            let forgotten = try #require(answer.headers[.setCookie])
            #expect(forgotten.contains("Max-Age=0"))
            #expect(try await client.get(Self.home, [.cookie: cookie]).status == .seeOther)
        }
    }

    @Test func `is not opened from another site`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let account = try await site.account(as: .projectLead)
            let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let answer = try await client.execute(
                uri: "/connexion",
                method: .post,
                headers: [
                    name: "cross-site", .contentType: "application/x-www-form-urlencoded",
                ],
                body: .init(string: encoded(credentials(account)))
            )
            #expect(answer.status == .forbidden)
            #expect(answer.givenCookie == nil)
        }
    }
}
