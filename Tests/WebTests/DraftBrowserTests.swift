// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Testing
import Views

/// Needs Debian's `chromium`, as the other tests of a real browser do.
@Suite("A draft in a real browser", .serialized)
struct DraftBrowserTests {
    private static let form = Address.notebook(Sample.slug).path
    private static let draft = Address.draft(
        Sample.slug,
        FormAddress(Address.notebook(Sample.slug)).name
    ).path

    /// The browser is closed for good in between: what was typed is the server's.
    @Test(.timeLimit(.minutes(2)))
    func `survives the browser that was closed, and is taken up in another`() async throws {
        let site = try await TestSite()
        defer { site.close() }
        try await site.application().test(.live) { client in
            let port = try #require(client.port)
            let address = "http://127.0.0.1:\(port)\(Self.form)?lang=fr"
            do {
                let browser = try PipedBrowser()
                try await browser.open(address)
                try await browser.type("Qui parle en premier ?", in: "#texte")
                // Sooner than the half-second after the last key: leaving is what keeps it.
                try await browser.closePage()
                while try await client.get(Self.draft).status != .ok { await Task.yield() }
            }
            let browser = try PipedBrowser()
            try await browser.open(address)
            let offer = try await browser.text(of: ".draft-offer")
            #expect(offer.contains("Vous aviez commencé à écrire ici le 22 novembre"))
            #expect(try await browser.run("document.querySelector('#texte').value") == "")
            try await browser.run("document.querySelector('.draft-offer button').click()")
            let words = try await browser.run("document.querySelector('#texte').value")
            #expect(words == "Qui parle en premier ?")
            #expect(
                try await browser.run("document.querySelectorAll('.draft-offer').length") == "0"
            )

            try await browser.run("document.querySelector('.notebook-form button').click()")
            _ = try await browser.text(of: ".leaf-removal")
            #expect(try await client.get(Self.draft).status == .noContent)
            try await browser.open(address)
            #expect(try await browser.text(of: ".leaves a") == "Qui parle en premier ?")
        }
    }

    @Test(.timeLimit(.minutes(2)))
    func `is kept while one types, and forgotten when asked`() async throws {
        let site = try await TestSite()
        defer { site.close() }
        try await site.application().test(.live) { client in
            let port = try #require(client.port)
            let address = "http://127.0.0.1:\(port)\(Self.form)?lang=fr"
            let browser = try PipedBrowser()
            try await browser.open(address)
            try await browser.type("Un mot", in: "#texte")
            while try await client.get(Self.draft).status != .ok { await Task.yield() }
            try await browser.open(address)
            #expect(try await browser.text(of: ".draft-offer").contains("Oublier"))
            try await browser.run(
                "document.querySelector('.draft-offer button:last-child').click()"
            )
            while try await client.get(Self.draft).status != .noContent { await Task.yield() }
            // The page that follows may be on its way, with nothing in it yet.
            let words = "String(document.querySelector('#texte')?.value)"
            while try await browser.run(words) == "undefined" { await Task.yield() }
            #expect(try await browser.run(words) == "")
        }
    }
}
