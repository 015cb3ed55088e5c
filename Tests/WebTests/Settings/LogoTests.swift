// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Sample
import Testing

@Suite("The logo of a territory")
struct LogoPageTests {
    private static let home = "/t/\(Sample.slug)"

    @Test func `is taken without the place it was drawn at, and shown on every page`()
        async throws
    {
        try await TestSite.visit { site, client in
            #expect(try await client.get(Self.home).text.contains("class=\"logo\"") == false)
            let form = try await client.form(TestSite.settings)
                .choosing(Pictures.placed, named: "logo.png", as: "image/png")
            #expect(try await client.send(form).status == .seeOther)
            let home = try await client.get(Self.home).text
            let address = try #require(home.firstMatch(of: /class="logo" src="([^"]*)" alt=""/))
            // Beside the name, and at the top of printed pages.
            #expect(home.matches(of: /class="logo"/).count == 2)
            let picture = try await client.get(String(address.1))
            #expect(picture.status == .ok)
            #expect(picture.headers[.contentType] == "image/png")
            #expect(Array(picture.body.readableBytesView) == Pictures.png())
            #expect(picture.headers[.cacheControl]?.contains("immutable") == true)
        }
    }

    @Test func `is asked for once, by its own tag`() async throws {
        try await TestSite.visit { site, client in
            try await site.dress()
            let first = try await client.get(TestSite.logo)
            let tag = try #require(first.headers[.eTag])
            #expect(tag.hasPrefix("\"") && tag.count > 60)
            #expect(first.headers[.cacheControl] == "private, no-cache")
            let again = try await client.get(TestSite.logo, [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            try await site.dress(in: Pictures.png(weight: 30))
            let changed = try await client.get(TestSite.logo, [.ifNoneMatch: tag])
            #expect(changed.status == .ok)
        }
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let name: String
        let mediaType: String
        let bytes: [UInt8]
        let words: String
        var testDescription: String { name }
    }

    private static let wrong = [
        Wrong(
            name: "lourd.png",
            mediaType: "image/png",
            bytes: Pictures.png(weight: 200_000),
            words: "trop lourde"
        ),
        Wrong(
            name: "logo.svg",
            mediaType: "image/svg+xml",
            bytes: Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8),
            words: "PNG ou JPEG"
        ),
        Wrong(
            name: "logo.pdf",
            mediaType: "application/pdf",
            bytes: TestSite.attachment,
            words: "PNG ou JPEG"
        ),
        Wrong(
            name: "logo.png",
            mediaType: "image/png",
            bytes: Array("<script>alert(1)</script>".utf8),
            words: "PNG ou JPEG"
        ),
        Wrong(
            name: "coupe.png",
            mediaType: "image/png",
            bytes: Array(Pictures.png().dropLast(6)),
            words: "abîmée ou incomplète"
        ),
    ]

    @Test(arguments: wrong)
    func `is a small PNG or JPEG, or is not taken`(wrong: Wrong) async throws {
        try await TestSite.visit { site, client in
            let before = site.head
            let form = try await client.form(TestSite.settings)
                .choosing(wrong.bytes, named: wrong.name, as: wrong.mediaType)
            let answer = try await client.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(wrong.words))
            #expect(site.head == before)
        }
    }

    @Test func `is taken out by a box, and comes back by undoing`() async throws {
        try await TestSite.visit { site, client in
            try await site.dress()
            var form = try await client.form(TestSite.settings)
            form.set("retirer.logo", "oui")
            let sent = try await client.send(form)
            let location = try #require(sent.headers[.location])
            #expect(site.sheet?.content(.logo).isBlank == true)
            #expect(try await client.get(TestSite.logo).status == .notFound)
            let done = try await client.get(location).text
            let undo = try #require(done.firstMatch(of: /action="([^"]*annuler[^"]*)"/))
            #expect(try await client.post(String(undo.1), "vu=1").status == .seeOther)
            #expect(try await client.get(TestSite.logo).status == .ok)
        }
    }

    @Test func `is for those who may read the territory`() async throws {
        try await TestSite.visit(as: .holder(of: .organisationMember)) { site, client in
            try await site.dress()
            #expect(try await client.get(TestSite.logo).status == .ok)
        }
        for guest in [Guest.anonymous, .stranger] {
            try await TestSite.visit(as: guest) { site, client in
                try await site.dress()
                #expect(try await client.get(TestSite.logo).status == .notFound)
                try await site.publish()
                #expect(try await client.get(TestSite.logo).status == .ok)
                try await site.publish(false)
                #expect(try await client.get(TestSite.logo).status == .notFound)
            }
        }
    }
}
