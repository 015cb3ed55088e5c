// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Views
@testable import Web

@Suite("The guide's addresses")
struct GuideRouteTests {
    private static let routes: [Route] = [
        .guide, .guidePage, .glossary, .shortcuts, .guidePicture,
    ]

    @Test func `are for everyone, and only to be read`() {
        for route in Self.routes {
            #expect(route.access == .everyone, "\(route)")
            #expect(route.verbs == [.get], "\(route)")
        }
    }

    @Test(
        arguments: [
            Guest.anonymous, .stranger, .holder(of: .observer), .holder(of: .projectLead),
        ]
    )
    func `answer whoever asks`(guest: Guest) async throws {
        let names = try Guide().chapters.map(\.name)
        try await TestSite.visit(as: guest) { _, client in
            for path in ["/aide", "/aide/mots", "/aide/raccourcis"] + names.map({ "/aide/" + $0 }) {
                let answer = try await client.get(path, [.acceptLanguage: "fr"])
                #expect(answer.status == .ok, "\(path)")
                #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
                #expect(answer.headers[.contentSecurityPolicy] != nil)
                #expect(answer.text.contains("<html lang=\"fr\">"))
            }
        }
    }

    @Test func `lead to pages and pictures that are served`() async throws {
        let names = try Guide().chapters.map(\.name)
        try await TestSite.visit(as: .anonymous) { _, client in
            for path in ["/aide", "/aide/mots", "/aide/raccourcis"] + names.map({ "/aide/" + $0 }) {
                let page = try await client.get(path).text
                for link in page.matches(of: /(?:href|src)="(\/aide[^"#]*)/) {
                    let answer = try await client.get(String(link.output.1))
                    #expect(answer.status == .ok, "\(link.output.1) from \(path)")
                }
            }
        }
    }

    @Test func `give a page once to a browser that has it`() async throws {
        try await TestSite.visit(as: .anonymous) { _, client in
            for path in ["/aide", "/aide/modifier", "/aide/mots", "/aide/raccourcis"] {
                let page = try await client.get(path)
                let tag = try #require(page.headers[.eTag])
                let again = try await client.get(path, [.ifNoneMatch: tag])
                #expect(again.status == .notModified)
                #expect(again.body.readableBytes == 0)
                let other = try await client.get(path + "?lang=en", [.ifNoneMatch: tag])
                #expect(other.status == .ok, "another language is another page")
            }
        }
    }

    @Test func `give pictures that a browser asks for once`() async throws {
        try await TestSite.visit(as: .anonymous) { _, client in
            let page = try await client.get("/aide/entrer").text
            let source = try #require(
                page.firstMatch(of: /src="(\/aide\/images\/[^"]+)"/)?.output.1
            )
            #expect(source.contains(/-[0-9a-f]{16}\.webp$/))
            let picture = try await client.get(String(source))
            #expect(picture.headers[.contentType] == "image/webp")
            #expect(picture.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(picture.body.readableBytes > 1_000)
            let stale = source.replacing(/-[0-9a-f]{16}/, with: "-0000000000000000")
            #expect(try await client.get(String(stale)).status == .notFound)
        }
    }

    @Test(
        arguments: [
            "/aide/inconnue", "/aide/README", "/aide/entrer.md", "/aide/images",
            "/aide/images/entrer.webp", "/aide/..%2F..%2Fetc%2Fpasswd",
        ]
    )
    func `lead nowhere else`(path: String) async throws {
        try await TestSite.visit(as: .anonymous) { _, client in
            let answer = try await client.get(path, [.acceptLanguage: "fr"])
            #expect(answer.status == .notFound)
            #expect(answer.text.contains("<h1>Cette page n’existe pas</h1>"))
        }
    }
}
