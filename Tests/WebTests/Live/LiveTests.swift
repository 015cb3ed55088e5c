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

@Suite("A page told of changes", .serialized, .timeLimit(.minutes(2)))
struct LiveTests {
    private static let path = "/t/\(Sample.slug)/flux"

    /// A site that is served, and the address of its stream.
    private static func served(
        as guest: Guest = .anonymous,
        limits change: (inout LiveLimits) -> Void = { _ in },
        _ body: @Sendable (TestSite, String) async throws -> Void
    ) async throws {
        let site = try await TestSite()
        defer { site.close() }
        var limits = LiveLimits()
        limits.pulse = .milliseconds(20)
        limits.pulsesPerBeat = .max
        change(&limits)
        let application = try await site.application(as: guest) { $0.live = limits }
        try await application.test(.live) { client in
            let port = try #require(client.port)
            try await body(site, "http://127.0.0.1:\(port)\(path)")
        }
    }

    @Test func `hears of another's edit, and where`() async throws {
        try await Self.served { site, address in
            let cookie = try await site.cookie(of: .holder(of: .projectLead))
            let follower = try await StreamFollower(address, cookie: cookie)
            #expect(follower.status == 200)
            #expect(follower.header("Content-Type")?.hasPrefix("text/event-stream") == true)
            #expect(follower.header("Cache-Control") == "no-store")
            #expect(follower.header("X-Accel-Buffering") == "no")
            #expect(follower.header("Content-Encoding") == nil)
            #expect(try await follower.news().position == site.head)

            try await site.edit(.objectives, "Moins de tonnes")
            let event = try await follower.next()
            #expect(event.id == String(site.head))
            #expect(event.data.contains(Sample.compost.text))
            #expect(!event.data.contains("tonnes"))
        }
    }

    @Test func `hears of the edit of another process`() async throws {
        try await Self.served { site, address in
            let following = Task { try await site.desks.follow() }
            let cookie = try await site.cookie(of: .holder(of: .projectLead))
            let follower = try await StreamFollower(address, cookie: cookie)
            let before = try await follower.news().position
            let elsewhere = Desks(store: try site.reopened(), instruments: site.desks.instruments)
            let desk = try #require(try await elsewhere.desk(slug: Sample.slug))
            try await site.edit(.objectives, "Ailleurs", at: desk)
            var news = try await follower.news()
            // The Directory was changed before the watch began.
            if news.position == before { news = try await follower.news() }
            #expect(news.position == before + 1)
            #expect(news.records == [Sample.compost.text])
            following.cancel()
        }
    }

    @Test func `hears of the Directory too`() async throws {
        try await Self.served { site, address in
            let cookie = try await site.cookie(of: .holder(of: .projectLead))
            let follower = try await StreamFollower(address, cookie: cookie)
            let first = try await follower.news()
            let someone = Person(id: site.desks.instruments.id(), name: "Noé Vial")
            try await site.desk.keep(
                people: [someone],
                by: .operator,
                gesture: site.desks.instruments.id()
            )
            let news = try await follower.news()
            #expect(news.position == first.position)
            #expect(news.directory > first.directory)
            #expect(news.records == [])
        }
    }

    @Test func `resumes where it was, and is told at once what it missed`() async throws {
        try await Self.served { site, address in
            let cookie = try await site.cookie(of: .holder(of: .projectLead))
            let before = site.head
            try await site.edit(.objectives, "Un")
            try await site.edit(.means, "Deux")
            for (query, headers) in [
                ("?depuis=\(before)", [:]), ("?depuis=1", ["Last-Event-ID": String(before)]),
            ] {
                let follower = try await StreamFollower(
                    address + query,
                    cookie: cookie,
                    headers: headers
                )
                let news = try await follower.news()
                #expect(news.position == before + 2)
                #expect(news.records == [Sample.compost.text])
                follower.leave()
            }
            let late = try await StreamFollower(address + "?depuis=1", cookie: cookie)
            #expect(try await late.news().records == nil)
        }
    }

    @Test func `names no record that its reader may not know of`() async throws {
        try await Self.served { site, address in
            let cookie = try await site.cookie(of: .holder(of: .organisationMember))
            let follower = try await StreamFollower(address, cookie: cookie)
            _ = try await follower.news()
            let hidden = site.desks.instruments.id() as RecordID
            let creation = Record.Creation(
                id: hidden,
                kind: .action,
                fields: [
                    .title: Content(.text("En préparation")),
                    .visibility: Content(.choices(["team"])),
                ]
            )
            try await site.ask(.record(.create(creation)))
            let news = try await follower.news()
            #expect(news.position == site.head)
            #expect(news.records == [])
        }
    }

