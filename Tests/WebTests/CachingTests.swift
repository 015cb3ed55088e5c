// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Phrases
import Sample
import Testing

@testable import Web

@Suite("An answer")
struct CachingTests {
    private static let list = "/t/\(Sample.slug)/actions"

    @Test func `is not sent again while nothing changed`() async throws {
        try await TestSite.visit { site, client in
            let first = try await client.get(Self.list)
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.cacheControl] == "private, no-cache")
            let again = try await client.get(Self.list, [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            #expect(again.headers[.eTag] == tag)

            let edit = Record.Edit(
                record: Sample.compost,
                fields: [.status: Content(.choice("done"))]
            )
            _ = try await site.desk.submit(
                SampleRequest(
                    .record(.edit(edit, seen: [:])),
                    by: .operator,
                    gesture: site.desks.instruments.id()
                )
            )
            let changed = try await client.get(Self.list, [.ifNoneMatch: tag])
            #expect(changed.status == .ok)
            #expect(changed.headers[.eTag] != tag)
            #expect(changed.text.contains("2 sont réalisées"))
        }
    }

    @Test func `has its own bytes for each language and each question`() async throws {
        try await TestSite.visit { _, client in
            let tags = Set(
                [
                    try await client.get(Self.list).headers[.eTag],
                    try await client.get(Self.list + "?lang=en").headers[.eTag],
                    try await client.get(Self.list, [.acceptLanguage: "en"]).headers[.eTag],
                    try await client.get(Self.list + "?q=a").headers[.eTag],
                ])
            #expect(tags.count == 4)
        }
    }

    @Test func `is compressed for who can read it, the same words otherwise`() async throws {
        try await TestSite.visit { _, client in
            let plain = try await client.get(Self.list)
            #expect(plain.headers[.contentEncoding] == nil)
            let small = try await client.get(Self.list, [.acceptEncoding: "br;q=1, gzip"])
            #expect(small.headers[.contentEncoding] == "gzip")
            #expect(small.headers[.vary]?.contains("Accept-Encoding") == true)
            #expect(small.body.readableBytes * 3 < plain.body.readableBytes)
            let words = Gzip.decompressed(Array(small.body.readableBytesView), limit: 1 << 20)
            #expect(words == Array(plain.body.readableBytesView))
            let refused = try await client.get(Self.list, [.acceptEncoding: "gzip;q=0"])
            #expect(refused.headers[.contentEncoding] == nil)
        }
    }

    @Test func `never comes without its safeguards, even a fault`() async throws {
        try await TestSite.visit { _, client in
            let paths = [Self.list, "/nulle/part", "/t/x", "/sante", "/t/x?etat-au=z"]
            for path in paths {
                let headers = try await client.get(path).headers
                let policy = headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'"), "\(path)")
                #expect(!policy.contains("unsafe"))
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.strictTransportSecurity] == nil)
            }
        }
        try await TestSite.visit(isSecure: true) { _, client in
            let headers = try await client.get(Self.list).headers
            #expect(headers[.strictTransportSecurity] == "max-age=31536000")
        }
    }

    @Test func `brings little along, kept for good`() async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get("/t/\(Sample.slug)", [.acceptEncoding: "gzip"])
            let html = try await client.get("/t/\(Sample.slug)").text
            let links = html.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/).map { String($0.1) }
            #expect(links.count == 2)
            var weight = page.body.readableBytes
            for link in links {
                let asset = try await client.get(link, [.acceptEncoding: "gzip"])
                #expect(asset.status == .ok)
                #expect(
                    asset.headers[.cacheControl] == "public, max-age=31536000, immutable"
                )
                weight += asset.body.readableBytes
            }
            #expect(weight < 100_000)
            #expect(try await client.get("/assets/cheville-0.css").status == .notFound)
            #expect(try await client.get("/assets/..%2F..%2Fetc%2Fpasswd").status == .notFound)
        }
    }
}

@Suite("The pages kept ready")
struct PageCacheTests {
    private static let rights = Territory(id: Sample.id(1)).rights(
        of: .anyone,
        on: Sample.day("2026-11-22")
    )

    private func key(_ address: String) -> PageKey {
        PageKey(
            territory: Sample.id(1),
            position: 1,
            haltedAt: nil,
            beside: 0,
            rights: Self.rights,
            language: .french,
            day: Sample.day("2026-11-22"),
            address: address
        )
    }

    @Test func `stay within their limit, the oldest going first`() {
        let cache = PageCache(limit: 100_000)
        for number in 0..<100 {
            _ = cache[key("0")]
            let html = String(repeating: "a", count: 4_000)
            cache.keep(ReadyPage(html, tag: "\(number)"), for: key("\(number)"))
            #expect(cache.weight <= 100_000)
        }
        #expect(cache[key("99")]?.tag == "99")
        #expect(cache[key("0")]?.tag == "0", "asked for all along")
        #expect(cache[key("1")] == nil)
    }

    @Test func `do not take what would empty the shelf`() {
        let cache = PageCache(limit: 10_000)
        cache.keep(ReadyPage(String(repeating: "a", count: 9_000), tag: "1"), for: key("1"))
        #expect(cache[key("1")] == nil)
    }

    @Test func `are named apart by all they depend on`() {
        let other = PageKey(
            territory: Sample.id(1),
            position: 2,
            haltedAt: nil,
            beside: 0,
            rights: Self.rights,
            language: .french,
            day: Sample.day("2026-11-22"),
            address: "/"
        )
        #expect(key("/").tag(build: "a") == key("/").tag(build: "a"))
        #expect(key("/").tag(build: "a") != key("/").tag(build: "b"))
        #expect(key("/").tag(build: "a") != other.tag(build: "a"))
    }
}