    @Test func `is given to whoever may come in, and to no one else`() async throws {
        try await Self.served { site, address in
            let nobody = try await StreamFollower(address)
            #expect(nobody.header("Content-Type")?.hasPrefix("text/event-stream") != true)
            let stranger = try await site.cookie(of: .stranger)
            #expect(try await StreamFollower(address, cookie: stranger).status == 404)
        }
    }

    @Test func `ends with its session`() async throws {
        try await Self.served { site, address in
            let account = try await site.account(as: .projectLead)
            let cookie = try await site.cookie(of: account)
            let otherCookie = try await site.cookie(of: account)
            let other = try await StreamFollower(address, cookie: otherCookie)
            let follower = try await StreamFollower(address, cookie: cookie)
            _ = (try await follower.news(), try await other.news())
            let token = try #require(cookie.split(separator: "=").last.map(String.init))
            let now = site.desks.instruments.now()
            let sessions = site.authentication.sessions
            let session = try #require(try await sessions.resume(token, now: now))
            try await sessions.end(session.id, of: account.id, now: now)
            let rest = await follower.rest()
            #expect(rest.last?.name == "end")
            #expect(rest.last?.data == #"{"reason":"session"}"#)
            try await site.edit(.objectives, "Après")
            let heard = try await other.news()
            #expect(heard.position == site.head)
        }
    }

    @Test func `ends with the mandate that let its reader in`() async throws {
        try await Self.served { site, address in
            let cookie = try await site.cookie(of: .holder(of: .observer))
            let follower = try await StreamFollower(address, cookie: cookie)
            _ = try await follower.news()
            let territory = site.desk.snapshot.seen(by: .operator, on: Sample.day("2026-11-22"))
            let mandate = try #require(
                territory.mandates(on: Sample.day("2026-11-22")).values.flatMap { $0 }
                    .first { $0.role == .observer }
            )
            try await site.ask(.mandate(.end(mandate.id, on: Sample.day("2026-11-21"))))
            let rest = await follower.rest()
            #expect(rest.map(\.name) == ["end"])
            #expect(rest.last?.data == #"{"reason":"mandate"}"#)
        }
    }

    @Test func `says that it lives when there is nothing to tell`() async throws {
        try await Self.served(limits: { $0.pulsesPerBeat = 2 }) { site, address in
            let cookie = try await site.cookie(of: .holder(of: .projectLead))
            let follower = try await StreamFollower(address, cookie: cookie)
            _ = try await follower.news()
            #expect(try await follower.next().name == "beat")
        }
    }

    @Test func `takes no more than its session and the machine bear, and frees its place`()
        async throws
    {
        try await Self.served(limits: { ($0.streams, $0.streamsPerSession) = (3, 2) }) {
            site,
            address in
            let account = try await site.account(as: .projectLead)
            let mine = try await site.cookie(of: account)
            let others = try await site.cookie(of: account)
            let first = try await StreamFollower(address, cookie: mine)
            let second = try await StreamFollower(address, cookie: mine)
            _ = (try await first.news(), try await second.news())
            let third = try await StreamFollower(address, cookie: mine)
            #expect(third.status == 429)
            #expect(third.header("Retry-After") != nil)
            let fourth = try await StreamFollower(address, cookie: others)
            #expect(fourth.status == 200)
            #expect(try await StreamFollower(address, cookie: others).status == 503)
            first.leave()
            var status = 0
            while status != 200 {
                try Task.checkCancellation()
                status = try await StreamFollower(address, cookie: others).status
            }
        }
    }

    @Test func `does not hold the server back when it stops`() async throws {
        let site = try await TestSite()
        defer { site.close() }
        let cookie = try await site.cookie(of: .holder(of: .projectLead))
        let application = try await site.application(as: .anonymous)
        let follower = try await application.test(.live) { client in
            let port = try #require(client.port)
            let follower = try await StreamFollower(
                "http://127.0.0.1:\(port)\(Self.path)",
                cookie: cookie
            )
            _ = try await follower.news()
            return follower
        }
        // The server has stopped. It told nobody to stay away: it may only be starting again.
        #expect(await follower.rest() == [])
    }
}
